using System.Text;
using System.Text.RegularExpressions;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>A run of fiscal years, both ends included, with the text that it was read from.</summary>
/// <param name="From">The first fiscal year.</param>
/// <param name="To">The last fiscal year; never before <paramref name="From"/>.</param>
/// <param name="Text">The text as the source has it, "(令和 3 年度 ~ 令和 7 年度)".</param>
public sealed partial record FiscalPeriod(FiscalYear From, FiscalYear To, string Text)
{
    /// <summary>Every fiscal year of the period, in order.</summary>
    public IReadOnlyList<FiscalYear> Years => [.. FiscalYear.Range(From, To)];

    public bool Contains(FiscalYear year) => year >= From && year <= To;

    /// <summary>Reads a period of one year or of two joined by ~, ～, 〜, a dash of any kind or から (まで), with or without brackets.</summary>
    /// <returns>False where no period is written, or where it ends before it begins.</returns>
    public static bool TryParse(string? text, out FiscalPeriod period)
    {
        period = new FiscalPeriod(new FiscalYear(FiscalYear.Earliest), new FiscalYear(FiscalYear.Earliest), "");
        if (text is null or { Length: > 100 })
        {
            return false;
        }

        string folded;
        try
        {
            folded = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).Trim('(', ')');
        }
        catch (ArgumentException)
        {
            return false; // a lone surrogate
        }

        var ends = Joint().Split(folded);
        if (ends.Length == 2 && ends[1].EndsWith("まで", StringComparison.Ordinal))
        {
            ends[1] = ends[1][..^2];
        }

        if (ends.Length > 2 || !FiscalYear.TryParse(ends[0], out var from) || !FiscalYear.TryParse(ends[^1], out var to) || to < from)
        {
            return false;
        }

        period = new FiscalPeriod(from, to, text);
        return true;
    }

    [GeneratedRegex("[~\u301c\u2015\u2014\u2013\u2212\u2010-]|から")]
    private static partial Regex Joint();
}
