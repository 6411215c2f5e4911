using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Everything of an item in which somebody may look for words: what residents read of it, and nothing of how its source was read.
/// </summary>
public static class SearchTexts
{
    public static IEnumerable<string?> Of(MeasureDocument sheet) => [
        $"No.{sheet.No}",
        sheet.Name,
        sheet.ComprehensivePlan,
        .. sheet.Policy,
        sheet.Class,
        .. sheet.Departments,
        sheet.Overview,
        sheet.Means,
        .. sheet.Schedule.Lines.SelectMany(l => l).Select(e => e.Text),
        .. sheet.Schedule.Notes,
        .. sheet.Indicators.Select(i => i.Name),
        .. sheet.Indicators.SelectMany(i => i.Targets.Values),
        sheet.NoIndicatorReason,
    ];

    public static IEnumerable<string?> Of(ContentItem item, DepartmentTerms departments) => item.ContentType switch
    {
        ContentTypes.Measure => Of(PlanContent.ToDocument(item, departments)),
        ContentTypes.AnnualResult => Of(item.DisplayText, item.GetOrCreate<AnnualResultPart>()),
        ContentTypes.YearSummary => Of(item.DisplayText, item.GetOrCreate<YearSummaryPart>()),
        ContentTypes.ActionPlan => Of(item.GetOrCreate<ActionPlanPart>()),
        _ => [],
    };

    private static IEnumerable<string?> Of(ActionPlanPart plan) => [plan.Title, plan.Publisher, plan.Period, .. plan.TitlePage];

    private static IEnumerable<string?> Of(string name, AnnualResultPart result)
        => [name, .. result.Actuals.Select(a => a.Actual), result.Achievements, result.Evaluation];

    private static IEnumerable<string?> Of(string name, YearSummaryPart summary)
        => [name, summary.Lead];
}
