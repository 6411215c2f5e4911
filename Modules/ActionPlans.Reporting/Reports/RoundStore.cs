namespace ActionPlans.Reporting.Reports;

public sealed class RoundStore(ISession session) : IReportingDeadlines
{
    /// <summary>The round of a plan's year, or of its interim report; null where the secretariat has opened none.</summary>
    public Task<ReportingRound?> FindAsync(string planId, ReportYear about)
    {
        var number = about.Number;
        return session.Query<ReportingRound, ReportingRoundIndex>(i => i.PlanContentItemId == planId && i.FiscalYear == number)
            .FirstOrDefaultAsync()!;
    }

    public Task<ReportingRound?> FindAsync(string roundId)
        => session.Query<ReportingRound, ReportingRoundIndex>(i => i.RoundId == roundId).FirstOrDefaultAsync()!;

    /// <summary>All rounds, of one plan or of all, the newest year first.</summary>
    public async Task<IReadOnlyList<ReportingRound>> ListAsync(string? planId = null)
    {
        var rounds = planId is null
            ? await session.Query<ReportingRound, ReportingRoundIndex>().ListAsync()
            : await session.Query<ReportingRound, ReportingRoundIndex>(i => i.PlanContentItemId == planId).ListAsync();
        return [.. rounds.OrderByDescending(r => r.About).ThenBy(r => r.PlanContentItemId, StringComparer.Ordinal)];
    }

    public Type? IndexType => typeof(ReportingRoundIndex);

    public async Task<IReadOnlyDictionary<FiscalYear, DateOnly>> DeadlinesAsync(string planId)
        => (await ListAsync(planId)).Where(r => r.Interim is null).ToDictionary(r => r.Year, r => r.Deadline);

    /// <summary>
    /// Puts the round into the session. The caller commits, and looks whether it is there: the database refuses a second one for the same
    /// year.
    /// </summary>
    public Task SaveAsync(ReportingRound round)
    {
        round.Revision++;
        return session.SaveAsync(round, checkConcurrency: true);
    }
}
