using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>Asks the Domain's validator about many results at once, before they are published together.</summary>
public sealed class ResultSetValidator(ISession session, PlanLoader loader, PlanLookup frames, PlanContentValidator validator)
{
    /// <summary>
    /// The errors of many results, by their ids: what <see cref="PlanContentValidator.ValidateAsync"/> would say of each, with a few
    /// queries for all.
    /// </summary>
    public async Task<ILookup<string, PlanIssue>> ValidateAsync(IReadOnlyCollection<ContentItem> results)
    {
        var issues = new List<(string Id, PlanIssue Issue)>();
        var departments = await loader.LoadDepartmentsAsync();
        foreach (var ofPlan in results.GroupBy(r => r.GetOrCreate<AnnualResultPart>().PlanContentItemId, StringComparer.Ordinal))
        {
            var ids = ofPlan.Select(r => r.GetOrCreate<AnnualResultPart>().MeasureContentItemId).Distinct(StringComparer.Ordinal).ToArray();
            var plan = await frames.FindAsync(ofPlan.Key);
            var sheets = (await session.Query<ContentItem, MeasureIndex>(i => i.ContentItemId.IsIn(ids)).ListAsync())
                .GroupBy(m => m.ContentItemId, StringComparer.Ordinal)
                .ToDictionary(
                    g => g.Key, g => PlanContent.ToDocument(g.FirstOrDefault(m => m.Published) ?? g.First(), departments),
                    StringComparer.Ordinal);
            var numbers = sheets.ToDictionary(s => s.Key, s => s.Value.No, StringComparer.Ordinal);
            var clear = ofPlan.Where(r => plan is not null && IsClear(r.GetOrCreate<AnnualResultPart>(), numbers)).ToArray();
            foreach (var unclear in ofPlan.Except(clear))
            {
                issues.AddRange((await validator.ValidateAsync(unclear)).Select(i => (unclear.ContentItemId, i)));
            }

            if (clear.Length == 0)
            {
                continue;
            }

            var document = PlanContent.ToHeader(plan!.GetOrCreate<ActionPlanPart>(), departments) with
            {
                List = [],
                Departments = [.. departments.ById.Values],
                Measures = [.. sheets.Values],
                Results = [.. clear.Select(r => PlanContent.ToDocument(r.GetOrCreate<AnnualResultPart>(), numbers)!)],
            };
            foreach (var issue in PlanValidator.Errors(document, "$.results"))
            {
                var place = int.Parse(
                    issue.Path.AsSpan("$.results[".Length, issue.Path.IndexOf(']', StringComparison.Ordinal) - "$.results[".Length),
                    CultureInfo.InvariantCulture);
                issues.Add((clear[place].ContentItemId, issue));
            }

            var rows = (await session.QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId.IsIn(ids)).ListAsync())
                .ToLookup(i => (i.MeasureContentItemId, i.FiscalYear));
            foreach (var result in clear)
            {
                var part = result.GetOrCreate<AnnualResultPart>();
                var number = AnnualResultIndex.NumberOf(part.Year!.Value.StartYear, part.Interim is not null);
                if (rows[(part.MeasureContentItemId, number)].Any(i => i.ContentItemId != result.ContentItemId))
                {
                    var issue = PlanIssue.Error(
                        "result_duplicate", "$.results[0]", numbers[part.MeasureContentItemId], part.Year.Value.JapaneseName);
                    issues.Add((result.ContentItemId, issue));
                }
            }
        }

        return issues.ToLookup(i => i.Id, i => i.Issue, StringComparer.Ordinal);
    }

    // Told apart by their No. in the document: two measures of one No. would be taken for each other.
    private static bool IsClear(AnnualResultPart part, Dictionary<string, string> numbers)
        => part.Year is not null && numbers.TryGetValue(part.MeasureContentItemId, out var no) && numbers.Values.Count(n => n == no) == 1;
}
