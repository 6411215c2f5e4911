using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionPlans.Pages.Components;

/// <summary>A piece of a contact line: plain, or with the address that it leads to.</summary>
public sealed record ContactPiece(string Text, string? Address = null)
{
    public bool IsMail => Address?.StartsWith("mailto:", StringComparison.Ordinal) == true;
}

/// <summary>Finds telephone numbers and mail addresses in the lines of a contact. The text itself stays as it is.</summary>
public static partial class ContactLines
{
    public static IReadOnlyList<ContactPiece> Split(string line)
    {
        ArgumentNullException.ThrowIfNull(line);

        var pieces = new List<ContactPiece>();
        var end = 0;
        foreach (Match match in Linked().Matches(line))
        {
            var before = line[end..match.Index];
            if (before.Length > 0)
            {
                pieces.Add(new ContactPiece(before));
            }

            pieces.Add(new ContactPiece(match.Value, AddressOf(match, before)));
            end = match.Index + match.Length;
        }

        if (end < line.Length)
        {
            pieces.Add(new ContactPiece(line[end..]));
        }

        return pieces;
    }

    private static string? AddressOf(Match match, string before)
    {
        if (match.Groups["mail"].Success)
        {
            return $"mailto:{match.Value}";
        }

        if (Fax().IsMatch(before))
        {
            // Nobody calls a fax.
            return null;
        }

        return "tel:" + string.Concat(match.Value.Where(char.IsDigit).Select(c => CharUnicodeInfo.GetDecimalDigitValue(c)));
    }

    // A Japanese number begins with 0 and has two separators; a postal code has neither.
    // The lengths of an address's parts are bounded, so that no line takes long.
    [GeneratedRegex(
        @"(?<mail>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24})"
            + @"|(?<phone>(?<!\d)[0０]\d{1,4}[-‐‑–−－(（]\d{1,4}[-‐‑–−－)）]\d{3,4})(?!\d)",
        RegexOptions.None,
        1000)]
    private static partial Regex Linked();

    [GeneratedRegex("fax|ＦＡＸ|ファクス|ファックス|ﾌｧｯｸｽ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fax();
}
