using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>An indicator over the years, in sentences: what a chart of it shows. They say only what the plan and the results say.</summary>
public static class ChartFormatter
{
    /// <summary>実績は、令和3年度の38回から令和6年度の61回になりました。達成・未達を判定した4つの年度のうち、3つの年度で達成しました。</summary>
    public static string Summary(Measure measure, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(indicator);

        string?[] sentences = [Course(measure, indicator), Counted(measure, indicator), Changed(measure, indicator)];
        return string.Concat(sentences.OfType<string>());
    }

    /// <summary>
    /// Every year that has a target or a result, each in a sentence with its status, from the first on: a chart for those who do not see
    /// it.
    /// </summary>
    public static string EveryYear(Measure measure, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(indicator);

        return string.Concat(YearFormatter.Of(measure).Select(year => OneYear(measure, indicator, year)));
    }

    private static string OneYear(Measure measure, Indicator indicator, FiscalYear year)
    {
        if (Actual(measure, indicator, year) is { } actual)
        {
            var judged = measure.Judge(indicator, year);
            var sample = measure.Results[year].IsSample ? "見本：" : "";
            return $"{sample}{IndicatorFormatter.Stand(indicator, year, actual, judged)}{Status(judged)}";
        }

        if (measure.Judge(year).Words is { } outside)
        {
            return $"{year}は、期間外です（{outside}）。";
        }

        if (indicator.Targets.GetValueOrDefault(year) is { IsWritten: true } target)
        {
            return $"{year}は、目標{target.Text}、実績は未公表です。";
        }

        return indicator.Goal is { IsStated: true } goal && goal.Year == year
            ? $"{year}は、最終目標{goal.Value.Text}、実績は未公表です。"
            : $"{year}は、目標がなく、実績は未公表です。";
    }

    private static string Status(Attainment judged) => judged.Status switch
    {
        (AttainmentStatus.NotApplicable or AttainmentStatus.Undetermined) and var status =>
            $"{AttainmentFormatter.Of(status)}です（{AttainmentFormatter.Reason(judged)}）。",
        _ => $"{AttainmentFormatter.Of(judged.Standing)}です。",
    };

    // From the first published value to the last, if both may be compared.
    private static string Course(Measure measure, Indicator indicator)
    {
        (FiscalYear Year, TargetValue Value)[] actuals = [.. measure.Results.Keys.Order()
            .Select(year => (Year: year, Value: Actual(measure, indicator, year)!))
            .Where(a => a.Value is { IsNumeric: true, Bound: ValueBound.Exact })];
        if (actuals.Length == 0)
        {
            var way = IndicatorFormatter.Way(indicator, YearFormatter.Of(measure));
            var published = measure.Results.Values.Any(r => r.Actuals.ContainsKey(indicator.Key));
            return (way is null ? "" : $"目標は、{way}。") + (published ? "数値の実績はありません。" : "実績は、まだ公表されていません。");
        }

        var first = actuals[0];
        var last = actuals[^1];
        if (first == last || !first.Value.ComparesWith(last.Value))
        {
            return $"実績が数値で公表されているのは、{string.Join('、', actuals.Select(a => a.Year))}です。";
        }

        return first.Value.BaseQuantity == last.Value.BaseQuantity
            ? $"実績は、{first.Year}が{Shown(first.Value)}、{last.Year}も{Shown(last.Value)}でした。"
            : $"実績は、{first.Year}の{Shown(first.Value)}から{last.Year}の{Shown(last.Value)}になりました。";
    }

    private static string Shown(TargetValue value) => IndicatorFormatter.Shown(value);

    private static string? Counted(Measure measure, Indicator indicator)
    {
        var grades = measure.Results.Keys.Order().Select(y => (Year: y, measure.Judge(indicator, y).Grade)).Where(y => y.Grade is not null)
            .Select(y => $"{y.Year}が{AttainmentFormatter.Of(y.Grade!)}")
            .ToArray();
        if (grades.Length > 0)
        {
            return $"評語は、{string.Join('、', grades)}です。";
        }

        AttainmentStatus[] judged = [.. measure.Results.Keys.Select(y => measure.Judge(indicator, y).Status)
            .Where(s => s is AttainmentStatus.Met or AttainmentStatus.Near or AttainmentStatus.Missed)];
        var met = judged.Count(s => s == AttainmentStatus.Met);
        if (judged.Length == 0)
        {
            var isPlanned = indicator.Rules.All(r => r.Rule is { Direction: IndicatorDirection.Planned, Tolerance: null });
            return isPlanned && measure.Results.Count > 0 ? "増減に良し悪しのない計画値のため、達成・未達は判定していません。" : null;
        }

        var counted = met switch
        {
            0 => "達成した年度はありません。",
            > 1 when met == judged.Length => "すべての年度で達成しました。",
            _ => $"{met}つの年度で達成しました。",
        };
        return $"達成・未達を判定した{judged.Length}つの年度のうち、{counted}";
    }

    // A count over years that were judged by different rules needs a word.
    private static string? Changed(Measure measure, Indicator indicator)
    {
        var breaks = indicator.RuleBreaks.Where(y => measure.Results.Keys.Any(r => r < y) && measure.Results.Keys.Any(r => r >= y))
            .ToArray();
        return breaks.Length == 0 ? null : $"{string.Join('、', breaks)}から判定の決まりが変わったため、前後の達成・未達はそのまま比べられません。";
    }

    private static TargetValue? Actual(Measure measure, Indicator indicator, FiscalYear year)
        => measure.Results.GetValueOrDefault(year)?.Actuals.GetValueOrDefault(indicator.Key);
}
