using System.Text.RegularExpressions;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>The terminals of the grammar of <see cref="PeriodReader"/>, each at the head of the text.</summary>
internal static partial class PeriodPatterns
{
    private const string Era = "令和|平成|昭和|[RHSrhs]";
    private const string YearsLong = @"の?(?:全|向こう)?(?<number>[0-9]{1,2})(?:年間|[かカヵヶケ箇]年間?)(?:計画)?";

    private const string Part = "(?:前期|後期|中期|第[0-9]{1,2}[次期])(?:基本|実施|推進)?(?:計画|プラン)?(?:期間)?";

    [GeneratedRegex("^(?:(?:計画|取組|取り組み|実施|推進|対象)?期間|" + Part + ")[:は]?")]
    public static partial Regex Label();

    /// <summary>前期, 第1期: which part of the plan a period is, in brackets behind it.</summary>
    [GeneratedRegex("^" + Part + "$")]
    public static partial Regex PartOfThePlan();

    [GeneratedRegex("^単年度?(?:のみ)?$")]
    public static partial Regex OneYear();

    [GeneratedRegex("^(?:のみ|限り)")]
    public static partial Regex Only();

    [GeneratedRegex("^自")]
    public static partial Regex From();

    /// <summary>Between the years of a list: 令和3・4年度, 令和3年度及び令和4年度.</summary>
    [GeneratedRegex("^(?:[・、,]|及び|および|と)")]
    public static partial Regex And();

    /// <summary>5年 in brackets, where it can be no year of an era.</summary>
    [GeneratedRegex("^全?(?<number>[0-9]{1,2})年$")]
    public static partial Regex LengthInBrackets();

    [GeneratedRegex(@"^(?:西暦)?(?:(?<era>" + Era + @")\.?)?(?<year>元|[0-9]{4}|[0-9]{1,2})(?![0-9])")]
    public static partial Regex Year();

    [GeneratedRegex("^年度?")]
    public static partial Regex YearWord();

    [GeneratedRegex("^(?:(?<number>[0-9]{1,2})月(?:[0-9]{1,2}日)?|[./](?<number>[0-9]{1,2})(?:[./][0-9]{1,2})?)")]
    public static partial Regex Month();

    [GeneratedRegex("^(?:末|当初|上半期|下半期|上期|下期|前半|後半)")]
    public static partial Regex EndOfYear();

    [GeneratedRegex(@"^\((?<inner>(?:(?:" + Era + @")\.?(?:元|[0-9]{1,2})|[0-9]{4})年?度?)\)")]
    public static partial Regex YearInBrackets();

    [GeneratedRegex(@"^\((?<inner>[^()]*(?:\([^()]*\)[^()]*)*)\)")]
    public static partial Regex Brackets();

    [GeneratedRegex("^(?:[~\u301c\u2015\u2014\u2013\u2212\u2010\u30fc→-]|から|より|至|を初年度と(?:する|し))")]
    public static partial Regex Joint();

    [GeneratedRegex("^(?:まで|を(?:目標|最終)年度とする)?の?間?")]
    public static partial Regex Until();

    [GeneratedRegex("^[、,・]?" + YearsLong)]
    public static partial Regex Length();

    [GeneratedRegex("^" + YearsLong + @"(?=\()")]
    public static partial Regex LeadingLength();
}
