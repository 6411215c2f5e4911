namespace ActionPlans.Domain.Plans;

/// <summary>
/// Query terms, each of which must be found in one of the texts; width, case, kana and the form of a kanji do not matter.
/// </summary>
public sealed class WordSearch
{
    // Longer searches are no one's; the limit bounds the work.
    private const int LongestText = 200;

    public WordSearch(string? text)
    {
        Words = text is null
            ? []
            : [.. text[..Math.Min(text.Length, LongestText)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(w => new SearchWord(w)).Where(w => w.Forms[0].Length > 0).DistinctBy(w => w.Forms[0], StringComparer.Ordinal)];
    }

    public IReadOnlyList<SearchWord> Words { get; }

    /// <summary>Nothing is looked for: everything matches.</summary>
    public bool IsEmpty => Words.Count == 0;

    public bool Matches(IEnumerable<string?> texts)
        => IsEmpty || MatchesFolded(texts.OfType<string>().Select(t => (t, TextFolding.FoldForSearch(t))).ToArray());

    /// <summary>As <see cref="Matches"/>, of texts that are folded already. No word runs from one text into the next.</summary>
    internal bool MatchesFolded(IEnumerable<(string Text, string Folded)> texts)
        => Words.All(w => texts.Any(t => w.StandsIn(t.Text, t.Folded)));

    /// <summary>The hits of the terms in a text, in order, without overlap. The text itself is not changed.</summary>
    public IReadOnlyList<TextSpan> Hits(string text) => IsEmpty ? [] : new FoldedText(text).Find(Words);
}
