using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>
/// Rewrites the text of a period for a later last year: 令和3年度～令和7年度（5年間） becomes 令和3年度～令和8年度（6年間）. Numbers are changed until the
/// text reads as what is wanted, so that everything else stays as the source has it.
/// </summary>
internal static partial class LaterPeriodText
{
    // Both ends in two calendars, with months and a length.
    private const int MostNumbers = 10;

    /// <summary>The text; null where no such change of its numbers reads as the wanted period.</summary>
    public static string? Of(FiscalPeriod period, FiscalYear to)
    {
        var numbers = Number().Matches(period.Text);
        if (numbers.Count > MostNumbers)
        {
            return null;
        }

        // As few as possible, and of those the last: what is said first is the beginning.
        return Enumerable.Range(1, (1 << numbers.Count) - 1)
            .OrderBy(int.PopCount)
            .ThenByDescending(chosen => chosen)
            .Select(chosen => Rewritten(period, to, chosen))
            .FirstOrDefault(text => FiscalPeriod.TryParse(text, out var read) && read.From == period.From && read.To == to);
    }

    private static string Rewritten(FiscalPeriod period, FiscalYear to, int chosen)
    {
        var index = 0;
        return Number().Replace(period.Text, number =>
            (chosen >> index++) % 2 == 1 ? Later(number.Value, to.StartYear - period.To.StartYear) : number.Value);
    }

    // Digits of either width stay in their width.
    private static string Later(string digits, int years)
    {
        var isWide = digits[0] > '9';
        var value = digits.Aggregate(0, (sum, digit) => (sum * 10) + (int)char.GetNumericValue(digit)) + years;
        var text = value.ToString(CultureInfo.InvariantCulture).PadLeft(digits.Length, '0');
        return isWide ? string.Concat(text.Select(d => (char)(d - '0' + '０'))) : text;
    }

    // No month and no day: 令和8年3月31日, R8.3.31.
    [GeneratedRegex(@"(?<![0-9０-９][./．／]?)(?:[0-9]{1,4}|[０-９]{1,4})(?![0-9０-９])(?!\s*[月日])")]
    private static partial Regex Number();
}
