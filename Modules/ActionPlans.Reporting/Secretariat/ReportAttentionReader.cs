using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>What waits for the secretariat in one plan.</summary>
public sealed record ReportAttention(string PlanId, string Title, StateCounts Counts);

/// <summary>Counts what waits for the secretariat, for those who are of it.</summary>
public sealed class ReportAttentionReader(ReportAccess access, StatusReader status, PlanLookup plans, RoundStore rounds)
{
    /// <summary>The plans that have a reporting round; none for everybody else.</summary>
    public async Task<IReadOnlyList<ReportAttention>> ReadAsync()
    {
        if (!await access.MayReviewAsync())
        {
            return [];
        }

        var reporting = (await rounds.ListAsync()).Select(r => r.PlanContentItemId).ToHashSet(StringComparer.Ordinal);
        var attention = new List<ReportAttention>();
        foreach (var plan in (await plans.ChoicesAsync()).Where(p => reporting.Contains(p.Value)))
        {
            attention.Add(new ReportAttention(plan.Value, plan.Text, new StateCounts(await status.ReadAsync(plan.Value))));
        }

        return attention;
    }
}
