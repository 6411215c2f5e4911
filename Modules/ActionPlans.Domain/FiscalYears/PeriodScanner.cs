using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>What is left of a period's text, and what was found to disagree in it.</summary>
/// <param name="text">Folded text.</param>
internal sealed class PeriodScanner(string text)
{
    public string Rest { get; set; } = text;

    /// <summary>The statements that disagree; null where none do.</summary>
    public PeriodConflict? Conflict { get; set; }

    /// <summary>Takes what a pattern finds at the head of the text; false where that is nothing.</summary>
    public bool TryTake(Regex pattern, out Match match)
    {
        match = pattern.Match(Rest);
        if (!match.Success || match.Length == 0)
        {
            return false;
        }

        Rest = Rest[match.Length..];
        return true;
    }

    public static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
}
