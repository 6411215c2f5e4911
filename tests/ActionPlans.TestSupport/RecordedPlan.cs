using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>A plan with the record of its publications, one for each of its public texts.</summary>
public static class RecordedPlan
{
    public static PlanDocument Of(PlanDocument plan)
    {
        var history = new List<LedgerEntry>();
        foreach (var (subject, text) in PublicText.All(plan))
        {
            history.Add(LedgerChain.Append(
                history.LastOrDefault(),
                new LedgerChange(ChangeKind.Publication, subject, null, text, ChangeJustification.Nothing),
                DateTimeOffset.UnixEpoch));
        }

        return plan with { History = history };
    }
}
