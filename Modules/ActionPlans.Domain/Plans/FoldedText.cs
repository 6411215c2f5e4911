using System.Globalization;

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
    private TextSpan[]? _origins;

    public FoldedText(string original)
    {
        ArgumentNullException.ThrowIfNull(original);

        Original = original;
        Folded = TextFolding.FoldForSearch(original);
    }

    public string Original { get; }

    /// <summary>As <see cref="TextFolding.FoldForSearch"/> folds the whole.</summary>
    public string Folded { get; }

    // Of each folded character the piece of the original from which it was made; empty for most texts, where each stands in its own place.
    // Most texts have no hit, so it waits for the first.
    private TextSpan[] Origins
        => _origins ??= Folded.Length == Original.Length && LettersAlone(Original) ? [] : TextPieces.OriginsOf(Original);

    /// <summary>True where it contains a term.</summary>
    public bool Contains(SearchWord word) => Find([word]).Count > 0;

    /// <summary>The hits of terms in the original text, in order, without overlap. What was folded to one character is one hit.</summary>
    public IReadOnlyList<TextSpan> Find(IReadOnlyList<SearchWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);

        var all = new List<TextSpan>();
        foreach (var word in words)
        {
            AddHits(all, word.Forms, (_, _) => true);
            AddHits(all, word.EndForms, WordEdges.IsEndOfKatakana);
            AddHits(all, word.WholeForms, WordEdges.IsWhole);
        }

        all.Sort((a, b) => a.Start == b.Start ? a.End.CompareTo(b.End) : a.Start.CompareTo(b.Start));
        return Joined(all);
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

    /// <summary>The nearest place at or behind a place where the text may be cut without cutting a character in two.</summary>
    internal int CutAt(int place)
    {
        if (place <= 0)
        {
            return 0;
        }

        if (place >= Original.Length)
        {
            return Original.Length;
        }

        if (Origins.Length == 0)
        {
            return place;
        }

        return Array.Find(StringInfo.ParseCombiningCharacters(Original), s => s >= place) is > 0 and var start ? start : Original.Length;
    }

    private static List<TextSpan> Joined(List<TextSpan> sorted)
    {
        var found = new List<TextSpan>(sorted.Count);
        foreach (var span in sorted)
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

    private void AddHits(List<TextSpan> hits, string[] forms, Func<string, TextSpan, bool> counts)
    {
        foreach (var form in forms)
        {
            foreach (var span in Find(form))
            {
                if (counts(Original, span))
                {
                    hits.Add(span);
                }
            }
        }
    }

    private TextSpan OriginOf(int at) => Origins.Length == 0 ? new TextSpan(at, 1) : Origins[at];

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
}
