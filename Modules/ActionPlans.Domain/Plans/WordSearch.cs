namespace ActionPlans.Domain.Plans;

/// <summary>Words that somebody looks for, each of which must stand somewhere; width, case and kana do not matter.</summary>
public sealed class WordSearch
{
    // Longer searches are no one's; the limit bounds the work.
    private const int LongestText = 200;

    public WordSearch(string? text)
    {
        Words = text is null
            ? []
            : [.. text[..Math.Min(text.Length, LongestText)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.FoldForSearch).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The words, folded.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Nothing is looked for: everything matches.</summary>
    public bool IsEmpty => Words.Count == 0;

    public bool Matches(IEnumerable<string?> texts) => IsEmpty || MatchesFolded([.. texts.OfType<string>().Select(TextFolding.FoldForSearch)]);

    /// <summary>As <see cref="Matches"/>, of folded texts. No word runs from one text into the next.</summary>
    internal bool MatchesFolded(IEnumerable<string> folded) => Words.All(w => folded.Any(t => t.Contains(w, StringComparison.Ordinal)));

    /// <summary>Where the words stand in a text, from the front, without overlap; the text itself stays as it is.</summary>
    public IReadOnlyList<TextSpan> Hits(string text) => IsEmpty ? [] : new FoldedText(text).Find(Words);
}
