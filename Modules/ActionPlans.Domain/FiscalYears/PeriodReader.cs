using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static ActionPlans.Domain.FiscalYears.PeriodPatterns;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>
/// Reads a period:
/// <code>
/// period = [ label ] point [ joint ( point | length ) [ まで ] ] [ length ] { "(" period | length ")" }
/// point  = [ era ] year [ "(" point ")" ] [ 年度 | 年 [ month ] ] [ "(" point ")" ]
/// length = 5年間 | 5か年
/// </code>
/// What stands twice must agree.
/// </summary>
internal sealed class PeriodReader
{
    private const int Longest = 100;

    private string _rest = "";

    /// <summary>The statements that disagree; null where none do.</summary>
    public PeriodConflict? Conflict { get; private set; }

    /// <summary>The first and last fiscal year; null where the text is no period.</summary>
    public (FiscalYear From, FiscalYear To)? Read(string? text)
    {
        if (text is null or { Length: > Longest } || !TryFold(text, out var folded))
        {
            return null;
        }

        _rest = Label().Replace(WithoutOuterBrackets(folded), "");
        // 5年間（令和3年度～令和7年度）
        var leading = TryTake(LeadingLength(), out var match) ? Number(match) : (int?)null;
        if (leading is not null)
        {
            _rest = WithoutOuterBrackets(_rest);
        }

        if (ReadRange() is not { } range || _rest.Length > 0)
        {
            return null;
        }

        return leading is null || Agrees(range, leading.Value, $"{leading}年間") ? range : null;
    }

    private (FiscalYear From, FiscalYear To)? ReadRange()
    {
        if (ReadPoint(null) is not { } from)
        {
            return null;
        }

        var to = from;
        if (TryTake(Joint(), out _))
        {
            if (TryTake(Length(), out var length))
            {
                to = new Point(new FiscalYear(Math.Min(from.Year.StartYear + Number(length) - 1, FiscalYear.Latest)), from.Era);
            }
            else if (ReadPoint(from) is { } end)
            {
                to = end;
            }
            else
            {
                return null;
            }
        }

        (FiscalYear From, FiscalYear To) range = (from.Year, to.Year);
        _ = TryTake(Until(), out _);
        if (TryTake(Length(), out var stated) && !Agrees(range, Number(stated), stated.Value))
        {
            return null;
        }

        return to.Year >= from.Year && ReadRestatements(range) ? range : null;
    }

    // 令和2年度～令和4年度（2020年度～2022年度）, 令和3年度～令和7年度（5年間）
    private bool ReadRestatements((FiscalYear From, FiscalYear To) range)
    {
        while (TryTake(Brackets(), out var brackets))
        {
            var inner = brackets.Groups["inner"].Value;
            if (Length().Match(inner) is { Success: true } length && length.Length == inner.Length)
            {
                if (!Agrees(range, Number(length), length.Value))
                {
                    return false;
                }

                continue;
            }

            var reader = new PeriodReader();
            if (reader.Read(inner) is not { } again)
            {
                Conflict = reader.Conflict;
                return false;
            }

            if (again != range)
            {
                Conflict = new PeriodConflict($"{range.From.JapaneseName}～{range.To.JapaneseName}", inner);
                return false;
            }
        }

        return true;
    }

    private bool Agrees((FiscalYear From, FiscalYear To) range, int years, string text)
    {
        if (range.To.StartYear - range.From.StartYear + 1 == years)
        {
            return true;
        }

        Conflict ??= new PeriodConflict($"{range.From.JapaneseName}～{range.To.JapaneseName}", text);
        return false;
    }

    // The end of a period may leave out what its beginning says: 令和3～7年度, 2021～25年度.
    private Point? ReadPoint(Point? before)
    {
        if (!TryTake(Year(), out var match))
        {
            return null;
        }

        var era = match.Groups["era"].Success ? match.Groups["era"].Value : "";
        var digits = match.Groups["year"].Value;
        if (era.Length == 0 && digits.Length <= 2)
        {
            if (before is null)
            {
                return null;
            }

            era = before.Value.Era;
            digits = era.Length > 0 ? digits : before.Value.Year.StartYear.ToString(CultureInfo.InvariantCulture)[..2] + digits.PadLeft(2, '0');
        }

        if (!FiscalYear.TryParse(era + digits, out var year) || !AgreesInside(match.Value, year, out var isRestated))
        {
            return null;
        }

        _ = TryTake(YearWord(), out _);
        var month = TryTake(Month(), out var monthMatch) ? Number(monthMatch) : 4;
        _ = TryTake(EndOfYear(), out _);
        if (month is < 1 or > 12 || (month < 4 && year.StartYear == FiscalYear.Earliest) || (!isRestated && !AgreesInside(match.Value, year, out _)))
        {
            return null;
        }

        // January to March belong to the fiscal year that began before.
        return new Point(month < 4 ? new FiscalYear(year.StartYear - 1) : year, era);
    }

    // 2021（令和3）年度, 令和元年度（平成31年度）: both must name one year.
    private bool AgreesInside(string written, FiscalYear year, out bool isRestated)
    {
        isRestated = TryTake(YearInBrackets(), out var brackets);
        if (!isRestated)
        {
            return true;
        }

        var inner = brackets.Groups["inner"].Value;
        if (!FiscalYear.TryParse(inner, out var other))
        {
            return false;
        }

        if (other != year)
        {
            Conflict = new PeriodConflict(written, inner);
        }

        return other == year;
    }

    private bool TryTake(Regex pattern, out Match match)
    {
        match = pattern.Match(_rest);
        if (!match.Success || match.Length == 0)
        {
            return false;
        }

        _rest = _rest[match.Length..];
        return true;
    }

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    private static string WithoutOuterBrackets(string text)
    {
        var isBracketed = text.Length > 1 && text[0] == '(' && text.IndexOf(')') == text.Length - 1;
        return isBracketed ? text[1..^1] : text;
    }

    private static bool TryFold(string text, out string folded)
    {
        folded = "";
        try
        {
            folded = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).Replace('〔', '(').Replace('〕', ')');
            return true;
        }
        catch (ArgumentException)
        {
            return false; // a lone surrogate
        }
    }

    // A year with the era that was written before it; the era is empty for a western year.
    private readonly record struct Point(FiscalYear Year, string Era);
}
