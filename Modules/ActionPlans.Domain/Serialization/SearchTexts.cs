using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// What the CMS's lists and Orchard's search index look through: what residents read of a measure, and nothing of how its source was read.
/// Residents search <see cref="MeasureText"/>, with the results.
/// </summary>
public static class SearchTexts
{
    public static IEnumerable<string?> Of(MeasureDocument sheet) => [
        MeasureNo.Label(sheet.No),
        sheet.Name,
        sheet.ComprehensivePlan,
        .. sheet.Policy,
        .. sheet.AlsoUnder.SelectMany(lines => lines),
        sheet.Class,
        .. sheet.Departments,
        .. sheet.RelatedDepartments,
        sheet.Ended is { } ended ? MeasureLife.Words(ended) : null,
        sheet.Ended?.Note,
        sheet.Overview,
        sheet.Means,
        .. sheet.Schedule.Lines.SelectMany(l => l).Select(e => e.Text),
        .. sheet.Schedule.Notes,
        .. sheet.Indicators.Select(i => i.Name),
        .. sheet.Indicators.SelectMany(i => i.Targets.Values),
        .. sheet.Indicators.SelectMany(i => new[] { i.Baseline?.Text, i.Final?.Text }),
        .. sheet.Indicators.SelectMany(i => IndicatorFact.Of(i, i.Departments).Select(f => f.Text)),
        sheet.NoIndicatorReason,
        .. sheet.Texts.Values,
    ];
}
