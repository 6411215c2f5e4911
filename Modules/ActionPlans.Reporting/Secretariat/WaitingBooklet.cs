using ActionPlans.Cms.Publishing;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.Site;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>
/// The sheets of what a filter of the status grid lets through and the city's meetings still decide on, such as a 推進本部: submitted or
/// approved, and not public. Of all other years a sheet has what is public.
/// </summary>
public sealed class WaitingBooklet(
    NewestResults results, PageRenderer renderer, StateLabels labels, SiteClock day, IStringLocalizer<WaitingBooklet> S)
{
    /// <summary>The whole HTML document; null where the plan itself has errors.</summary>
    /// <param name="planId">The plan's content item id.</param>
    /// <param name="page">The grid.</param>
    /// <param name="basePath">The base path of every URL.</param>
    /// <param name="back">The grid's address.</param>
    public async Task<string?> WriteAsync(string planId, StatusPage page, string basePath, string back)
    {
        var waiting = page.Cells.Where(c => ReportRules.AwaitsDecision(c.State)).ToArray();
        var ids = waiting.Select(c => c.ResultId!).ToHashSet(StringComparer.Ordinal);
        if (await results.BuildAsync(planId, ids) is not { } plan)
        {
            return null;
        }

        var years = waiting.GroupBy(c => c.Measure.No, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => string.Join('、', g.Select(c => $"{c.Year.JapaneseName}（{labels.Of(c.State)}）")),
            StringComparer.Ordinal);
        var year = page.AllYears.Where(y => y.Number == page.Filter.Year).Select(y => (ReportYear?)y).FirstOrDefault();
        var model = new BookletPageModel(
            new PlanLinks(basePath),
            plan,
            new BookletSelection([.. plan.Measures.Where(m => years.ContainsKey(m.No))], [.. Conditions(page, year)], year?.Year))
        {
            Draft = new BookletDraft(await day.TodayAsync(), back, years),
        };
        string[] sheets = [basePath + PageResources.SiteSheetPath, basePath + PageResources.StyleSheetPath];
        return await renderer.RenderDocumentAsync(model, new SiteOptions(plan.Publisher, sheets, [], plan.Contact));
    }

    // What the grid was narrowed to; a year or a department that the plan does not have finds nothing, and is told as it was asked.
    private IEnumerable<string> Conditions(StatusPage page, ReportYear? year)
    {
        var filter = page.Filter;
        string?[] conditions =
        [
            year is { } known ? YearFormatter.Both(known) : filter.Year?.ToString(CultureInfo.InvariantCulture),
            page.AllDepartments.FirstOrDefault(d => d.Slug == filter.Department)?.Name ?? filter.Department,
            filter.State is { } state ? labels.Of(state) : null,
            string.IsNullOrWhiteSpace(filter.Q) ? null : $"「{filter.Q}」",
            filter.Overdue ? S["Overdue"].Value : null,
            filter.Undetermined ? S["Only published ones that are not judged yet"].Value : null,
            S["Reports that are submitted or approved and not public"].Value,
        ];
        return conditions.OfType<string>().Where(c => c.Length > 0);
    }
}
