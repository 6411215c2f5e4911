using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>One text of a measure, and the item of the sheet to which it belongs.</summary>
/// <param name="Item">The item as the sheet calls it: 手段.</param>
/// <param name="Text">The text, as the source has it.</param>
/// <param name="Year">The fiscal year of a result's text; null for the plan's own.</param>
public sealed record MeasureText(string Item, string Text, FiscalYear? Year = null)
{
    /// <summary>Every text of a measure that residents search, in the order of the sheet, years from the first to the last.</summary>
    public static IReadOnlyList<MeasureText> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return
        [
            new("No.", $"No.{measure.No}"),
            new("取組内容", measure.Name),
            .. Texts("総合計画体系", measure.ComprehensivePlan),
            .. measure.PolicyLines.Select(
                (line, i) => new MeasureText(i < measure.Policy.Lineage.Count ? measure.Policy.Lineage[i].LevelName : "体系", line)),
            .. Texts("分類", measure.Class),
            .. measure.Departments.Select(d => new MeasureText("主担当課", d.Name)),
            .. Texts("概要・方向性", measure.Overview),
            .. Texts("手段", measure.Means),
            .. measure.Schedule.Lines.SelectMany(l => l)
                .Select(e => e.Text)
                .Concat(measure.Schedule.Notes)
                .Select(t => new MeasureText("年次計画", t)),
            .. measure.Indicators.Select(i => new MeasureText("指標", i.Name)),
            .. Texts("指標", measure.NoIndicatorReason),
            .. measure.Results.Values.OrderBy(r => r.Year)
                .SelectMany(r => Texts("取組実績", r.Achievements, r.Year).Concat(Texts("評価", r.Evaluation, r.Year))),
        ];
    }

    private static IEnumerable<MeasureText> Texts(string item, string? text, FiscalYear? year = null)
        => text is null ? [] : [new(item, text, year)];
}
