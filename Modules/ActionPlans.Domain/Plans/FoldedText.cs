using System.Globalization;
using System.Text;

namespace ActionPlans.Domain.Plans;

/// <summary>A piece of a text: from <paramref name="Start"/> on, <paramref name="Length"/> characters (UTF-16).</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// A text folded for searching that still knows where each of its characters came from: folding makes four characters of ㍿,
/// one of ﾊﾞ and none of a space.
/// </summary>
public sealed class FoldedText
{
    // Of each folded character the piece of the original from which it was made.
    private readonly List<TextSpan> _origins = [];

    public FoldedText(string original)
    {
        ArgumentNullException.ThrowIfNull(original);

        Original = original;
        var folded = new StringBuilder(original.Length);
        foreach (var piece in Pieces(original))
        {
            var before = folded.Length;
            if (StandsAlone(original, piece))
            {
                folded.Append(TextFolding.FoldLetter(original[piece.Start]));
            }
            else
            {
                folded.Append(TextFolding.FoldForSearch(original.Substring(piece.Start, piece.Length)));
            }

            _origins.AddRange(Enumerable.Repeat(piece, folded.Length - before));
        }

        Folded = folded.ToString();
    }

    public string Original { get; }

    /// <summary>As <see cref="TextFolding.FoldForSearch"/> folds the whole.</summary>
    public string Folded { get; }

    /// <summary>True where it contains a term.</summary>
    public bool Contains(SearchWord word) => Find(word).Any();

    /// <summary>The hits of terms in the original text, in order, without overlap. What was folded to one character is one hit.</summary>
    public IReadOnlyList<TextSpan> Find(IEnumerable<SearchWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);

        var found = new List<TextSpan>();
        foreach (var span in words.SelectMany(Find).OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (found.Count > 0 && span.Start <= found[^1].End)
            {
                found[^1] = found[^1] with { Length = Math.Max(found[^1].End, span.End) - found[^1].Start };
            }
            else
            {
                found.Add(span);
            }
        }

        return found;
    }

    /// <summary>The hits of one form of a term in the original text, in order.</summary>
    /// <param name="form">A folded text.</param>
    public IEnumerable<TextSpan> Find(string form)
    {
        for (var at = Next(0); at >= 0; at = Next(at + form.Length))
        {
            var first = _origins[at];
            var last = _origins[at + form.Length - 1];
            yield return new TextSpan(first.Start, last.End - first.Start);
        }

        int Next(int from) => form.Length == 0 ? -1 : Folded.IndexOf(form, from, StringComparison.Ordinal);
    }

    private IEnumerable<TextSpan> Find(SearchWord word)
    {
        ArgumentNullException.ThrowIfNull(word);

        return word.Forms.SelectMany(Find).Concat(word.EndForms.SelectMany(Find).Where(span => !IsKatakana(span.End)));
    }

    private bool IsKatakana(int at)
        => at < Original.Length && Original[at] is (>= '\u30a1' and <= '\u30fc' and not '\u30fb') or (>= '\uff66' and <= '\uff9f');

    // Cuts the text where folding the pieces one by one gives the same as folding the whole. White space and signs without a shape belong
    // to no piece's end: they leave nothing behind, but what follows it may still join what stands before it (か ゛).
    private static List<TextSpan> Pieces(string text)
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
        => !StandsAlone(text, element) && TextFolding.FoldForSearch(text.Substring(element.Start, element.Length)).Length == 0;

    // Most of a Japanese text: letters that no normalization changes or joins with what stands before them.
    private static bool StandsAlone(string text, TextSpan element)
        => element.Length == 1
            && text[element.Start] is (>= '!' and <= '~') or (>= '\u3041' and <= '\u3096') or (>= '\u30a1' and <= '\u30fc')
                or (>= '\u4e00' and <= '\u9fff');

    private static bool Separable(string text, TextSpan before, TextSpan element)
    {
        var left = text.Substring(before.Start, before.Length);
        var right = text.Substring(element.Start, element.Length);
        var folded = TextFolding.FoldForSearch(right);
        // Marks may change places with those before them, and join a letter across them.
        return !(folded.Length > 0
            && char.GetUnicodeCategory(folded[0]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            && TextFolding.FoldForSearch(left + right) == TextFolding.FoldForSearch(left) + folded;
    }
}
