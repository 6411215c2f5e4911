using System.Text.RegularExpressions;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Values;

/// <summary>What a number is measured against: 前年度比, 平成30年度比, 基準年比.</summary>
internal static partial class ComparisonBase
{
    /// <summary>Takes the words at the head of a text that name what it is measured against.</summary>
    /// <returns>How many characters they take and their usual form, in which H30比 and 2018年度比 are one; null where there are none.</returns>
    public static (int Length, string Name)? Read(string text)
    {
        if (Prior().Match(text) is { Success: true } prior)
        {
            return (prior.Length, prior.Groups["months"].Success ? "前年同期比" : "前年度比");
        }

        if (Start().Match(text) is { Success: true } start)
        {
            return (start.Length, "基準年比");
        }

        var year = OfYear().Match(text);
        return year.Success && FiscalYear.TryParse(year.Groups["year"].Value, out var first)
            ? (year.Length, first.JapaneseName + "比") : null;
    }

    [GeneratedRegex("^(?:対(?:前年|昨年)(?:(?<months>同期|同月)|度)?比?|(?:前年|昨年)(?:(?<months>同期|同月)|度)?(?:対?比|より))")]
    private static partial Regex Prior();

    [GeneratedRegex("^対?(?:基準年度?|計画当初|当初|計画策定時|策定時|現状値?|基準値)(?:対?比|より)")]
    private static partial Regex Start();

    [GeneratedRegex("^対?(?<year>(?:令和|平成|昭和|[RHSrhs])(?:元|[0-9]{1,2})(?:年度?)?|(?:19|20)[0-9]{2}(?:年度?)?)(?:対?比|より)")]
    private static partial Regex OfYear();
}
