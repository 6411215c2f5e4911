namespace ActionPlans.Domain.Plans;

/// <summary>
/// Groups of words that mean the same to a reader who searches: 寄付 and 寄附. A text has one group on each line, the words separated by 、
/// or a comma; lines that begin with # and empty lines are left out.
/// </summary>
public sealed class Synonyms
{
    /// <summary>The most groups that a text may have.</summary>
    public const int MaxGroups = 300;

    /// <summary>The most words of a group.</summary>
    public const int MaxWords = 12;

    /// <summary>The longest word, in characters.</summary>
    public const int LongestWord = 40;

    private const string Resource = "synonyms.txt";

    private static readonly char[] Separators = ['、', ',', '，', '､'];

    // Each folded word of a group with the folded others, the longest word first.
    private readonly (string Word, string[] Others)[] _words;

    private static int _lastVersion;

    private Synonyms(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        Groups = groups;
        _words = [.. groups
            .Select(g => g.Select(TextFolding.FoldForSearch).Distinct(StringComparer.Ordinal).ToArray())
            .SelectMany(g => g.Select(word => (word, g)))
            .GroupBy(w => w.word, StringComparer.Ordinal)
            .Select(w => (w.Key, w.SelectMany(g => g.g).Where(o => o != w.Key).Distinct(StringComparer.Ordinal).ToArray()))
            .OrderByDescending(w => w.Key.Length)
            .ThenBy(w => w.Key, StringComparer.Ordinal)];
    }

    /// <summary>What the software knows itself (<c>synonyms.txt</c>).</summary>
    public static Synonyms Default { get; } = new(GroupsOf(ReadResource()));

    /// <summary>Tells these synonyms from all others of this process.</summary>
    public int Version { get; } = Interlocked.Increment(ref _lastVersion);

    /// <summary>The groups as written.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    /// <summary>These groups and those of a text, which <see cref="Check"/> has checked; a line that is no group is left out.</summary>
    public Synonyms With(string? text)
        => string.IsNullOrWhiteSpace(text) ? this : new([.. Groups, .. GroupsOf(text).Where(g => Problem(g) is null)]);

    /// <summary>What is wrong with a text, by its lines.</summary>
    public static IReadOnlyList<SynonymProblem> Check(string? text)
    {
        var problems = new List<SynonymProblem>();
        var groups = 0;
        foreach (var (index, line) in (text ?? "").ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (IsLeftOut(line))
            {
                continue;
            }

            groups++;
            if (groups > MaxGroups)
            {
                problems.Add(new(index + 1, SynonymFault.TooManyGroups));
                break;
            }

            if (Problem(WordsOf(line)) is { } fault)
            {
                problems.Add(new(index + 1, fault));
            }
        }

        return problems;
    }

    /// <summary>
    /// Other words for a term, folded: for the term itself the other words of its groups; for a term that holds a word, such as ふるさと寄付,
    /// the term with each other word in its place.
    /// </summary>
    /// <param name="forms">The term's folded forms.</param>
    internal IEnumerable<string> Instead(IReadOnlyList<string> forms)
    {
        var whole = forms.SelectMany(f => _words.Where(w => w.Word == f || w.Word == f + 'ー' || w.Word + 'ー' == f)).ToArray();
        return whole.Length > 0
            ? whole.SelectMany(w => w.Others).Distinct(StringComparer.Ordinal)
            : forms.SelectMany(InParts).Distinct(StringComparer.Ordinal);
    }

    // The longest word that the term holds; a single letter or a part of a word in letters (HP in PHP) is none.
    private IEnumerable<string> InParts(string term)
    {
        foreach (var (word, others) in _words)
        {
            var at = word.Length < 2 ? -1 : term.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !IsCut(term, at) && !IsCut(term, at + word.Length))
            {
                return others.Select(o => term[..at] + o + term[(at + word.Length)..]);
            }
        }

        return [];
    }

    private static bool IsCut(string term, int at)
        => at > 0 && at < term.Length
            && ((char.IsAsciiLetter(term[at - 1]) && char.IsAsciiLetter(term[at])) || (IsKana(term[at - 1]) && IsKana(term[at])));

    private static bool IsKana(char letter) => letter is >= '\u30a1' and <= '\u30fc';

    private static SynonymFault? Problem(IReadOnlyList<string> words)
    {
        if (words.Count < 2 || words.Select(TextFolding.FoldForSearch).Distinct(StringComparer.Ordinal).Count() < words.Count)
        {
            return words.Count < 2 ? SynonymFault.OneWord : SynonymFault.SameWord;
        }

        if (words.Count > MaxWords)
        {
            return SynonymFault.TooManyWords;
        }

        if (words.Any(w => w.Length > LongestWord))
        {
            return SynonymFault.TooLong;
        }

        return words.Any(w => TextFolding.FoldForSearch(w) is [] or [(>= ' ' and <= '~') or (>= '\u30a1' and <= '\u30fc')])
            ? SynonymFault.TooShort
            : null;
    }

    private static IReadOnlyList<IReadOnlyList<string>> GroupsOf(string text)
        => [.. text.ReplaceLineEndings("\n").Split('\n').Where(l => !IsLeftOut(l)).Take(MaxGroups).Select(WordsOf)];

    private static bool IsLeftOut(string line) => string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#');

    private static string[] WordsOf(string line)
        => line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string ReadResource()
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream($"{typeof(Synonyms).Namespace}.{Resource}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>What is wrong with a line of synonyms.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record SynonymProblem(int Line, SynonymFault Fault);

/// <summary>What may be wrong with a group of synonyms.</summary>
public enum SynonymFault
{
    /// <summary>A group has two words at least.</summary>
    OneWord,

    /// <summary>Two words that a search takes for the same anyway (ＨＰ, HP).</summary>
    SameWord,

    /// <summary>More than <see cref="Synonyms.MaxWords"/> words.</summary>
    TooManyWords,

    /// <summary>A word longer than <see cref="Synonyms.LongestWord"/>.</summary>
    TooLong,

    /// <summary>A word of one kana, letter or sign, which stands everywhere.</summary>
    TooShort,

    /// <summary>More than <see cref="Synonyms.MaxGroups"/> groups.</summary>
    TooManyGroups,
}
