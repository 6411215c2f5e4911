using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.OpenData;

/// <summary>Where an indicator starts, what it is to reach at last, and what the plan tells of the indicator itself.</summary>
internal static class IndicatorColumns
{
    private const string AsWritten = "計画に書かれたとおり。";

    private static readonly DataColumn<Indicator>[] OfEveryPlan =
    [
        new(
            new("現状値の年度", "Fiscal year of the baseline", DataType.WholeNumber, "現状値の年度を西暦で。"),
            i => i.Baseline?.Year is { } year ? DataTable.Number(year.StartYear) : null),
        new(new("現状値", "Baseline", DataType.Text, $"計画を始めるときの値。{AsWritten}"), i => i.Baseline?.Value.Text),
        new(
            new("現状値の数値", "Baseline, number", DataType.Number, $"現状値を数で。{ResultColumns.CompareUnit}"),
            i => DataTable.Number(i.Baseline?.Value.BaseQuantity)),
        new(new("現状値の単位", "Baseline, unit", DataType.Text, "現状値の数値の単位。"), i => i.Baseline?.Value.BaseUnit),
        new(
            new(
                "最後の目標の年度",
                "Fiscal year of the last target",
                DataType.WholeNumber,
                "最終目標の年度を西暦で。計画が最終目標を別に定めていなければ、年度の目標がある最後の年度。"),
            i => i.Goal is { } goal ? DataTable.Number(goal.Year.StartYear) : null),
        new(new("最後の目標", "Last target", DataType.Text, $"最終目標。なければ、その年度の目標。{AsWritten}"), i => i.Goal?.Value.Text),
        new(
            new("最後の目標の数値", "Last target, number", DataType.Number, $"最後の目標を数で。{ResultColumns.CompareUnit}"),
            i => DataTable.Number(i.Goal?.Value.BaseQuantity)),
        new(new("最後の目標の単位", "Last target, unit", DataType.Text, "最後の目標の数値の単位。"), i => i.Goal?.Value.BaseUnit),
        Fact(IndicatorFact.Type, "Type of indicator", "成果指標か活動指標か。計画に定めがあるときだけ。"),
        Fact(IndicatorFact.Departments, "Departments of the indicator", "指標の担当課。取組の課とは別に定めているときだけ。"),
        Fact(IndicatorFact.Definition, "Definition", $"指標の定義。{AsWritten}"),
        Fact(IndicatorFact.Formula, "Formula", $"指標の算定式。{AsWritten}"),
        Fact(IndicatorFact.Source, "Source", $"指標の数値の出典。{AsWritten}"),
        Fact(IndicatorFact.Rationale, "Rationale of the target", $"目標値の考え方。{AsWritten}"),
        Fact(IndicatorFact.Note, "Note", $"指標の備考。{AsWritten}"),
    ];

    private static readonly DataColumn<Indicator>[] OfEffects =
    [
        Fact(IndicatorFact.EffectCategory, "Category of the effect", "効果額の区分。目標と実績が効果の額である指標だけ。市の言い方で。"),
        Fact(
            IndicatorFact.EffectBasis,
            "Counting of the effect",
            "単年度（その年度だけの効果）か、継続（翌年度からも続く効果。年度ごとに、書かれた額をもう一度数える）か。"),
    ];

    /// <summary>The columns of a plan; one without effects has those that it always had.</summary>
    public static IEnumerable<DataColumn<Indicator>> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Effects.IsEmpty ? OfEveryPlan : [.. OfEveryPlan, .. OfEffects];
    }

    private static DataColumn<Indicator> Fact(string item, string title, string description)
        => new(new(item, title, DataType.Text, description), i => i.Facts.FirstOrDefault(f => f.Item == item)?.Text);
}
