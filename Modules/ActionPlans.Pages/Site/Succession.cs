using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.MeasureSheets;

namespace ActionPlans.Pages.Site;

/// <summary>Which plans and measures of the site follow each other.</summary>
public static class Succession
{
    // Japan has no summer time; a fixed offset needs no time zone data on the machine.
    private static readonly TimeSpan JapanOffset = TimeSpan.FromHours(9);

    /// <summary>The fiscal year of today in Japan.</summary>
    public static FiscalYear ThisYear => FiscalYear.Of(DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(JapanOffset).DateTime));

    /// <summary>The plan before this one; null where the site has none.</summary>
    public static Plan? Before(PlanLinks links, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Document.Predecessor is { } slug ? Find(links, slug) : null;
    }

    /// <summary>The plan that names this one as the one before it; null where the site has none.</summary>
    public static Plan? After(PlanLinks links, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(plan);

        return links.AllPlans.FirstOrDefault(p => p.Document.Predecessor == plan.Slug);
    }

    /// <summary>The plan that took over from one whose period is over; null where the plan is not archived.</summary>
    public static Plan? AfterArchived(PlanLinks links, Plan plan)
        => After(links, plan) is { } next && plan.Period.To < (links.Today ?? ThisYear) ? next : null;

    /// <summary>The measure of an earlier plan that this one carries on; null where the site has none.</summary>
    public static (Plan Plan, Measure Measure)? Before(PlanLinks links, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(measure);

        return measure.Predecessor is { } before && Find(links, before.Plan) is { } plan && plan.FindMeasure(before.No) is { } found
            ? (plan, found)
            : null;
    }

    /// <summary>The measures of later plans that carry this one on.</summary>
    public static IEnumerable<(Plan Plan, Measure Measure)> After(PlanLinks links, Plan plan, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(measure);

        return links.AllPlans.SelectMany(p => p.Measures
            .Where(m => m.Predecessor is { } before && before.Plan == plan.Slug && before.No == measure.No)
            .Select(m => (p, m)));
    }

    /// <summary>What a page tells of other plans: a rendered page is as good as new for as long as that is the same.</summary>
    public static string KeyOf(PlanPageModel page)
    {
        ArgumentNullException.ThrowIfNull(page);

        var links = page.Links;
        var plan = page.Plan;
        var plans = new[] { Before(links, plan), After(links, plan), AfterArchived(links, plan) }.Select(p => $"{p?.Slug} {p?.Title}");
        return string.Join('|', plans.Concat(page is MeasurePageModel { Measure: var measure } ? NamesOf(links, plan, measure) : []));
    }

    private static IEnumerable<string> NamesOf(PlanLinks links, Plan plan, Measure measure)
        => After(links, plan, measure).Select(m => ((Plan Plan, Measure Measure)?)m).Append(Before(links, measure))
            .Select(m => $"{m?.Plan.Slug} {m?.Plan.Title} {m?.Measure.No} {m?.Measure.Slug} {m?.Measure.Name}");

    private static Plan? Find(PlanLinks links, string slug) => links.AllPlans.FirstOrDefault(p => p.Slug == slug);
}
