using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// Query terms, each of which must be found in one of the texts; width, case, kana and the form of a kanji do not matter. A term in quotes
/// (「達成」, "達成") is looked for as it is, without synonyms.
/// </summary>
public sealed partial class WordSearch
{
    // Longer searches are no one's; the limit bounds the work.
    private const int LongestText = 200;

    /// <param name="text">Terms with white space between them; null looks for nothing.</param>
    /// <param name="synonyms">Other words for a term; null for the terms alone.</param>
    public WordSearch(string? text, Synonyms? synonyms = null)
    {
        Words = [.. Terms(text)
            .Select(t => IsQuoted(t) ? new SearchWord(t[1..^1]) : new SearchWord(t, synonyms))
            .Where(w => w.Forms[0].Length > 0)
            .DistinctBy(w => w.Forms[0], StringComparer.Ordinal)];
    }

    public IReadOnlyList<SearchWord> Words { get; }

    /// <summary>Nothing is looked for: everything matches.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>The terms of a text as typed, in quotes where they are. "No. 16" is one term.</summary>
    public static IReadOnlyList<string> Terms(string? text)
        => text is null ? [] : [.. Term().Matches(text[..Math.Min(text.Length, LongestText)]).Select(m => m.Value)];

    public bool Matches(IEnumerable<string?> texts)
    {
        if (IsEmpty)
        {
            return true;
        }

        var folded = texts.OfType<string>().Select(t => new FoldedText(t)).ToArray();
        return Words.All(w => Array.Exists(folded, w.StandsIn));
    }

    /// <summary>The hits of the terms in a text, in order, without overlap. The text itself is not changed.</summary>
    public IReadOnlyList<TextSpan> Hits(string text) => IsEmpty ? [] : new FoldedText(text).Find(Words);

    /// <summary>As <see cref="Hits(string)"/>, in a text of a measure, which is folded already.</summary>
    public IReadOnlyList<TextSpan> Hits(Measure measure, string text)
    {
        ArgumentNullException.ThrowIfNull(measure);

        foreach (var searched in measure.SearchTexts)
        {
            if (ReferenceEquals(searched.Source.Text, text))
            {
                return searched.Find(Words);
            }
        }

        return Hits(text);
    }

    /// <summary>True for a term in quotes: it is looked for as it is.</summary>
    internal static bool IsQuoted(string term)
        => term is ['「', _, .., '」'] or ['"', _, .., '"'] or ['“', _, .., '”'] or ['”', _, .., '”'] or ['＂', _, .., '＂'];

    [GeneratedRegex("""「[^「」]+」(?!\S)|"[^"]+"(?!\S)|[“”][^“”]+”(?!\S)|(?:№|[NnＮｎ][OoＯｏ][.．]?)\s+[0-9０-９]\S*|\S+""")]
    private static partial Regex Term();
}
