using static ActionPlans.Domain.FiscalYears.PeriodPatterns;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>
/// Reads a period:
/// <code>
/// period = [ label ] ( list | point joint ( point | length ) [ まで ] | point まで length ) [ length ] { "(" period | length | part ")" }
/// list   = point { ・ point }
/// point  = [ era ] year [ "(" point ")" ] [ 年度 | 年 [ "(" point ")" ] [ month ] ] [ "(" point ")" ]
/// length = 5年間 | 5か年
/// </code>
/// Parts that are given twice must agree.
/// </summary>
internal sealed class PeriodReader
{
    private const int Longest = 100;

    private PeriodScanner _scanner = new("");

    /// <summary>The statements that disagree; null where none do.</summary>
    public PeriodConflict? Conflict => _scanner.Conflict;

    /// <summary>The first and last fiscal year; null where the text is no period.</summary>
    public (FiscalYear From, FiscalYear To)? Read(string? text)
    {
        if (text is null or { Length: > Longest } || !PeriodText.TryFold(text, out var folded))
        {
            return null;
        }

        _scanner = new PeriodScanner(PeriodText.WithoutOuterBrackets(Label().Replace(PeriodText.WithoutOuterBrackets(folded), "")));
        // 5年間（令和3年度～令和7年度）
        var leading = _scanner.TryTake(LeadingLength(), out var match) ? PeriodScanner.Number(match) : (int?)null;
        if (leading is not null)
        {
            _scanner.Rest = PeriodText.WithoutOuterBrackets(_scanner.Rest);
        }

        if (ReadRange() is not { } range || _scanner.Rest.Length > 0)
        {
            return null;
        }

        return leading is null || Agrees(range, leading.Value, $"{leading}年間") ? range : null;
    }

    private (FiscalYear From, FiscalYear To)? ReadRange()
    {
        _ = _scanner.TryTake(From(), out _);
        if (PeriodPoint.Read(_scanner, null) is not { } from || ReadList(from) is not { } to)
        {
            return null;
        }

        var isJoined = _scanner.TryTake(Joint(), out _);
        if (isJoined)
        {
            if (to.Year != from.Year)
            {
                return null;
            }

            if (_scanner.TryTake(Length(), out var length))
            {
                to = new PeriodPoint(
                    new FiscalYear(Math.Min(from.Year.StartYear + PeriodScanner.Number(length) - 1, FiscalYear.Latest)), from.Era);
            }
            else if (PeriodPoint.Read(_scanner, from) is { } end)
            {
                to = end;
            }
            else
            {
                return null;
            }
        }

        (FiscalYear From, FiscalYear To) range = (from.Year, to.Year);
        if (_scanner.TryTake(Only(), out var only) && !Agrees(range, 1, only.Value))
        {
            return null;
        }

        var isLimited = _scanner.TryTake(Until(), out var until) && until.Value.StartsWith('ま');
        if (isLimited && !isJoined)
        {
            return ReadYearsUntil(to);
        }

        if (_scanner.TryTake(Length(), out var stated) && !Agrees(range, PeriodScanner.Number(stated), stated.Value))
        {
            return null;
        }

        return to.Year >= from.Year && ReadRestatements(range) ? range : null;
    }

    // 令和3・4年度; the years of a list follow each other. 平成31・令和元年度 is one year.
    private PeriodPoint? ReadList(PeriodPoint first)
    {
        var last = first;
        while (_scanner.TryTake(And(), out _))
        {
            if (PeriodPoint.Read(_scanner, last) is not { } next || next.Year.StartYear - last.Year.StartYear is not (0 or 1))
            {
                return null;
            }

            last = next;
        }

        return last;
    }

    // 令和7年度までの5年間; 令和7年度まで alone does not say from when.
    private (FiscalYear From, FiscalYear To)? ReadYearsUntil(PeriodPoint to)
    {
        if (!_scanner.TryTake(Length(), out var length) || to.Year.StartYear - PeriodScanner.Number(length) + 1 < FiscalYear.Earliest)
        {
            return null;
        }

        (FiscalYear From, FiscalYear To) range = (new FiscalYear(to.Year.StartYear - PeriodScanner.Number(length) + 1), to.Year);
        return ReadRestatements(range) ? range : null;
    }

    // 令和2年度～令和4年度（2020年度～2022年度）, 令和3年度～令和7年度（5年間）
    private bool ReadRestatements((FiscalYear From, FiscalYear To) range)
    {
        while (_scanner.TryTake(Brackets(), out var brackets))
        {
            var inner = brackets.Groups["inner"].Value;
            if (LengthOf(inner) is { } years)
            {
                if (!Agrees(range, years, inner))
                {
                    return false;
                }

                continue;
            }

            if (PartOfThePlan().IsMatch(inner))
            {
                continue;
            }

            var reader = new PeriodReader();
            if (reader.Read(inner) is not { } again)
            {
                _scanner.Conflict = reader.Conflict;
                return false;
            }

            if (again != range)
            {
                _scanner.Conflict = new PeriodConflict($"{range.From.JapaneseName}～{range.To.JapaneseName}", inner);
                return false;
            }
        }

        return true;
    }

    private static int? LengthOf(string text)
    {
        if (OneYear().IsMatch(text))
        {
            return 1;
        }

        var length = Length().Match(text) is { Success: true } match && match.Length == text.Length ? match
            : LengthInBrackets().Match(text);
        return length.Success ? PeriodScanner.Number(length) : null;
    }

    private bool Agrees((FiscalYear From, FiscalYear To) range, int years, string text)
    {
        if (range.To.StartYear - range.From.StartYear + 1 == years)
        {
            return true;
        }

        _scanner.Conflict ??= new PeriodConflict($"{range.From.JapaneseName}～{range.To.JapaneseName}", text);
        return false;
    }
}
