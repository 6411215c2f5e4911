using ActionPlans.Cms.Services;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>What waits for the secretariat in one plan.</summary>
public sealed record ReportAttention(string PlanId, string Title, StateCounts Counts);

/// <summary>Counts what waits for the secretariat, for those who are of it.</summary>
public sealed class ReportAttentionReader
{
    private readonly ReportAccess _access;
    private readonly StatusReader _status;
    private readonly PlanFrames _plans;
    private readonly RoundStore _rounds;

    public ReportAttentionReader(ReportAccess access, StatusReader status, PlanFrames plans, RoundStore rounds)
    {
        _access = access;
        _status = status;
        _plans = plans;
        _rounds = rounds;
    }

    /// <summary>The plans that have a reporting round; none for everybody else.</summary>
    public async Task<IReadOnlyList<ReportAttention>> ReadAsync()
    {
        if (!await _access.MayReviewAsync())
        {
            return [];
        }

        var reporting = (await _rounds.ListAsync()).Select(r => r.PlanContentItemId).ToHashSet(StringComparer.Ordinal);
        var attention = new List<ReportAttention>();
        foreach (var plan in (await _plans.ChoicesAsync()).Where(p => reporting.Contains(p.Value)))
        {
            attention.Add(new ReportAttention(plan.Value, plan.Text, new StateCounts(await _status.ReadAsync(plan.Value))));
        }

        return attention;
    }
}
