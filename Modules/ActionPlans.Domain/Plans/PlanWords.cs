using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Plans;

/// <summary>A word of a plan and the measures in which it stands, the nearest first.</summary>
public sealed record PlanWord(string Word, IReadOnlyList<Measure> Measures);

/// <summary>
/// The words by which a reader may find measures without typing (さくいん): words of one script in names and indicators, and in other texts
/// where several measures share them.
/// </summary>
public static partial class PlanWords
{
    // A word of more measures than these tells nothing, and a list of more words is no help.
    private const int MaxMeasures = 12;
    private const int MaxShare = 4;
    private const int MaxWords = 150;

    private static readonly StringComparer Japanese = StringComparer.Create(CultureInfo.GetCultureInfo("ja-JP"), CompareOptions.None);

    /// <summary>Katakana words, and names in letters such as SNS, in the order of the kana.</summary>
    public static IReadOnlyList<PlanWord> KatakanaAndLetters(Plan plan) => Of(plan, Katakana());

    /// <summary>Words of two to six kanji in the order of their readings, as far as the system knows it.</summary>
    public static IReadOnlyList<PlanWord> Kanji(Plan plan) => Of(plan, KanjiWord());

    /// <summary>The words of a plan that are most like one that is not found, the likest first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="typed">What was looked for.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Like(Plan plan, string typed, int most)
    {
        ArgumentNullException.ThrowIfNull(plan);

        HashSet<int> pairs = [.. PairsOf(TextFolding.FoldForSearch(typed))];
        return [.. plan.Index.Words
            .Select(w => (w.Word, Likeness: Likeness(pairs, w.Pairs)))
            .Where(w => w.Likeness > 0)
            .OrderByDescending(w => w.Likeness)
            .ThenBy(w => w.Word.Length)
            .Take(most)
            .Select(w => w.Word)];
    }

    private static IReadOnlyList<PlanWord> Of(Plan plan, Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(plan);

        var inNames = plan.Measures.SelectMany(m => m.Indicators.Select(i => i.Name).Prepend(m.Name)).SelectMany(t => WordsIn(t, pattern));
        var shared = plan.Measures
            .SelectMany(m => MeasureText.Of(m).SelectMany(t => WordsIn(t.Text, pattern)).Distinct(StringComparer.Ordinal))
            .CountBy(w => w)
            .Where(w => w.Value > 2)
            .Select(w => w.Key);
        var most = Math.Clamp(plan.Measures.Count / MaxShare, 2, MaxMeasures);
        PlanWord[] words = [.. inNames.Concat(shared)
            .DistinctBy(TextFolding.FoldForSearch, StringComparer.Ordinal)
            .Select(w => new PlanWord(w, plan.Index.Find(new WordSearch($"「{w}」"))))
            .Where(w => w.Measures.Count > 0 && w.Measures.Count <= most)
            .Take(MaxWords)];
        return [.. words
            .Where(w => !Array.Exists(words, other => IsPartOf(w, other)))
            .OrderBy(w => TextFolding.FoldForSearch(w.Word), Japanese)];
    }

    // A piece of a longer word that leads to the same measures.
    private static bool IsPartOf(PlanWord word, PlanWord other)
        => other.Word.Length > word.Word.Length
            && other.Word.Contains(word.Word, StringComparison.Ordinal)
            && word.Measures.ToHashSet().SetEquals(other.Measures);

    /// <summary>Every word of some measures, with the pairs of letters of its folded form.</summary>
    internal static IReadOnlyList<(string Word, int[] Pairs)> All(IReadOnlyList<Measure> measures)
        => [.. measures.SelectMany(m => m.SearchTexts)
            .SelectMany(t => WordsIn(t.Source.Text, Katakana()).Concat(WordsIn(t.Source.Text, KanjiWord())))
            .Distinct(StringComparer.Ordinal)
            .Select(w => (w, PairsOf(TextFolding.FoldForSearch(w))))];

    private static IEnumerable<string> WordsIn(string text, Regex pattern) => pattern.Matches(text).Select(m => m.Value);

    private static int[] PairsOf(string folded) => [.. folded.Zip(folded.Skip(1), (first, second) => (first << 16) | second).Distinct()];

    // The share of pairs of letters that two words have in common, 0 where it is less than half (Dice). Every word of the plan is compared.
    private static double Likeness(HashSet<int> pairs, int[] others)
    {
        var common = 0;
        foreach (var pair in others)
        {
            common += pairs.Contains(pair) ? 1 : 0;
        }

        var likeness = 2.0 * common / Math.Max(1, pairs.Count + others.Length);
        return likeness >= .5 ? likeness : 0;
    }

    [GeneratedRegex("[ァ-ヺー]{3,}|[A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ]+")]
    private static partial Regex Katakana();

    [GeneratedRegex(@"(?<![\p{IsCJKUnifiedIdeographs}々])[\p{IsCJKUnifiedIdeographs}々]{2,6}(?![\p{IsCJKUnifiedIdeographs}々])")]
    private static partial Regex KanjiWord();
}
