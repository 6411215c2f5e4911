namespace ActionPlans.Domain.Plans;

/// <summary>A snippet: a hit in a text of a measure, with some of the text around it.</summary>
/// <param name="Source">The whole text, and the item of the sheet to which it belongs.</param>
/// <param name="Text">The part of it that is shown, as the source has it.</param>
/// <param name="Hits">The words in that part.</param>
/// <param name="IsCutBefore">The text begins before that part.</param>
/// <param name="IsCutAfter">The text goes on after that part.</param>
public sealed record Excerpt(MeasureText Source, string Text, IReadOnlyList<TextSpan> Hits, bool IsCutBefore, bool IsCutAfter)
{
    private const int MaxBefore = 20;
    private const int MaxAfter = 50;

    // Enough to see why a measure was found. Its own page has the whole text.
    private const int MaxExcerpts = 3;

    /// <summary>
    /// For each term that stands neither in the number, the name, the class nor the departments, which a list shows anyway, a snippet of
    /// the first text with a hit.
    /// </summary>
    /// <param name="measure">A measure that was found.</param>
    /// <param name="search">What was looked for.</param>
    public static IReadOnlyList<Excerpt> Of(Measure measure, WordSearch search)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(search);

        var texts = measure.SearchTexts;
        var open = search.Words.Where(w => !IsShown(texts, w)).ToList();
        var excerpts = new List<Excerpt>();
        for (var i = 0; i < texts.Count && open.Count > 0; i++)
        {
            while (excerpts.Count < MaxExcerpts && open.Find(texts[i].Holds) is { } word)
            {
                var excerpt = Around(texts[i], word, search);
                excerpts.Add(excerpt);
                open.Remove(word);
                if (open.Count > 0)
                {
                    var part = new FoldedText(excerpt.Text);
                    open.RemoveAll(part.Contains);
                }
            }
        }

        return excerpts;
    }

    private static bool IsShown(IReadOnlyList<SearchText> texts, SearchWord word)
    {
        foreach (var text in texts)
        {
            if (text.Source.Place != TextPlace.Text && text.Holds(word))
            {
                return true;
            }
        }

        return false;
    }

    // Never cuts a character in two, nor a word that was found.
    private static Excerpt Around(SearchText searched, SearchWord word, WordSearch search)
    {
        var source = searched.Source;
        var first = searched.Find([word])[0];
        var from = searched.CutAt(first.Start - MaxBefore);
        var to = searched.CutAt(Math.Max(first.End, first.Start + MaxAfter));
        TextSpan[] inside = [.. searched.Find(search.Words).Where(h => h.End > from && h.Start < to)];
        from = Math.Min(from, inside[0].Start);
        to = Math.Max(to, inside[^1].End);
        return new Excerpt(
            source, source.Text[from..to], [.. inside.Select(h => h with { Start = h.Start - from })], from > 0, to < source.Text.Length);
    }
}
