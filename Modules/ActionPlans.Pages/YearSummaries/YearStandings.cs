using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.YearSummaries;

/// <summary>Which statuses and grades the counts of a year tell, in their order.</summary>
public static class YearStandings
{
    /// <summary>
    /// Where measures stand in a year: 目標に近い only where the plan defines it, 未判定 and 未公表 only where they occur. In a year with
    /// grades every grade, and of the statuses those that occur.
    /// </summary>
    public static IReadOnlyList<Standing> Of(Plan plan, FiscalYear year, StatusLines total)
    {
        ArgumentNullException.ThrowIfNull(total);

        return Of(plan, year, total.Measures, total.Indicators);
    }

    /// <summary>Where indicators stand: by status where departments grade measures alone.</summary>
    public static IReadOnlyList<Standing> OfIndicators(Plan plan, FiscalYear year, StatusLines total)
    {
        ArgumentNullException.ThrowIfNull(total);

        return Of(plan, year, total.Indicators, total.Measures);
    }

    private static IReadOnlyList<Standing> Of(Plan plan, FiscalYear year, StatusCounts counts, StatusCounts beside)
    {
        var scale = counts.Scale;
        var isShared = scale == beside.Scale;
        return [.. AttainmentFormatter.Standings(scale).Where(s => s switch
        {
            { Grade: not null } => true,
            { Status: AttainmentStatus.Near } when scale is null => HasNear(plan, year),
            { Status: AttainmentStatus.Undetermined or AttainmentStatus.NotPublished or AttainmentStatus.OutsidePeriod } => Occurs(s),
            _ => scale is null || Occurs(s),
        })];

        bool Occurs(Standing s) => counts[s] + (isShared ? beside[s] : 0) > 0;
    }

    /// <summary>Whether the plan has a status between met and missed in that year.</summary>
    public static bool HasNear(Plan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Measures.Any(m => m.Indicators.Any(i => i.RuleFor(year).NearFrom is not null));
    }
}
