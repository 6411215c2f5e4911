using System.Text.RegularExpressions;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>The terminals of the grammar of <see cref="PeriodReader"/>, each at the head of the text.</summary>
internal static partial class PeriodPatterns
{
    private const string Era = "令和|平成|昭和|[RHSrhs]";
    private const string YearsLong = @"の?(?<number>[0-9]{1,2})(?:年間|[かカヵヶケ箇]年間?)";

    [GeneratedRegex("^(?:計画|取組|取り組み|実施|推進|対象)?期間[:は]?")]
    public static partial Regex Label();

    [GeneratedRegex(@"^(?:西暦)?(?:(?<era>" + Era + @")\.?)?(?<year>元|[0-9]{4}|[0-9]{1,2})(?![0-9])")]
    public static partial Regex Year();

    [GeneratedRegex("^年度?")]
    public static partial Regex YearWord();

    [GeneratedRegex("^(?:(?<number>[0-9]{1,2})月(?:[0-9]{1,2}日)?|[./](?<number>[0-9]{1,2})(?:[./][0-9]{1,2})?)")]
    public static partial Regex Month();

    [GeneratedRegex("^末")]
    public static partial Regex EndOfYear();

    [GeneratedRegex(@"^\((?<inner>(?:(?:" + Era + @")\.?)?(?:元|[0-9]{1,4})年?度?)\)")]
    public static partial Regex YearInBrackets();

    [GeneratedRegex(@"^\((?<inner>[^()]*(?:\([^()]*\)[^()]*)*)\)")]
    public static partial Regex Brackets();

    [GeneratedRegex("^(?:[~\u301c\u2015\u2014\u2013\u2212\u2010\u30fc→-]|から|より)")]
    public static partial Regex Joint();

    [GeneratedRegex("^(?:まで)?の?間?")]
    public static partial Regex Until();

    [GeneratedRegex("^" + YearsLong)]
    public static partial Regex Length();

    [GeneratedRegex("^" + YearsLong + @"(?=\()")]
    public static partial Regex LeadingLength();
}
