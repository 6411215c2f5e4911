using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Rounds;

/// <summary>Reads what the secretariat's screens of rounds show.</summary>
public sealed class RoundReader(
    ISession session, RoundStore rounds, RoundWriter writer, RoundProgress progress, SiteClock day, PlanLoader loader,
    ReportingStaff reportingStaff, IRoundMessages roundMessages)
{
    public async Task<RoundListViewModel> ListAsync()
    {
        var plans = await PlansAsync();
        var today = await day.TodayAsync();
        var rows = new List<RoundRow>();
        foreach (var round in await rounds.ListAsync())
        {
            rows.Add(await RowAsync(round, plans, today, (await roundMessages.ListAsync(round.RoundId)).Count(roundMessages.MaySend)));
        }

        // What was returned in a year without a round belongs to none of them.
        return new RoundListViewModel(rows, [.. (await roundMessages.ListAsync("")).Where(roundMessages.MaySend)]);
    }

    public async Task<RoundViewModel> ReadAsync(ReportingRound round)
    {
        var today = await day.TodayAsync();
        var messages = await roundMessages.ListAsync(round.RoundId);
        var staff = await reportingStaff.ListAsync();
        var terms = await loader.LoadDepartmentsAsync();
        var maySend = messages.Where(roundMessages.MaySend).Select(m => m.ClaimId).ToHashSet(StringComparer.Ordinal);
        var row = await RowAsync(round, await PlansAsync(), today, maySend.Count);
        var departments = row.Counts.Measures.SelectMany(m => m.Departments).Distinct(StringComparer.Ordinal).ToArray();
        var draft = RoundForm.Of(round).ToDraft() with { Year = round.Year, IsInterim = round.Interim is not null };
        return new RoundViewModel(
            row,
            today,
            [.. RoundRules.Check(draft, null, BusinessDays.Japan).Where(i => i.Severity == IssueSeverity.Warning)],
            [.. departments.Where(d => !staff.Any(s => s.Departments.Contains(d))).Select(terms.NameOf).OfType<string>()],
            [.. staff.Where(s => string.IsNullOrWhiteSpace(s.User.Email) && s.Departments.Overlaps(departments))
                .Select(s => s.User.UserName)],
            await roundMessages.ReadinessAsync(),
            messages,
            maySend,
            await writer.HistoryAsync(round.RoundId));
    }

    /// <summary>The plans and years, and interim reports, that have no round yet, each plan's newest year first.</summary>
    public async Task<IReadOnlyList<SelectListItem>> TargetsAsync()
    {
        var taken = (await rounds.ListAsync()).Select(r => RoundForm.TargetOf(r.PlanContentItemId, r.About))
            .ToHashSet(StringComparer.Ordinal);
        var targets = new List<SelectListItem>();
        foreach (var (id, part) in await PlansAsync())
        {
            targets.AddRange((part.ReadPeriod()?.Years ?? [])
                .Reverse()
                .SelectMany(year => new[] { new ReportYear(year), new ReportYear(year, IsInterim: true) })
                // The plan stands beside the year: a group would not be seen once one is chosen.
                .Select(year => new SelectListItem($"{YearFormatter.Both(year)}　{part.Title}", RoundForm.TargetOf(id, year)))
                .Where(item => !taken.Contains(item.Value)));
        }

        return targets;
    }

    public async Task<string> TitleAsync(ReportingRound round) => TitleOf(round, await PlansAsync());

    private async Task<RoundRow> RowAsync(ReportingRound round, Dictionary<string, ActionPlanPart> plans, DateOnly today, int doubtful)
        => new(round, TitleOf(round, plans), round.StatusOn(today), new RoundCounts(await progress.ReadAsync(round)), doubtful);

    // A plan that was deleted has lost its title, not its rounds.
    private static string TitleOf(ReportingRound round, Dictionary<string, ActionPlanPart> plans)
        => plans.GetValueOrDefault(round.PlanContentItemId)?.Title ?? round.PlanContentItemId;

    private async Task<Dictionary<string, ActionPlanPart>> PlansAsync()
        => (await session.Query<ContentItem, ActionPlanIndex>(i => i.Latest).ListAsync())
            .ToDictionary(p => p.ContentItemId, p => p.GetOrCreate<ActionPlanPart>(), StringComparer.Ordinal);
}
