using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.PlanOverview;

namespace ActionPlans.Pages.Booklet;

/// <summary>The measures of a plan that are printed, where that is not the whole plan.</summary>
/// <param name="Measures">The measures, in the plan's order; none where nothing meets the conditions.</param>
/// <param name="Conditions">What they were selected by, each in words: 主担当課 総務課.</param>
/// <param name="Year">The year whose statuses stand in the contents; null for none.</param>
public sealed record BookletSelection(IReadOnlyList<Measure> Measures, IReadOnlyList<string> Conditions, FiscalYear? Year = null)
{
    /// <summary>What a filter lets through; null for a filter that asks for nothing.</summary>
    public static BookletSelection? Of(Plan plan, MeasureFilter filter, Synonyms? synonyms = null)
    {
        ArgumentNullException.ThrowIfNull(plan);

        var conditions = FilterCondition.Of(plan, filter);
        if (conditions.Count == 0)
        {
            return null;
        }

        var year = plan.StatusYear(filter.Year);
        var found = (filter with { Year = year }).Apply(plan, synonyms).ToHashSet();
        return new BookletSelection([.. plan.Measures.Where(found.Contains)], [.. conditions.Select(c => c.Text)], year);
    }
}
