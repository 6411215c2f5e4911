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
    // Of each folded character the piece of the original from which it was made. Null for most texts: there each is one letter's.
    private readonly List<TextSpan>? _origins;

    // Where white space is left out of such a text, the place of each letter in the original; null where none is.
    private readonly int[]? _places;

    public FoldedText(string original)
    {
        ArgumentNullException.ThrowIfNull(original);

        Original = original;
        if (!LettersAlone(original))
        {
            _origins = [];
            Folded = FoldPieces(original, _origins);
            return;
        }

        Folded = TextFolding.FoldForSearch(original);
        if (Folded.Length < original.Length)
        {
            _places = [.. Enumerable.Range(0, original.Length).Where(i => LetterFolding.Of(original[i]) != LetterFolding.Nothing)];
        }
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
            var first = OriginOf(at);
            var last = OriginOf(at + form.Length - 1);
            yield return new TextSpan(first.Start, last.End - first.Start);
        }

        int Next(int from) => form.Length == 0 ? -1 : Folded.IndexOf(form, from, StringComparison.Ordinal);
    }

    private IEnumerable<TextSpan> Find(SearchWord word)
    {
        ArgumentNullException.ThrowIfNull(word);

        return word.Forms.SelectMany(Find)
            .Concat(word.EndForms.SelectMany(Find).Where(span => !IsKatakana(span.End)))
            .Concat(word.WholeForms.SelectMany(Find).Where(IsWhole));
    }

    // Not a part of a longer word in the same script: AI in email, ライン in オンライン.
    private bool IsWhole(TextSpan span)
        => !(IsKatakana(span.Start) && IsKatakana(span.Start - 1)) && !(IsKatakana(span.End - 1) && IsKatakana(span.End))
            && !(IsLatin(span.Start) && IsLatin(span.Start - 1)) && !(IsLatin(span.End - 1) && IsLatin(span.End));

    private bool IsKatakana(int at)
        => At(at) is (>= '\u30a1' and <= '\u30fc' and not '\u30fb') or (>= '\uff66' and <= '\uff9f');

    private bool IsLatin(int at) => TextFolding.FoldLetters(At(at).ToString()) is [>= 'a' and <= 'z', ..];

    private char At(int at) => at >= 0 && at < Original.Length ? Original[at] : ' ';

    private TextSpan OriginOf(int at) => _origins is null ? new TextSpan(_places?[at] ?? at, 1) : _origins[at];

    private static bool LettersAlone(string text)
    {
        foreach (var letter in text)
        {
            if (LetterFolding.Of(letter) == LetterFolding.NotAlone)
            {
                return false;
            }
        }

        return true;
    }

    private static string FoldPieces(string original, List<TextSpan> origins)
    {
        var letters = new StringBuilder(original.Length);
        foreach (var piece in Pieces(original))
        {
            var before = letters.Length;
            letters.Append(TextFolding.FoldLetters(original.Substring(piece.Start, piece.Length)));
            origins.AddRange(Enumerable.Repeat(piece, letters.Length - before));
        }

        var folded = letters.ToString().ToCharArray();
        TextFolding.MarkLongVowels(folded);
        return new string(folded);
    }

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
        => !StandsAlone(text, element) && TextFolding.FoldLetters(text.Substring(element.Start, element.Length)).Length == 0;

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
