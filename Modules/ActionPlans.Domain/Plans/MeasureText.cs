using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>One text of a measure, and the item of the sheet to which it belongs.</summary>
/// <param name="Item">The item as the sheet calls it: 手段.</param>
/// <param name="Text">The text, as the source has it.</param>
/// <param name="Year">The fiscal year of a target or of a result's text; null for the rest.</param>
/// <param name="Place">How much a hit in it says of the measure.</param>
public sealed record MeasureText(string Item, string Text, FiscalYear? Year = null, TextPlace Place = TextPlace.Text)
{
    /// <summary>Every text of a measure that residents search, in the order of the sheet, years from the first to the last.</summary>
    public static IReadOnlyList<MeasureText> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return
        [
            .. measure.Sheet.Items.Where(i => !i.IsResultText).SelectMany(i => Texts(i, measure)),
            .. measure.AllResults
                .SelectMany(r => measure.Sheet.ResultTexts.SelectMany(i => Texts(Named(i.ShortLabel, r), i.TextOf(r), r.Year))
                    .Concat(Texts(Named("評語の理由", r), r.GradeReason, r.Year))),
        ];
    }

    private static IEnumerable<MeasureText> Texts(SheetItem item, Measure measure)
    {
        var label = item.ShortLabel;
        return item.Field switch
        {
            SheetField.No => [new(label, measure.Label, Place: TextPlace.No)],
            SheetField.Name => [new(label, measure.Name, Place: TextPlace.Name)],
            SheetField.Policy =>
            [
                .. measure.PolicyLines.Select(
                    (line, i) => new MeasureText(i < measure.Policy.Lineage.Count ? measure.Policy.Lineage[i].LevelName : label, line)),
                .. measure.AlsoUnder.Select(n => new MeasureText("再掲", n.Path)),
            ],
            SheetField.Class => Texts(label, measure.Class).Select(t => t with { Place = TextPlace.Group }),
            SheetField.Departments =>
            [
                .. measure.Leads.Select(l => new MeasureText(label, l.Text, Place: TextPlace.Group)),
                .. measure.Sheet.Has(SheetField.RelatedDepartments) ? [] : Related(measure),
            ],
            SheetField.RelatedDepartments => Related(measure),
            SheetField.Schedule => measure.Schedule.Lines.SelectMany(l => l)
                .Select(e => e.Text)
                .Concat(measure.Schedule.Notes)
                .Select(t => new MeasureText(label, t)),
            SheetField.Period => measure.Ended is { } ended
                ? [.. Texts(label, MeasureLife.Words(ended)), .. Texts(label, ended.Note)]
                : [],
            SheetField.Indicators => Indicators(label, measure),
            _ => Texts(label, item.TextOf(measure)),
        };
    }

    // No list shows them, so that a hit is shown with its text.
    private static IEnumerable<MeasureText> Related(Measure measure) => measure.Related
        .Select(l => new MeasureText(measure.Sheet.LabelOf(SheetField.RelatedDepartments), l.Text));

    private static IEnumerable<MeasureText> Indicators(string label, Measure measure) =>
    [
        .. measure.Indicators.Select(i => new MeasureText(label, i.Name)),
        .. Texts(label, measure.NoIndicatorReason),
        .. measure.Indicators.SelectMany(i => Texts("現状値", i.Baseline?.Value.Text, i.Baseline?.Year)),
        .. measure.Indicators.SelectMany(i => Values("目標", i.Targets)),
        .. measure.Indicators.Select(i => i.Goal).Where(g => g is { IsStated: true })
            .Select(g => new MeasureText("最終目標", g!.Value.Text, g.Year)),
        .. measure.Indicators.SelectMany(i => i.Facts).Select(f => new MeasureText(f.Item, f.Text)),
        .. measure.Indicators.SelectMany(i => Values("実績", measure.Results
            .Where(r => r.Value.Actuals.ContainsKey(i.Key))
            .ToDictionary(r => r.Key, r => r.Value.Actuals[i.Key]))),
        .. measure.InterimResults.Values.OrderBy(r => r.Year).SelectMany(r => r.Actuals.Values
            .Where(v => v.IsWritten).SelectMany(v => Texts(Named("実績", r), v.Text, r.Year))),
        .. measure.AllResults.SelectMany(r => r.Notes.Values.SelectMany(n => Texts(Named("実績の備考", r), n, r.Year))),
    ];

    private static string Named(string item, AnnualResult result) => result.Interim is null ? item : $"中間報告の{item}";

    // Each value once, with the last year for which it is written; a dash says nothing.
    private static IEnumerable<MeasureText> Values(string item, IReadOnlyDictionary<FiscalYear, TargetValue> values)
        => values.Where(v => v.Value.IsWritten)
            .OrderByDescending(v => v.Key)
            .DistinctBy(v => v.Value.Text, StringComparer.Ordinal)
            .Reverse()
            .Select(v => new MeasureText(item, v.Value.Text, v.Key));

    private static IEnumerable<MeasureText> Texts(string item, string? text, FiscalYear? year = null)
        => text is null ? [] : [new(item, text, year)];
}

/// <summary>
/// Where in a measure a word stands: what is found in its name is nearer to what was looked for than what a long text mentions.
/// </summary>
public enum TextPlace
{
    /// <summary>Its number.</summary>
    No,

    /// <summary>取組内容.</summary>
    Name,

    /// <summary>分類 and 主担当課.</summary>
    Group,

    /// <summary>Any other text.</summary>
    Text,
}
