namespace ActionPlans.Reporting.Reports;

public sealed class RoundDeadlines(RoundStore rounds) : IReportingDeadlines
{
    public Type? IndexType => typeof(ReportingRoundIndex);

    public async Task<IReadOnlyDictionary<FiscalYear, DateOnly>> ListAsync(string planId)
        => (await rounds.ListAsync(planId)).ToDictionary(r => r.Year, r => r.Deadline);
}
