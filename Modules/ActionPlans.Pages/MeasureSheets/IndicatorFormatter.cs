using System.Text.RegularExpressions;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Values;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>An indicator in sentences. They say only what the plan and the results say.</summary>
public static partial class IndicatorFormatter
{
    /// <summary>令和3年度40回から令和7年度50回へ; null where the first or last year has no number.</summary>
    public static string? Way(Indicator indicator, IReadOnlyList<FiscalYear> years)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(years);

        if (years.Count < 2
            || indicator.Targets.GetValueOrDefault(years[0]) is not { IsNumeric: true } first
            || indicator.Targets.GetValueOrDefault(years[^1]) is not { IsNumeric: true } last)
        {
            return null;
        }

        if (first.Text != last.Text)
        {
            return $"{years[0]}{first.Text}から{years[^1]}{last.Text}へ";
        }

        return years.All(y => indicator.Targets.GetValueOrDefault(y)?.Text == first.Text)
            ? $"{years[0]}から{years[^1]}まで毎年度、{first.Text}"
            : null;
    }

    /// <summary>
    /// 最終目標（令和7年度）は10%です。 Where each year's target is the same: 目標は、…まで毎年度、10%です。 Null where no year of the
    /// measure after <paramref name="after"/> has a target.
    /// </summary>
    public static string? Goal(Indicator indicator, FiscalYear after, IReadOnlyList<FiscalYear> years)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        if (indicator.Goal is not { } goal || goal.Year <= after)
        {
            return null;
        }

        return Way(indicator, years) is { } way && goal.Value.Text == indicator.Targets.GetValueOrDefault(years[0])?.Text
            ? $"目標は、{way}です。"
            : $"最終目標（{goal.Year}）は{Quoted(goal.Value)}です。";
    }

    /// <summary>令和5年度は、目標250,000千円に対し、実績は263,400千円でした（達成率105.4%、目標との差+13,400千円）。</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="year">The fiscal year of the result.</param>
    /// <param name="actual">The published value.</param>
    /// <param name="judged">Its attainment.</param>
    public static string Stand(Indicator indicator, FiscalYear year, TargetValue actual, Attainment judged)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(actual);

        var compared = Figures(judged);
        var target = indicator.JudgedTarget(year);
        var against = target is { IsWritten: true } ? $"目標{Quoted(target)}{Aside(target, actual, judged)}に対し、" : "";
        var reached = "実績の値は記載されていません";
        if (actual.IsWritten)
        {
            reached = $"実績は{Quoted(actual)}{(target is null ? "" : Aside(actual, target, judged))}でした";
        }

        return $"{year}{(against.Length > 0 ? "は、" : "の")}{against}{reached}{(compared is null ? "" : $"（{compared}）")}。";
    }

    /// <summary>達成率105.4%、目標との差+13,400千円; null where neither can be said.</summary>
    public static string? Figures(Attainment judged)
    {
        ArgumentNullException.ThrowIfNull(judged);

        string?[] figures =
        [
            AttainmentFormat.Rate(judged) is { } rate ? $"達成率{rate}" : null,
            AttainmentFormat.Difference(judged) is { } difference ? $"目標との差{difference}" : null,
        ];
        var told = string.Join('、', figures.OfType<string>());
        return told.Length > 0 ? told : null;
    }

    /// <summary>
    /// 指標2つのうち、達成1、未達1: explains the measure's status where its indicators differ; null where they do not.
    /// </summary>
    public static string? Each(Measure measure, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(measure);

        var standings = measure.Indicators.Select(i => measure.Judge(i, year).Standing).ToArray();
        if (standings.Distinct().Count() < 2)
        {
            return null;
        }

        var counts = AttainmentFormatter.Standings(measure.GradesIn(year)).Where(standings.Contains)
            .Select(standing => $"{AttainmentFormatter.Of(standing)}{standings.Count(s => s == standing)}");
        return $"指標{standings.Length}つのうち、{string.Join('、', counts)}";
    }

    /// <summary>
    /// 年12回として比較: how a value was read to compare it with another; null where it was compared as it is written, or not at all.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="other">The value beside it; null where there is none.</param>
    /// <param name="judged">The attainment of the year.</param>
    public static string? ComparedAs(TargetValue? value, TargetValue? other, Attainment judged)
        => Compared(value, other, judged) is { } read ? $"{read}として比較" : null;

    /// <summary>年12回: as <see cref="ComparedAs"/>, the value alone.</summary>
    public static string? Compared(TargetValue? value, TargetValue? other, Attainment judged)
    {
        ArgumentNullException.ThrowIfNull(judged);

        if (value?.Reading is { } reading)
        {
            return reading;
        }

        if (judged.Difference is null || value is not { BaseQuantity: { } quantity } || other is null)
        {
            return null;
        }

        return value.Kind switch
        {
            ValueKind.Frequency when value.Scale != 1 => $"年{AttainmentFormat.Number(quantity)}{value.BaseUnit}",
            ValueKind.Fraction when value.Denominator != other.Denominator => $"{AttainmentFormat.Number(quantity)}{Units.Percent}",
            // 2億8,120万円 beside 270,000千円; the target keeps its own unit.
            ValueKind.Quantity when value.Unit != other.Unit
                && other.Kind == ValueKind.Quantity
                && quantity != 0
                && judged.DifferenceUnit == other.Unit
                => $"{AttainmentFormat.Number(quantity / other.Scale)}{other.Unit}",
            _ => null,
        };
    }

    /// <summary>
    /// What residents should know of a year's target beside its text: what an arrow repeats, and what stood there before a late revision;
    /// null where there is nothing.
    /// </summary>
    public static string? AboutTarget(Indicator indicator, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        var carried = indicator.Targets.GetValueOrDefault(year)?.CarriedText is { } text ? $"前の年度と同じ（{text}）" : null;
        var changed = indicator.OriginalTargets.TryGetValue(year, out var original)
            ? ChangedTarget(original, indicator.IsJudgedAsRevised)
            : null;
        return string.Join("、", new[] { carried, changed }.OfType<string>()) is { Length: > 0 } words ? words : null;
    }

    private static string ChangedTarget(TargetValue original, bool isJudgedAsRevised)
    {
        var before = original.IsWritten ? original.Text : "目標なし";
        return isJudgedAsRevised ? $"見直し後（当初{before}）" : $"見直し後（当初{before}）。判定は当初の目標による";
    }

    /// <summary>A value as written, with a word where it is preliminary; words where nothing is written.</summary>
    public static string Shown(TargetValue? value) => value is { Kind: not ValueKind.Blank } ? value.Text + Preliminary(value) : "記載なし";

    /// <summary>（速報値） for an actual that is not final yet; else nothing.</summary>
    public static string? Preliminary(TargetValue value)
    {
        ArgumentNullException.ThrowIfNull(value);

        // Some cities write it into the value.
        return value.IsPreliminary && !value.Text.Contains("速報", StringComparison.Ordinal) ? $"（{ActualFormatter.Preliminary}）" : null;
    }

    /// <summary>What stands where a year has no target of its own, though there may be a final one.</summary>
    public static string NoTarget(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return indicator.Goal is { IsStated: true } ? "年度の目標なし" : "数値目標なし";
    }

    private static string Aside(TargetValue value, TargetValue other, Attainment judged)
        => ComparedAs(value, other, judged) is { } read ? $"（{read}）" : "";

    // An arrow in a sentence would say nothing: the value that it repeats does.
    internal static string Said(TargetValue value) => value.CarriedText ?? value.Text;

    internal static string Quoted(TargetValue value) => (value.IsNumeric ? Said(value) : $"「{Said(value)}」") + Preliminary(value);

    /// <summary>How many characters of a value are its number, at its beginning: all but 万円 of 2億8,120万円.</summary>
    internal static int LengthOfNumber(string text) => Number().Match(text).Length;

    [GeneratedRegex(@"\A[\d,.，．]+(?:[兆億万][\d,.，．]+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
