using System.Text.RegularExpressions;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Localization;

/// <summary>Every text of the module and the theme has its Japanese.</summary>
public sealed partial class LocalizationTests
{
    public static TheoryData<string> Extensions => new("Modules/ActionPlans", "Modules/ActionPlans.Reporting", "Themes/CityTheme");

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Every_text_has_a_Japanese_entry(string extension)
    {
        var used = Used(extension);
        var translated = Translated(extension);

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(translated.Keys));
        Assert.DoesNotContain(used, text => translated[text].Length == 0);
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void No_entry_is_left_over(string extension) => Assert.Empty(Translated(extension).Keys.Except(Used(extension)));

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_translation_has_the_places_of_its_text(string extension)
    {
        foreach (var (text, japanese) in Translated(extension))
        {
            Assert.Equal(Places(text), Places(japanese));
        }
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order();

    private static HashSet<string> Used(string extension)
        => [.. Directory.EnumerateFiles(Repository.PathOf(extension), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(f => Call().Matches(File.ReadAllText(f)))
            .Select(m => Unescape(m.Groups["text"].Value))];

    private static Dictionary<string, string> Translated(string extension)
        => Entry().Matches(File.ReadAllText(Repository.PathOf(extension, "Localization", "ja.po")))
            .Where(m => m.Groups["id"].Value.Length > 0)
            .ToDictionary(m => Unescape(m.Groups["id"].Value), m => Unescape(m.Groups["text"].Value));

    private static string Unescape(string text)
        => text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    [GeneratedRegex("""\b[STH]\[\s*"(?<text>(?:[^"\\]|\\.)*)"(?=[\],])""")]
    private static partial Regex Call();

    [GeneratedRegex("""^msgid "(?<id>(?:[^"\\]|\\.)*)"\nmsgstr "(?<text>(?:[^"\\]|\\.)*)"$""", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
