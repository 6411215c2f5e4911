using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.TestSupport;

/// <summary>The sheets of a <see cref="FullPlan"/>: each has some of the format's optional keys.</summary>
internal static class FullPlanMeasure
{
    private static readonly string[] Categories = ["歳出削減", "歳入確保", "人件費の抑制"];

    /// <param name="measure">The sheet of the big plan.</param>
    /// <param name="index">Its place, which says what it has.</param>
    /// <param name="departments">All departments.</param>
    /// <param name="policies">All policies, by their lines.</param>
    public static MeasureDocument Fill(
        MeasureDocument measure, int index, IReadOnlyList<DepartmentDocument> departments, IReadOnlyList<string[]> policies)
    {
        var related = departments[(index + 7) % departments.Count].Name;
        var again = policies[(index * 3) % policies.Count];
        return measure with
        {
            No = No(measure.No, index),
            AlsoUnder = index % 7 == 2 && !again.SequenceEqual(measure.Policy) ? [again] : [],
            RelatedDepartments = index % 5 == 1 && !measure.Departments.Contains(related) ? [related] : [],
            // Not read: the settings say it.
            Period = index % 13 == 4 ? "計画の全期間" : measure.Period,
            Ended = index % 9 == 3 ? Ended(index) : null,
            Predecessor = index % 8 == 4 ? new() { Plan = "mihon-2016", No = $"前-{index}" } : null,
            Schedule = measure.Schedule with
            {
                Lines =
                [
                    .. measure.Schedule.Lines,
                    [
                        new() { From = new(2021), Text = "調査", Interpretation = new() { To = new(2022) } },
                        new() { From = new(2024), Text = "見直し" },
                    ],
                ],
                Notes = index % 4 == 0 ? ["※状況により見直す。"] : [],
            },
            Indicators = [.. measure.Indicators.Select((indicator, i) => Fill(indicator, index + i, related))],
            Texts = index % 3 == 0 ? new Dictionary<string, string> { ["issue"] = "見本の文です。利用する人が限られています。" } : measure.Texts,
            Interpretation = Interpretation(index),
        };
    }

    // As cities print them: 12, R1-12, Ⅲ-12, and one of which no address can be made.
    private static string No(string no, int index) => (index % 11) switch
    {
        5 => $"R1-{no}",
        6 => $"Ⅲ-{no}",
        7 => $"追{Kanji(no)}",
        _ => no,
    };

    private static string Kanji(string no) => string.Concat(no.Select(c => "〇一二三四五六七八九"[c - '0']));

    private static MeasureInterpretation? Interpretation(int index)
    {
        var interpretation = new MeasureInterpretation
        {
            Slug = index % 11 == 7 ? string.Create(CultureInfo.InvariantCulture, $"tsuika-{index}") : null,
            Note = index % 6 == 1 ? "表の2行を1行に読んだ。" : null,
            Doubts = index % 10 == 1 ? [new() { Text = "分かりやすく", Note = "漢字か仮名か。" }] : [],
            Period = index % 13 == 4 ? new() { From = new(2021), To = new(2025) } : null,
        };
        return interpretation == new MeasureInterpretation() ? null : interpretation;
    }

    private static EndedDocument Ended(int index)
        => new() { In = new(2023), As = (MeasureEnd)(index % 3), Note = index % 2 == 0 ? "目的を果たしたため。" : null };

    private static string Twice(string target) => target == "—" ? target : $"{target}({target})";

    private static IndicatorDocument Fill(IndicatorDocument indicator, int index, string department)
    {
        var first = indicator.Targets.Values.First(t => t != "—");
        var isPair = index % 12 == 5 && TargetValue.Parse(first).Kind == ValueKind.Quantity && first.EndsWith('回');
        return indicator with
        {
            Departments = index % 6 == 2 ? [department] : [],
            Baseline = index % 2 == 0 ? new() { Year = new(2019), Text = first } : null,
            Targets = isPair ? indicator.Targets.ToDictionary(t => t.Key, t => Twice(t.Value)) : indicator.Targets,
            Final = index % 4 == 1 ? new() { Year = new FiscalYear(2027), Text = first } : null,
            Type = index % 2 == 0 ? IndicatorType.Outcome : IndicatorType.Activity,
            Effect = first.EndsWith("千円", StringComparison.Ordinal)
                ? new() { Category = Categories[index % Categories.Length], Basis = (EffectBasis)(index % 2) } : null,
            Definition = "見本の文です。1年間に行った数",
            Formula = index % 3 == 0 ? "実施した数の合計" : null,
            Source = index % 3 == 1 ? "担当課の記録" : null,
            Rationale = index % 3 == 2 ? "これまでの実績から定めた。" : null,
            Note = index % 5 == 0 ? "1行目の備考\n2行目の備考" : null,
            Interpretation = indicator.Interpretation with
            {
                Pair = isPair ? PairOrder.YearThenTotal : null,
                Rules = [.. indicator.Interpretation.Rules.Select(
                    r => r.Direction == IndicatorDirection.Planned ? r with { Tolerance = 1.5m } : r)],
            },
        };
    }
}
