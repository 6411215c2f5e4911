using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Clerk;

/// <summary>Reads what a clerk has to report: a handful of queries, however many measures there are.</summary>
public sealed class MyReportsReader(
    ISession session, IContentManager contentManager, ReportAccess access, RoundStore roundStore, PlanLoader loader,
    PlanMeasures planMeasures, SiteClock day)
{
    private readonly Dictionary<string, ReportRole> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Measure> _measures = new(StringComparer.Ordinal);

    /// <summary>The open years, or the year of the plan that was chosen.</summary>
    public async Task<MyReportsPage> ReadAsync(string? planId = null, ReportYear? year = null)
    {
        var departments = await loader.LoadDepartmentsAsync();
        var today = await day.TodayAsync();
        var acting = FiscalYear.Of(today);
        Department[] own = [.. departments.Of(await access.DepartmentsAsync())];
        var measures = await MeasuresAsync(own, acting);
        var titles = (await contentManager.GetAsync(measures.Select(PlanOf).Distinct(), VersionOptions.Latest))
            .ToDictionary(p => p.ContentItemId, p => p.DisplayText, StringComparer.Ordinal);
        var all = await roundStore.ListAsync();
        var asked = all.ToLookup(r => r.PlanContentItemId, r => r.About);
        MyReportsYear[] years = [.. measures
            .SelectMany(m => ReportYear.Among(YearsOf(m), asked[PlanOf(m)]).Select(y => (Plan: PlanOf(m), Year: y))).Distinct()
            .Where(y => titles.ContainsKey(y.Plan))
            .Select(y => new MyReportsYear(y.Plan, titles[y.Plan], y.Year))
            .OrderBy(y => y.PlanTitle, StringComparer.Ordinal).ThenByDescending(y => y.Year)];
        var rounds = all.Where(r => years.Any(y => y.PlanId == r.PlanContentItemId && y.Year == r.About)).ToArray();
        var isChosen = planId is not null && year is not null;
        var shown = isChosen
            ? years.Where(y => y.PlanId == planId && y.Year == year)
            : years.Where(y => rounds.Any(r => r.IsOpenOn(today) && r.PlanContentItemId == y.PlanId && r.About == y.Year));
        var groups = new List<MyReportsGroup>();
        foreach (var chosen in shown)
        {
            var round = Array.Find(rounds, r => r.PlanContentItemId == chosen.PlanId && r.About == chosen.Year);
            groups.Add(await GroupAsync(chosen, round, measures, departments, today));
        }

        return new MyReportsPage(
            [.. own.SelectMany(d => d.In(acting)).Select(d => d.Name).Distinct()],
            groups,
            [.. rounds.Where(r => !r.IsClosed && r.OpensOn > today).OrderBy(r => r.OpensOn)],
            years,
            isChosen);
    }

    private async Task<MyReportsGroup> GroupAsync(
        MyReportsYear shown, ReportingRound? round, IReadOnlyList<ContentItem> measures, DepartmentTerms departments, DateOnly today)
    {
        var planId = shown.PlanId;
        var number = shown.Year.Number;
        var returned = ReportState.Returned.ToString();
        var own = measures.Where(m => PlanOf(m) == planId && YearsOf(m).Contains(shown.Year.Year)).ToArray();
        var ids = own.Select(m => m.ContentItemId).ToArray();
        var results = (await session
            .Query<ContentItem, AnnualResultIndex>(i => i.FiscalYear == number && i.MeasureContentItemId.IsIn(ids)).ListAsync())
            .ToLookup(r => r.GetOrCreate<AnnualResultPart>().MeasureContentItemId);
        var returns = (await session
            .Query<ReportTransition, ReportTransitionIndex>(
                i => i.PlanContentItemId == planId && i.FiscalYear == number && i.To == returned)
            .OrderBy(i => i.Id).ListAsync())
            .ToLookup(t => t.MeasureContentItemId);
        return new MyReportsGroup(planId, shown.PlanTitle, shown.Year, round, today, [.. own
            .Select(m => Row(m, shown.Year, [.. results[m.ContentItemId]], returns[m.ContentItemId], departments))
            .OrderBy(r => r.Sheet.No, NaturalOrder.Instance)]);
    }

    private MyReportsRow Row(
        ContentItem measure, ReportYear year, IReadOnlyList<ContentItem> versions, IEnumerable<ReportTransition> returns,
        DepartmentTerms departments)
    {
        var sheet = PlanContent.ToDocument(measure, departments);
        var latest = versions.FirstOrDefault(v => v.Latest);
        var state = ReportContent.StateOf(latest);
        return new MyReportsRow(
            measure.ContentItemId,
            measure.DisplayText,
            sheet,
            state,
            versions.Any(v => v.Published),
            ReportRules.Missing(
                latest is null ? null : ReportContent.DocumentOf(latest), sheet, year, _measures.GetValueOrDefault(measure.ContentItemId)),
            _roles[measure.ContentItemId],
            state == ReportState.Returned ? returns.LastOrDefault()?.Comment : null);
    }

    // What is published of a measure says whose it is; of what is a draft alone nobody is asked for results.
    private async Task<IReadOnlyList<ContentItem>> MeasuresAsync(Department[] own, FiscalYear acting)
    {
        foreach (var plan in own.Length == 0 ? [] : await session.QueryIndex<ActionPlanIndex>(i => i.Latest).ListAsync())
        {
            foreach (var (id, measure) in await planMeasures.ReadAsync(plan.ContentItemId))
            {
                _measures[id] = measure;
                _roles[id] = ReportRules.RoleOf(own, measure.Departments, measure.Others, acting);
            }
        }

        var ids = _roles.Where(r => r.Value != ReportRole.None).Select(r => r.Key).ToArray();
        return [.. await session.Query<ContentItem, MeasureIndex>(i => i.ContentItemId.IsIn(ids) && i.Published).ListAsync()];
    }

    private static string PlanOf(ContentItem measure) => measure.GetOrCreate<MeasurePart>().PlanContentItemId;

    private static IReadOnlyList<FiscalYear> YearsOf(ContentItem measure) => measure.GetOrCreate<MeasurePart>().ReadYears();
}
