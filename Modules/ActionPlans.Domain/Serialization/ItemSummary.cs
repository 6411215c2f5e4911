namespace ActionPlans.Domain.Serialization;

/// <summary>A part of a plan in the CMS's own lists and searches.</summary>
public sealed class ItemSummary
{
    private const int LongestExcerpt = 120;

    /// <param name="facts">Where it belongs: its period, class or departments.</param>
    /// <param name="text">Its main text.</param>
    /// <param name="searchTexts">What residents read of it, and nothing of how its source was read.</param>
    public ItemSummary(IEnumerable<string?> facts, string? text, IEnumerable<string?> searchTexts)
    {
        Facts = [.. Written(facts)];
        Excerpt = string.IsNullOrWhiteSpace(text) ? null : Shorten(text.ReplaceLineEndings(" ").Trim());
        SearchTexts = [.. Written(searchTexts)];
    }

    public IReadOnlyList<string> Facts { get; }

    /// <summary>How its text begins; null where it has none.</summary>
    public string? Excerpt { get; }

    /// <summary>Everything in which somebody may look for words.</summary>
    public IReadOnlyList<string> SearchTexts { get; }

    private static IEnumerable<string> Written(IEnumerable<string?> texts) => texts.OfType<string>().Where(t => t.Trim().Length > 0);

    private static string Shorten(string text)
    {
        if (text.Length <= LongestExcerpt)
        {
            return text;
        }

        // Never through the middle of a surrogate pair.
        var length = char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt;
        return $"{text[..length]}…";
    }
}
