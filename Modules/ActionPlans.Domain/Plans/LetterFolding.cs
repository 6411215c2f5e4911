using System.Globalization;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// Folds letters one by one: nearly all of a Japanese text, in which each letter folds to one letter, whatever stands beside it. Computed
/// when a letter is first met.
/// </summary>
internal static class LetterFolding
{
    /// <summary>Instead of a letter: folding leaves nothing of it (white space).</summary>
    public const char Nothing = '\ufffe';

    /// <summary>Instead of a letter: it folds to several, or with what stands beside it (か゛, ㍿).</summary>
    public const char NotAlone = '\uffff';

    private const char Unknown = '\0';

    // Threads that meet a letter at once compute the same.
    private static readonly char[] Folded = new char[char.MaxValue + 1];

    /// <summary>What a letter folds to, <see cref="Nothing"/> or <see cref="NotAlone"/>.</summary>
    public static char Of(char letter)
    {
        var folded = Folded[letter];
        if (folded == Unknown)
        {
            folded = Compute(letter);
            Folded[letter] = folded;
        }

        return folded;
    }

    private static char Compute(char letter)
    {
        if (char.IsWhiteSpace(letter))
        {
            return Nothing;
        }

        if (JoinsOthers(letter))
        {
            return NotAlone;
        }

        var folded = TextFolding.FoldLetters(letter.ToString());
        return folded.Length == 1 && !JoinsOthers(folded[0]) ? folded[0] : NotAlone;
    }

    // Marks join the letter before them, jamo (from U+1100, U+A960, U+D7B0) each other; half of a character and signs without a shape are
    // no letters.
    private static bool JoinsOthers(char letter)
        => letter is Unknown or Nothing or NotAlone or (>= '\u1100' and <= '\u11ff') or (>= '\ua960' and <= '\ua97f')
                or (>= '\ud7b0' and <= '\ud7ff')
            || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.Control
                or UnicodeCategory.OtherNotAssigned;
}
