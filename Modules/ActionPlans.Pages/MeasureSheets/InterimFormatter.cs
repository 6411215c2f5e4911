using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>中間報告 in words: how it stood on a day inside a fiscal year, beside the result of the year.</summary>
public static class InterimFormatter
{
    public const string Name = "中間報告";

    /// <summary>What an interim result is not.</summary>
    public const string Uncounted = "年度の途中の状況です。達成・未達は判定せず、件数にも入れません。";

    /// <summary>令和7年（2025年）9月30日時点.</summary>
    public static string AsOf(AnnualResult interim)
    {
        ArgumentNullException.ThrowIfNull(interim);

        return $"{YearFormatter.Day(interim.Interim!.Value)}時点";
    }

    /// <summary>
    /// 中間報告：令和7年度は、令和7年（2025年）9月30日時点で18回です。 Null where the newest year told of is one with its result.
    /// </summary>
    public static string? Newest(Measure measure, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(indicator);

        return Open(measure).LastOrDefault(r => r.Actuals.ContainsKey(indicator.Key)) is { } interim
            && !measure.Results.Keys.Any(y => y > interim.Year)
            ? $"{Name}：{interim.Year.JapaneseName}は、{AsOf(interim)}で{IndicatorFormatter.Quoted(interim.Actuals[indicator.Key])}です。"
            : null;
    }

    /// <summary>42回; →（42回） where an arrow repeats the year before; null where the year has no target.</summary>
    public static string? Target(Indicator indicator, AnnualResult interim)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(interim);

        var target = indicator.Targets.GetValueOrDefault(interim.Year);
        var carried = target?.CarriedText is { } text ? $"（{text}）" : "";
        return target is { IsWritten: true } ? target.Text + carried : null;
    }

    /// <summary>The interim results of years that have no result yet, the earliest first.</summary>
    public static IEnumerable<AnnualResult> Open(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return measure.InterimResults.Values.Where(r => !measure.Results.ContainsKey(r.Year)).OrderBy(r => r.Year);
    }
}
