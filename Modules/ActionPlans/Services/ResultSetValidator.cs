using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>Asks the Domain's validator about results: about one, or with as few queries about all that are published together.</summary>
public sealed class ResultSetValidator(ISession session, PlanLoader loader, PlanLookup plans)
{
    private const string Results = "$.results[";

    /// <summary>The errors of results, each put into its place in the published plan, by the ids of their content items.</summary>
    public async Task<ILookup<string, PlanIssue>> ValidateAsync(IReadOnlyCollection<ContentItem> results)
    {
        var issues = new List<(string Id, PlanIssue Issue)>();
        var departments = await loader.LoadDepartmentsAsync();
        foreach (var ofPlan in results.GroupBy(r => Part(r).PlanContentItemId, StringComparer.Ordinal))
        {
            var ids = ofPlan.Select(r => Part(r).MeasureContentItemId).Distinct(StringComparer.Ordinal).ToArray();
            var sheets = (await session.Query<ContentItem, MeasureIndex>(i => i.ContentItemId.IsIn(ids)).ListAsync())
                .GroupBy(m => m.ContentItemId, StringComparer.Ordinal)
                .ToDictionary(
                    g => g.Key, g => PlanContent.ToDocument(g.FirstOrDefault(m => m.Published) ?? g.First(), departments),
                    StringComparer.Ordinal);
            var plan = await plans.FindAsync(ofPlan.Key);
            var placed = ofPlan
                .Where(r => plan is not null && sheets.ContainsKey(Part(r).MeasureContentItemId) && Part(r).Year is not null).ToArray();
            issues.AddRange(ofPlan.Except(placed).Select(r => (
                r.ContentItemId,
                plan is not null && sheets.ContainsKey(Part(r).MeasureContentItemId)
                    ? PlanIssue.Error("json_year", $"{Results}0].year", "")
                    : PlanIssue.Error("result_measure_unknown", $"{Results}0].measure", Part(r).MeasureContentItemId))));
            var rows = (await session.QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId.IsIn(ids)).ListAsync())
                .ToLookup(i => (i.MeasureContentItemId, i.FiscalYear), i => i.ContentItemId);
            // In a plan a result has the No. of its measure alone: those of two measures with one No. are validated apart.
            var namesakes = sheets.GroupBy(s => s.Value.No, s => s.Key, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .SelectMany(g => g).ToHashSet(StringComparer.Ordinal);
            foreach (var some in placed.GroupBy(r => namesakes.FirstOrDefault(id => id == Part(r).MeasureContentItemId)))
            {
                var header = PlanContent.ToHeader(plan!.GetOrCreate<ActionPlanPart>(), departments) with
                {
                    List = [],
                    Departments = [.. departments.ById.Values],
                };
                issues.AddRange(Validate(header, [.. some], sheets, rows));
            }
        }

        return issues.ToLookup(i => i.Id, i => i.Issue, StringComparer.Ordinal);
    }

    /// <summary>The error of a result where another of its measure has the year; null where none has.</summary>
    public async Task<PlanIssue?> FindTakenAsync(string contentItemId, string measureId, ReportYear year)
    {
        var number = year.Number;
        var others = await session.QueryIndex<AnnualResultIndex>(
            i => i.MeasureContentItemId == measureId && i.FiscalYear == number && i.ContentItemId != contentItemId).CountAsync();
        return others == 0 ? null : Taken((await plans.FindAsync(measureId))?.GetOrCreate<MeasurePart>().No ?? "", year);
    }

    private static IEnumerable<(string Id, PlanIssue Issue)> Validate(
        PlanDocument header, ContentItem[] results, Dictionary<string, MeasureDocument> sheets, ILookup<(string, int), string> rows)
    {
        var documents = Array.ConvertAll(
            results, r => PlanContent.ToDocument(Part(r), sheets[Part(r).MeasureContentItemId].No, Part(r).Year!.Value));
        var document = header with
        {
            Measures = [.. results.Select(r => Part(r).MeasureContentItemId).Distinct(StringComparer.Ordinal).Select(id => sheets[id])],
            Results = documents,
        };
        foreach (var issue in PlanValidator.Errors(document, Results))
        {
            var end = issue.Path.IndexOf(']', StringComparison.Ordinal);
            yield return (
                results[int.Parse(issue.Path.AsSpan(Results.Length, end - Results.Length), CultureInfo.InvariantCulture)].ContentItemId,
                issue);
        }

        foreach (var (result, text) in results.Zip(documents))
        {
            var year = new ReportYear(text.Year, text.Interim is not null);
            if (rows[(Part(result).MeasureContentItemId, year.Number)].Any(id => id != result.ContentItemId))
            {
                yield return (result.ContentItemId, Taken(text.Measure, year));
            }
        }
    }

    private static PlanIssue Taken(string no, ReportYear year)
        => PlanIssue.Error("result_duplicate", $"{Results}0]", no, new LedgerSubject(no, year.Year, year.IsInterim).YearName);

    private static AnnualResultPart Part(ContentItem result) => result.GetOrCreate<AnnualResultPart>();
}
