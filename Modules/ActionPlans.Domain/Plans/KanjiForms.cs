using System.Collections.Frozen;
using System.Text;

namespace ActionPlans.Domain.Plans;

/// <summary>Kanji that are written in several forms (異体字), such as 辺, 邊 and 邉; which ones says <c>kanji-forms.txt</c>.</summary>
internal static class KanjiForms
{
    private const string Resource = "kanji-forms.txt";

    private static readonly FrozenDictionary<Rune, char> UsualForms = Read();
    private static readonly FrozenSet<char> Usual = UsualForms.Values.ToFrozenSet();

    /// <summary>Each other form with its usual form behind it: 邉辺邊辺.</summary>
    public static string Pairs { get; } = string.Concat(UsualForms.OrderBy(f => f.Key.Value).Select(f => $"{f.Key}{f.Value}"));

    /// <summary>True for a kanji that is written in several forms, in whichever of them.</summary>
    public static bool Contain(Rune character)
        => UsualForms.ContainsKey(character) || (character.IsBmp && Usual.Contains((char)character.Value));

    /// <summary>The usual form of a character that is another form of it; null for every other character.</summary>
    public static char? UsualFormOf(Rune character) => UsualForms.TryGetValue(character, out var usual) ? usual : null;

    private static FrozenDictionary<Rune, char> Read()
    {
        using var stream = typeof(KanjiForms).Assembly.GetManifestResourceStream($"{typeof(KanjiForms).Namespace}.{Resource}")!;
        using var lines = new StreamReader(stream);
        var forms = new Dictionary<Rune, char>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            foreach (var other in line[1..].EnumerateRunes().Where(r => r.Value != ' '))
            {
                forms.Add(other, line[0]);
            }
        }

        return forms.ToFrozenDictionary();
    }
}
