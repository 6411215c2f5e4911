using System.Runtime.InteropServices;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// An inverted index of the measures of a plan by the letters and pairs of letters (bigrams) of their folded texts. It tells which measures
/// may hold a term; their texts are looked at to know.
/// </summary>
internal sealed class SearchIndex
{
    private readonly IReadOnlyList<Measure> _measures;

    // Of each letter, and each pair of letters, the places of the measures that have it, in their order.
    private readonly Dictionary<int, List<int>> _places = [];

    private readonly Lazy<IReadOnlyList<(string Word, int[] Pairs)>> _words;

    public SearchIndex(IReadOnlyList<Measure> measures)
    {
        _measures = measures;
        _words = new Lazy<IReadOnlyList<(string, int[])>>(() => PlanWords.All(measures));
        foreach (var (place, measure) in measures.Index())
        {
            foreach (var text in measure.SearchTexts)
            {
                Add(place, text.Folded);
            }
        }
    }

    /// <summary>The words of the measures, to suggest one that is like what was typed.</summary>
    public IReadOnlyList<(string Word, int[] Pairs)> Words => _words.Value;

    /// <summary>
    /// The measures that hold every term: first those whose No. is one, then by where the terms stand (<see cref="TextPlace"/>), then in
    /// the plan's order.
    /// </summary>
    public IReadOnlyList<Measure> Find(WordSearch search)
    {
        var found = new List<(int Rank, int Place)>();
        foreach (var place in Candidates(search))
        {
            if (RankOf(_measures[place], search) is { } rank)
            {
                found.Add((rank, place));
            }
        }

        found.Sort();
        return [.. found.Select(f => _measures[f.Place])];
    }

    private void Add(int place, string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            Add(place, KeyOf(folded[i], '\0'));
            if (i > 0)
            {
                Add(place, KeyOf(folded[i - 1], folded[i]));
            }
        }
    }

    private void Add(int place, int key)
    {
        ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out _);
        places ??= [];
        if (places.Count == 0 || places[^1] != place)
        {
            places.Add(place);
        }
    }

    private static int KeyOf(char first, char second) => (first << 16) | second;

    // The lower, the nearer; null where a term is missing.
    private static int? RankOf(Measure measure, WordSearch search)
    {
        // More than any sum of places.
        const int named = 1000;
        var rank = 0;
        foreach (var word in search.Words)
        {
            var nearest = -1;
            foreach (var text in measure.SearchTexts)
            {
                if ((nearest < 0 || (int)text.Source.Place < nearest) && text.Holds(word))
                {
                    nearest = (int)text.Source.Place;
                }
            }

            if (nearest < 0)
            {
                return null;
            }

            rank += nearest;
            if (nearest == (int)TextPlace.No && IsNo(measure, word))
            {
                rank -= named;
            }
        }

        return rank;
    }

    private static bool IsNo(Measure measure, SearchWord word)
    {
        var folded = measure.SearchTexts[0].Folded;
        return Array.Exists(word.Forms, f => f == folded || f == folded["no.".Length..]);
    }

    private HashSet<int> Candidates(WordSearch search)
    {
        HashSet<int>? all = null;
        foreach (var word in search.Words)
        {
            HashSet<int> those = [.. word.Forms.Concat(word.EndForms).Concat(word.WholeForms).SelectMany(Candidates)];
            all?.IntersectWith(those);
            all ??= those;
        }

        return all ?? [];
    }

    // The measures that have every pair of letters of a form: the shortest list, without those that another list lacks.
    private IEnumerable<int> Candidates(string form)
    {
        var lists = new List<List<int>>();
        for (var i = Math.Min(1, form.Length - 1); i < form.Length; i++)
        {
            var key = i == 0 ? KeyOf(form[0], '\0') : KeyOf(form[i - 1], form[i]);
            if (!_places.TryGetValue(key, out var places))
            {
                return [];
            }

            lists.Add(places);
        }

        lists.Sort((a, b) => a.Count.CompareTo(b.Count));
        return lists[0].Where(place => lists.TrueForAll(l => l.BinarySearch(place) >= 0));
    }
}
