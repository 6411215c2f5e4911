using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>達成の見通し of a fiscal year: what departments expected of the final targets. No status and no rate knows of it.</summary>
public sealed class OutlookYear
{
    private OutlookYear(FiscalYear year, IReadOnlyList<IndicatorOutlook> given, int missing)
    {
        Year = year;
        Given = given;
        Missing = missing;
    }

    /// <summary>The year of the results.</summary>
    public FiscalYear Year { get; }

    /// <summary>The outlooks that were published, the worst first, each step in the order of the measures.</summary>
    public IReadOnlyList<IndicatorOutlook> Given { get; }

    /// <summary>How many indicators have a published result of the measure and a final target to come, and no outlook.</summary>
    public int Missing { get; }

    /// <summary>How many indicators could have an outlook.</summary>
    public int Total => Given.Count + Missing;

    /// <summary>How many indicators stand at a step.</summary>
    public int this[OutlookStep step] => Given.Count(o => o.Text.Step == step);

    /// <summary>The outlooks of a year; null where the plan has none, or no outlook of the year is published.</summary>
    internal static OutlookYear? Of(Plan plan, FiscalYear year)
    {
        var asked = plan.Measures.Where(m => m.Results.ContainsKey(year))
            .SelectMany(m => m.Indicators.Where(i => m.IsOutlookAsked(i, year)).Select(i => m.OutlookIn(i, year)))
            .ToArray();
        IndicatorOutlook[] given = [.. asked.OfType<IndicatorOutlook>().OrderByDescending(o => o.Text.Step)];
        return given.Length == 0 ? null : new OutlookYear(year, given, asked.Length - given.Length);
    }
}
