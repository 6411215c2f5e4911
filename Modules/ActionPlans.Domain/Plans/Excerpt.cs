using System.Globalization;

namespace ActionPlans.Domain.Plans;

/// <summary>A snippet: a hit in a text of a measure, with some of the text around it.</summary>
/// <param name="Source">The whole text, and the item of the sheet to which it belongs.</param>
/// <param name="Text">The part of it that is shown, as the source has it.</param>
/// <param name="Hits">The words in that part.</param>
/// <param name="IsCutBefore">The text begins before that part.</param>
/// <param name="IsCutAfter">The text goes on after that part.</param>
public sealed record Excerpt(MeasureText Source, string Text, IReadOnlyList<TextSpan> Hits, bool IsCutBefore, bool IsCutAfter)
{
    private const int MostBefore = 20;
    private const int MostAfter = 50;

    // Enough to see why a measure was found. Its own page has the whole text.
    private const int MostExcerpts = 3;

    /// <summary>For each term without a hit in the texts shown anyway, a snippet of the first text with a hit.</summary>
    /// <param name="measure">A measure that was found.</param>
    /// <param name="search">What was looked for.</param>
    /// <param name="shown">The texts that the reader sees anyway, such as the name.</param>
    public static IReadOnlyList<Excerpt> Of(Measure measure, WordSearch search, IEnumerable<string?> shown)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(search);

        var seen = shown.OfType<string>().Select(t => (Text: t, Folded: TextFolding.FoldForSearch(t))).ToArray();
        var open = search.Words.Where(w => !Array.Exists(seen, t => w.StandsIn(t.Text, t.Folded))).ToList();
        var excerpts = new List<Excerpt>();
        foreach (var searched in measure.SearchTexts)
        {
            if (open.Count == 0 || excerpts.Count == MostExcerpts)
            {
                break;
            }

            if (!open.Exists(searched.Holds))
            {
                continue;
            }

            var source = searched.Source;
            var text = new FoldedText(source.Text);
            while (excerpts.Count < MostExcerpts && open.Find(text.Contains) is { } word)
            {
                var excerpt = Around(source, text.Find([word])[0], text.Find(search.Words));
                excerpts.Add(excerpt);
                var part = new FoldedText(excerpt.Text);
                open.RemoveAll(w => w == word || part.Contains(w));
            }
        }

        return excerpts;
    }

    // Never cuts a character in two, nor a word that was found.
    private static Excerpt Around(MeasureText source, TextSpan first, IReadOnlyList<TextSpan> hits)
    {
        var starts = StringInfo.ParseCombiningCharacters(source.Text);
        var from = Cut(starts, first.Start - MostBefore, source.Text.Length);
        var to = Cut(starts, Math.Max(first.End, first.Start + MostAfter), source.Text.Length);
        TextSpan[] inside = [.. hits.Where(h => h.End > from && h.Start < to)];
        from = Math.Min(from, inside[0].Start);
        to = Math.Max(to, inside[^1].End);
        return new Excerpt(
            source, source.Text[from..to], [.. inside.Select(h => h with { Start = h.Start - from })], from > 0, to < source.Text.Length);
    }

    private static int Cut(int[] starts, int near, int end)
    {
        if (near <= 0)
        {
            return 0;
        }

        return Array.Find(starts, s => s >= near) is > 0 and var start ? start : end;
    }
}
