using System.Globalization;

namespace ActionPlans.Domain.Plans;

/// <summary>Pieces of a text that fold one by one to what the whole folds to.</summary>
internal static class TextPieces
{
    /// <summary>Of each character of the folded text the piece from which it was made.</summary>
    public static TextSpan[] OriginsOf(string original)
        => [.. Of(original).SelectMany(piece => Enumerable.Repeat(piece, FoldedLength(original, piece)))];

    private static int FoldedLength(string text, TextSpan piece)
        => StandsAlone(text, piece) ? 1 : TextFolding.FoldLetters(text.Substring(piece.Start, piece.Length)).Length;

    // White space and signs without a shape belong to no piece's end: they leave nothing behind, but what follows them may still join what
    // stands before them (か ゛).
    private static List<TextSpan> Of(string text)
    {
        var pieces = new List<TextSpan>();
        var starts = StringInfo.ParseCombiningCharacters(text);
        for (var i = 0; i < starts.Length; i++)
        {
            var element = new TextSpan(starts[i], (i + 1 < starts.Length ? starts[i + 1] : text.Length) - starts[i]);
            if (LeavesNothing(text, element))
            {
                continue;
            }

            if (pieces.Count == 0 || StandsAlone(text, element) || Separable(text, pieces[^1], element))
            {
                pieces.Add(element);
            }
            else
            {
                pieces[^1] = new TextSpan(pieces[^1].Start, element.End - pieces[^1].Start);
            }
        }

        return pieces;
    }

    private static bool LeavesNothing(string text, TextSpan element)
        => FoldedLength(text, element) == 0;

    private static bool StandsAlone(string text, TextSpan element)
        => element.Length == 1 && LetterFolding.Of(text[element.Start]) is not (LetterFolding.Nothing or LetterFolding.NotAlone);

    private static bool Separable(string text, TextSpan before, TextSpan element)
    {
        var left = text.Substring(before.Start, before.Length);
        var right = text.Substring(element.Start, element.Length);
        var folded = TextFolding.FoldLetters(right);
        // Marks may change places with those before them, and join a letter across them.
        return !(folded.Length > 0
            && char.GetUnicodeCategory(folded[0]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            && TextFolding.FoldLetters(left + right) == TextFolding.FoldLetters(left) + folded;
    }
}
