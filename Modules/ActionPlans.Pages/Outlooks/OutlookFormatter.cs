using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets;

namespace ActionPlans.Pages.Outlooks;

/// <summary>達成の見通し in words.</summary>
public static class OutlookFormatter
{
    public const string Name = "達成の見通し";

    public const string Reason = "見通しの理由";

    public const string Next = "今後の対応";

    /// <summary>What an outlook is not.</summary>
    public const string Uncounted = "担当課の見込みで、計算したものではありません。達成・未達の判定や件数には関わりません。";

    /// <summary>令和6年度の実績と合わせて示した、担当課の見通し: whose outlook it is, and when it was made.</summary>
    public static string By(IndicatorOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);

        return $"{outlook.Year}の実績と合わせて示した、担当課の見通し";
    }

    /// <summary>最終目標（令和10年度） 3,200人: of what it is expected.</summary>
    public static string Goal(IndicatorOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);

        return $"{GoalFormatter.Name(outlook.Indicator.Goal!)} {outlook.Indicator.Goal!.Value.Text}";
    }

    /// <summary>How many indicators have a final target to come, and how many of them an outlook.</summary>
    public static string Sentence(OutlookYear year)
    {
        ArgumentNullException.ThrowIfNull(year);

        return $"{year.Year}の実績を公表した取組には、これから最終目標の年度を迎える指標が{year.Total}件あります。"
            + (year.Missing == 0 ? "そのすべてに見通しがあります。" : $"そのうち{year.Given.Count}件に見通しがあります。");
    }

    /// <summary>The lines of the table of a year: each step with its number, those without one last, where there are any.</summary>
    public static IReadOnlyList<(string Name, int Count)> Lines(OutlookYear year)
    {
        ArgumentNullException.ThrowIfNull(year);

        return
        [
            .. OutlookSteps.All.Select(s => (OutlookSteps.Word(s), year[s])),
            .. year.Missing > 0 ? [("見通しなし", year.Missing)] : Array.Empty<(string, int)>(),
        ];
    }

    /// <summary>達成は難しい見込み（理由：…　今後の対応：…）, in one line for tables of the admin.</summary>
    public static string Line(OutlookDocument outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);

        string?[] texts =
        [
            outlook.Reason is { } reason ? $"理由：{reason}" : null,
            outlook.Next is { } next ? $"{Next}：{next}" : null,
        ];
        var told = string.Join('　', texts.OfType<string>());
        return OutlookSteps.Word(outlook.Step) + (told.Length > 0 ? $"（{told}）" : "");
    }
}
