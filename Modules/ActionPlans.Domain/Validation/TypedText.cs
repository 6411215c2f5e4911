using System.Globalization;
using System.Text;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Validation;

/// <summary>
/// Sanitizes a text that was typed or pasted. A plan file is never sanitized: it is read word for word or refused.
/// </summary>
/// <param name="Text">With a space for each tab, a line break for whatever breaks a line, and without other control characters.</param>
/// <param name="Changes">What was changed for that.</param>
public sealed record TypedText(string Text, TypedTextChanges Changes)
{
    private const int Around = 7;
    private const int MaxPlaces = 3;

    private const int ZeroWidthJoiner = 0x200d;

    public static TypedText Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);

        // What a browser sends for a line break: not worth a message.
        var lines = typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var text = new StringBuilder(lines.Length);
        var changes = TypedTextChanges.None;
        foreach (var rune in lines.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\t':
                    text.Append(' ');
                    changes |= TypedTextChanges.Tabs;
                    break;
                case '\v' or '\f' or 0x85 or 0x2028 or 0x2029:
                    text.Append('\n');
                    changes |= TypedTextChanges.LineBreaks;
                    break;
                case not '\n' when Rune.IsControl(rune) || IsNoCharacter(rune):
                    changes |= TypedTextChanges.Removed;
                    break;
                default:
                    text.Append(rune);
                    break;
            }
        }

        return new TypedText(changes == TypedTextChanges.None ? lines : text.ToString(), changes);
    }

    /// <summary>
    /// The error of a text with characters that nobody sees and that can make it read otherwise than it is written: marks of
    /// direction, zero-width spaces, soft hyphens.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its place.</param>
    /// <returns>Null for a text without them.</returns>
    public static PlanIssue? Refusal(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);

        Rune[] runes = [.. text.EnumerateRunes()];
        var found = Enumerable.Range(0, runes.Length).Where(i => IsRefused(runes, i)).ToArray();
        return found.Length == 0 ? null : new PlanIssue("text_invisible", path, IssueSeverity.Error, [Places(runes, found)]);
    }

    private static bool IsRefused(Rune[] runes, int at)
        => Rune.GetUnicodeCategory(runes[at]) == UnicodeCategory.Format
            && !(runes[at].Value == ZeroWidthJoiner && JoinsPictures(runes, at));

    // 👨‍👩‍👧 is three pictures joined to one.
    private static bool JoinsPictures(Rune[] runes, int at)
        => at > 0 && at + 1 < runes.Length
            && (IsPicture(runes[at - 1]) || InvisibleCharacters.ContainSelector(runes[at - 1])) && IsPicture(runes[at + 1]);

    private static bool IsPicture(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    private static string Places(Rune[] runes, int[] found)
    {
        var places = new StringBuilder();
        var count = 0;
        var next = 0;
        while (next < found.Length && count < MaxPlaces)
        {
            var from = Math.Max(0, found[next] - Around);
            var last = found[next];
            while (next < found.Length && found[next] <= last + Around)
            {
                last = found[next];
                next++;
            }

            var to = Math.Min(runes.Length, last + Around + 1);
            var part = InvisibleCharacters.Shown(string.Concat(runes[from..to]).ReplaceLineEndings(" "));
            places.Append(CultureInfo.InvariantCulture, $"「{(from > 0 ? "…" : "")}{part}{(to < runes.Length ? "…" : "")}」");
            count++;
        }

        return places.Append(next < found.Length ? "…" : "").ToString();
    }

    // U+FFFE, U+FFFF and their like: a database or a normalization may not take them.
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xfffe) == 0xfffe || rune.Value is >= 0xfdd0 and <= 0xfdef;
}

/// <summary>What the sanitizer changed in a typed text.</summary>
[Flags]
public enum TypedTextChanges
{
    None = 0,

    /// <summary>Tabs became spaces.</summary>
    Tabs = 1,

    /// <summary>Other signs that break a line became line breaks.</summary>
    LineBreaks = 2,

    /// <summary>Control characters were taken out.</summary>
    Removed = 4,
}
