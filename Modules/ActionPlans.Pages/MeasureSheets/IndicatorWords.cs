using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Values;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>An indicator in sentences. They say only what the plan and the results say.</summary>
internal static class IndicatorWords
{
    /// <summary>The last target that the plan sets; null where it sets none.</summary>
    public static (FiscalYear Year, TargetValue Value)? Goal(Indicator indicator)
        => indicator.Targets
            .Where(t => t.Value.Kind is not (ValueKind.None or ValueKind.Blank))
            .OrderByDescending(t => t.Key)
            .Select(t => ((FiscalYear, TargetValue)?)(t.Key, t.Value))
            .FirstOrDefault();

    /// <summary>令和3年度40回から令和7年度50回へ; null where the first or last year has no number.</summary>
    public static string? Way(Indicator indicator, IReadOnlyList<FiscalYear> years)
    {
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
            ? $"{years[0]}から{years[^1]}まで毎年度{first.Text}"
            : null;
    }

    /// <summary>令和5年度は、目標250,000千円に対し、実績は263,400千円でした（達成率105.4%、差+13,400千円）。</summary>
    public static string Stand(Indicator indicator, FiscalYear year, TargetValue actual, Attainment judged)
    {
        string?[] figures =
        [
            AttainmentFormat.Rate(judged) is { } rate ? $"達成率{rate}" : null,
            AttainmentFormat.Difference(judged) is { } difference ? $"目標との差{difference}" : null,
        ];
        var compared = string.Join("、", figures.OfType<string>());
        var against = indicator.Targets.GetValueOrDefault(year) is { Kind: not (ValueKind.None or ValueKind.Blank) } target ? $"目標{Quoted(target)}に対し、" : "";
        return $"{year}は、{against}実績は{Quoted(actual)}でした{(compared.Length > 0 ? $"（{compared}）" : "")}。";
    }

    /// <summary>A value as written, or words where nothing is written.</summary>
    public static string Shown(TargetValue? value) => value is { Kind: not ValueKind.Blank } ? value.Text : "記載なし";

    private static string Quoted(TargetValue value) => value.IsNumeric ? value.Text : $"「{value.Text}」";
}
