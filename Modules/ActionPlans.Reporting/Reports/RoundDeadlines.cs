using ActionPlans.Cms.Services;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Reporting.Reports;

/// <summary>The deadlines of the reporting rounds.</summary>
public sealed class RoundDeadlines : IReportingDeadlines
{
    private readonly RoundStore _rounds;

    public RoundDeadlines(RoundStore rounds)
    {
        _rounds = rounds;
    }

    public Type? IndexType => typeof(ReportingRoundIndex);

    public async Task<IReadOnlyDictionary<FiscalYear, DateOnly>> ListAsync(string planId)
        => (await _rounds.ListAsync(planId)).ToDictionary(r => r.Year, r => r.Deadline);
}
