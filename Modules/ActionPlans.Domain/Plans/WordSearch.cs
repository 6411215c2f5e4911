namespace ActionPlans.Domain.Plans;

/// <summary>Words that somebody looks for, each of which must stand somewhere; width, case and kana do not matter.</summary>
public sealed class WordSearch
{
    // Longer searches are no one's; the limit bounds the work.
    private const int LongestText = 200;

    private readonly string[] _words;

    public WordSearch(string? text)
    {
        _words = text is null
            ? []
            : [.. text[..Math.Min(text.Length, LongestText)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.FoldForSearch)];
    }

    /// <summary>Nothing is looked for: everything matches.</summary>
    public bool IsEmpty => _words.Length == 0;

    public bool Matches(IEnumerable<string?> texts)
    {
        if (IsEmpty)
        {
            return true;
        }

        // Each text is folded for itself, so that no word runs from one into the next.
        var folded = string.Join('\n', texts.OfType<string>().Select(TextFolding.FoldForSearch));
        return Array.TrueForAll(_words, w => folded.Contains(w, StringComparison.Ordinal));
    }
}
