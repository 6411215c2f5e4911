using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Damaged or doubtful characters, and one character in two forms.</summary>
internal static partial class CharacterFindings
{
    // Pairs of a roman numeral character and its ASCII spelling, and of full-width signs and their ASCII forms.
    private static readonly (string One, string Other)[] Forms =
    [
        ("Ⅰ", "I"), ("Ⅱ", "II"), ("Ⅲ", "III"), ("！", "!"), ("？", "?"), ("（", "("), ("）", ")"), ("～", "~"), ("％", "%"), ("：", ":"), (
            "＋", "+"), ("，", ","),
    ];

    // Old forms (旧字体) that text extraction puts in place of the 常用漢字; of other old forms a plan holds those of names.
    private const string OldForms =
        "收學國會體實來當發變經價續關應對廣圖區縣總數戰齊處傳參單號營權歷點黨擔據擴榮靈獨證讀轉醫辨鐵龍瀨濱澤邊齋壽惠眞乘假兩爲佛";

    // Windows' Japanese code page: a character outside it is not written by Japanese software of city halls, or is 環境依存 at best.
    private static readonly Encoding Japanese = CodePagesEncodingProvider.Instance.GetEncoding(
        932, new EncoderReplacementFallback(""), DecoderFallback.ExceptionFallback)!;

    public static void Check(PlanDocument document, IssueCollector issues)
    {
        var texts = TextsOfPlan(document).Concat(document.Measures.SelectMany((m, i) => TextsOf(m, $"$.measures[{i}]"))).ToArray();
        var names = document.Departments.Select(d => d.Name).Prepend(document.Publisher).SelectMany(n => n.EnumerateRunes()).ToHashSet();
        foreach (var (path, text) in texts)
        {
            CheckCharacters(path, text, names, issues);
        }

        CheckForms(texts, issues);
    }

    /// <summary>The texts of the plan itself, each with its path.</summary>
    public static IEnumerable<(string Path, string Text)> TextsOfPlan(PlanDocument document)
    {
        yield return ("$.title", document.Title);
        for (var i = 0; i < document.TitlePage.Count; i++)
        {
            yield return ($"$.titlePage[{i}]", document.TitlePage[i]);
        }

        for (var c = 0; c < document.Chapters.Count; c++)
        {
            for (var s = 0; s < document.Chapters[c].Sections.Count; s++)
            {
                var section = document.Chapters[c].Sections[s];
                var path = $"$.chapters[{c}].sections[{s}]";
                for (var p = 0; p < section.Paragraphs.Count; p++)
                {
                    yield return ($"{path}.paragraphs[{p}]", section.Paragraphs[p]);
                }

                for (var t = 0; t < section.Terms.Count; t++)
                {
                    yield return ($"{path}.terms[{t}]", section.Terms[t].Text);
                }
            }
        }

        if (document.Outcome is { } outcome)
        {
            yield return ("$.outcome", outcome);
        }

        for (var i = 0; i < document.Contact.Count; i++)
        {
            yield return ($"$.contact[{i}]", document.Contact[i]);
        }
    }

    /// <summary>The texts of a sheet, each with its path.</summary>
    public static IEnumerable<(string Path, string Text)> TextsOf(MeasureDocument measure, string path)
    {
        var texts = new List<(string, string?)>
        {
            ($"{path}.name", measure.Name),
            ($"{path}.comprehensivePlan", measure.ComprehensivePlan),
            ($"{path}.period", measure.Period),
            ($"{path}.ended.note", measure.Ended?.Note),
            ($"{path}.overview", measure.Overview),
            ($"{path}.means", measure.Means),
            ($"{path}.noIndicatorReason", measure.NoIndicatorReason),
        };
        texts.AddRange(measure.Texts.Select(t => ($"{path}.texts['{t.Key}']", (string?)t.Value)));
        texts.AddRange(measure.Policy.Select((line, i) => ($"{path}.policy[{i}]", (string?)line)));
        texts.AddRange(measure.AlsoUnder.SelectMany(
            (lines, i) => lines.Select((line, l) => ($"{path}.alsoUnder[{i}][{l}]", (string?)line))));
        texts.AddRange(measure.Schedule.Lines.SelectMany(
            (line, l) => line.Select((entry, e) => ($"{path}.schedule.lines[{l}][{e}].text", (string?)entry.Text))));
        texts.AddRange(measure.Schedule.Notes.Select((note, i) => ($"{path}.schedule.notes[{i}]", (string?)note)));
        texts.AddRange(measure.Indicators.SelectMany((indicator, i) => TextsOf(indicator, $"{path}.indicators[{i}]")));
        return texts.Where(t => t.Item2 is not null).Select(t => (t.Item1, t.Item2!));
    }

    private static (string Path, string? Text)[] TextsOf(IndicatorDocument indicator, string path) =>
    [
        ($"{path}.name", indicator.Name),
        ($"{path}.definition", indicator.Definition),
        ($"{path}.formula", indicator.Formula),
        ($"{path}.source", indicator.Source),
        ($"{path}.rationale", indicator.Rationale),
        ($"{path}.note", indicator.Note),
    ];

    // How the city writes its name and its departments' names is no doubtful form.
    private static void CheckCharacters(string path, string text, HashSet<Rune> names, IssueCollector issues)
    {
        if (text.Length > PlanLimits.Text || issues.HasAllWarnings)
        {
            return; // too long is an error of its own
        }

        foreach (var (rune, shape) in CharactersOf(text).Where(c => c.Rune.Value > 0x7f && !names.Contains(c.Rune)).Distinct())
        {
            if (!IsJapanese(rune))
            {
                issues.Warning(
                    "character_doubtful",
                    path,
                    InvisibleCharacters.Shown(rune.ToString()),
                    Around(text, rune),
                    rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            }
            else if (!shape && OldForms.Contains(rune.ToString(), StringComparison.Ordinal))
            {
                issues.Warning("character_old_form", path, rune.ToString(), Around(text, rune), KanjiForms.UsualFormOf(rune).ToString()!);
            }
        }

        foreach (Match match in HyphenInKatakana().Matches(text))
        {
            issues.Warning("hyphen_as_long_vowel", path, match.Value);
        }
    }

    // Each character, and whether a variation selector chooses its shape; such a selector of a kanji is no character of its own.
    private static IEnumerable<(Rune Rune, bool HasShape)> CharactersOf(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var i = 0;
        while (i < runes.Length)
        {
            var hasShape = IsKanji(runes[i]) && i + 1 < runes.Length && InvisibleCharacters.ContainSelector(runes[i + 1]);
            yield return (runes[i], hasShape);
            i += hasShape ? 2 : 1;
        }
    }

    private static bool IsKanji(Rune rune)
        => rune.Value is (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);

    private static bool IsJapanese(Rune rune)
    {
        var character = rune.ToString();
        // Signs that Unicode and the code page map differently, and that every Japanese text has.
        if (character is "〜" or "−" or "—" or "‖" or "㎡" or "㎥")
        {
            return true;
        }

        return KanjiForms.Contain(rune) || Japanese.GetByteCount(character) > 0;
    }

    private static void CheckForms((string Path, string Text)[] texts, IssueCollector issues)
    {
        foreach (var (one, other) in Forms)
        {
            var ones = texts.Count(t => t.Text.Contains(one, StringComparison.Ordinal));
            var others = texts.Where(t => HasForm(t.Text, other)).ToArray();
            if (ones > 0 && others.Length > 0)
            {
                var rarer = ones < others.Length ? Array.Find(texts, t => t.Text.Contains(one, StringComparison.Ordinal)) : others[0];
                issues.Warning("forms_mixed", rarer.Path, one, $"{ones}", other, $"{others.Length}");
            }
        }
    }

    // "II" at the head of a policy is a numeral; the I of ICT is not.
    private static bool HasForm(string text, string form)
        => char.IsAsciiLetter(form[0])
            ? text.StartsWith(form + " ", StringComparison.Ordinal)
            : text.Contains(form, StringComparison.Ordinal);

    private static string Around(string text, Rune rune)
    {
        var at = text.IndexOf(rune.ToString(), StringComparison.Ordinal);
        var start = Math.Max(0, at - 5);
        return InvisibleCharacters.Shown(text.Substring(start, Math.Min(text.Length - start, 11)).Replace('\n', ' '));
    }

    [GeneratedRegex("[\u30a1-\u30fa]+-[\u30a1-\u30fa]+")]
    private static partial Regex HyphenInKatakana();
}
