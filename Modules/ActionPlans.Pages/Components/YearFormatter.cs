using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;

namespace ActionPlans.Pages.Components;

/// <summary>Years and days in words, always in both calendars.</summary>
public static class YearFormatter
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    private static readonly (string Name, DateOnly FirstDay)[] Eras =
    [
        ("令和", new DateOnly(2019, 5, 1)),
        ("平成", new DateOnly(1989, 1, 8)),
        ("昭和", new DateOnly(1926, 12, 25)),
    ];

    /// <summary>令和3年度（2021年度）.</summary>
    public static string Both(FiscalYear year) => $"{year.JapaneseName}（{year.WesternName}）";

    /// <summary>As <see cref="Both(FiscalYear)"/>; of an interim report 令和3年度（2021年度）中間.</summary>
    public static string Both(ReportYear year) => Both(year.Year) + (year.IsInterim ? "中間" : "");

    /// <summary>令和3〜5年度（2021〜2023年度）; one year alone as <see cref="Both(FiscalYear)"/>.</summary>
    public static string Both(FiscalYear from, FiscalYear to)
    {
        if (from == to)
        {
            return Both(from);
        }

        // Within an era its name is said once.
        var end = to.JapaneseName;
        var era = end[..2];
        if (from.JapaneseName.StartsWith(era, StringComparison.Ordinal))
        {
            end = end[2..];
        }

        return string.Create(CultureInfo.InvariantCulture, $"{from.JapaneseShortName}〜{end}（{from.StartYear}〜{to.StartYear}年度）");
    }

    /// <summary>令和3年度から令和7年度まで（2021〜2025年度）.</summary>
    public static string Period(FiscalPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);

        return period.From == period.To
            ? Both(period.From)
            : string.Create(CultureInfo.InvariantCulture, $"{period.From}から{period.To}まで（{period.From.StartYear}〜{period.To.StartYear}年度）");
    }

    /// <summary>令和6年（2024年）6月30日.</summary>
    public static string Day(DateOnly day)
    {
        var (era, first) = Array.Find(Eras, e => e.FirstDay <= day);
        if (era is null)
        {
            return day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        }

        var year = day.Year - first.Year + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{era}{(year == 1 ? "元" : year)}年（{day.Year}年）{day.Month}月{day.Day}日");
    }

    /// <summary>令和6年（2024年）6月28日（金曜日）.</summary>
    public static string DayAndWeekday(DateOnly day) => $"{Day(day)}（{Japanese.DateTimeFormat.GetDayName(day.DayOfWeek)}）";

    /// <summary>The day of a moment where the city is.</summary>
    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(9)).DateTime));

    /// <summary>The years of a measure's sheet: those of its period, and any other for which it has a target or a result.</summary>
    public static IReadOnlyList<FiscalYear> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return [.. measure.Period.Years
            .Concat(measure.Indicators.SelectMany(i => i.Targets.Keys))
            .Concat(measure.Results.Keys)
            .Distinct()
            .Order()];
    }
}
