namespace ActionPlans.Domain.Serialization;

/// <summary>
/// Everything of a measure in which somebody may look for words: what residents read of it, and nothing of how its source was read.
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
}
