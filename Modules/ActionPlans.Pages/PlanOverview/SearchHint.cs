using System.Globalization;
using System.Text.RegularExpressions;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.PlanOverview;

/// <summary>A question near to one that found nothing.</summary>
/// <param name="Text">What it does: 「広報」だけで探す.</param>
/// <param name="Filter">The question.</param>
/// <param name="Count">How many measures it finds; more than none.</param>
internal sealed partial record SearchHint(string Text, MeasureFilter Filter, int Count)
{
    // A longer phrase is a sentence, and each of its places costs a search.
    private const int LongestPhrase = 20;
    private const int ShortestPart = 2;
    private const int MaxSimilar = 5;

    /// <summary>
    /// Each word alone, a phrase in its words, words of the plan that are like it, and the question without each of its conditions, where
    /// that finds something.
    /// </summary>
    public static IReadOnlyList<SearchHint> Of(OverviewPageModel model)
    {
        var filter = model.Filter!;
        var words = WordSearch.Terms(filter.Text);
        var hints = new List<SearchHint>();
        if (words.Count > 1)
        {
            hints.AddRange(words.Distinct(StringComparer.Ordinal).Select(w => Hint(model, $"「{w}」だけで探す", filter with { Text = w })));
        }
        else if (words.Count == 1 && words[0].Length <= LongestPhrase)
        {
            hints.AddRange(PartsOf(words[0])
                .Select(parts => Hint(
                    model, $"{string.Join('と', parts.Select(p => $"「{p}」"))}に分けて探す", filter with { Text = string.Join('　', parts) }))
                .OrderByDescending(h => h.Count).Take(1));
            hints.AddRange(PlanWords.Like(model.Plan, words[0], MaxSimilar)
                .Select(w => Hint(model, $"「{w}」で探す", filter with { Text = w })));
        }

        var conditions = FilterCondition.Of(model.Plan, filter);
        if (conditions.Count > 1)
        {
            hints.AddRange(
                conditions.Select(c => Hint(model, $"{c.Item}{(c.Value.StartsWith('「') ? c.Value : $"「{c.Value}」")}を外す", c.Rest)));
        }

        return [.. hints.Where(h => h.Count > 0)];
    }

    private static SearchHint Hint(OverviewPageModel model, string text, MeasureFilter filter)
        => new(text, filter, filter.IsEmpty ? 0 : model.FoundBy(filter with { Year = filter.Year ?? model.Year }).Count);

    // At each change of script, which is where most Japanese words end; else in two at each place.
    private static IEnumerable<string[]> PartsOf(string phrase)
    {
        string[] words = [.. WordOfOneScript().Matches(phrase).Select(m => m.Value)];
        if (words.Length > 1)
        {
            yield return words;
        }

        foreach (var at in StringInfo.ParseCombiningCharacters(phrase).Where(i => i >= ShortestPart && i <= phrase.Length - ShortestPart))
        {
            yield return [phrase[..at], phrase[at..]];
        }
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}々]{2,}|[ァ-ヺー]{2,}|[A-Za-zＡ-Ｚａ-ｚ0-9０-９]+")]
    private static partial Regex WordOfOneScript();
}
