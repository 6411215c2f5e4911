using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Damaged or doubtful characters, and one character in two forms.</summary>
internal static partial class CharacterFindings
{
    // Pairs of a roman numeral character and its ASCII spelling, and of full-width signs and their ASCII forms.
    private static readonly (string One, string Other)[] Forms =
    [
        ("Ⅰ", "I"), ("Ⅱ", "II"), ("Ⅲ", "III"), ("！", "!"), ("？", "?"), ("（", "("), ("）", ")"), ("～", "~"), ("％", "%"), ("：", ":"), ("＋", "+"), ("，", ","),
    ];

    // Old forms (旧字体) that text extraction puts in place of the 常用漢字, each before its usual form.
    private const string OldForms =
        "收収學学國国會会體体實実來来當当發発變変經経價価續続關関應応對対廣広圖図區区縣県總総數数戰戦齊斉處処與与專専傳伝參参單単號号營営權権歷歴點点黨党擔担據拠擴拡榮栄靈霊獨独證証讀読轉転醫医辨弁鐵鉄龍竜瀨瀬濱浜澤沢邊辺齋斎壽寿惠恵眞真乘乗假仮兩両爲為佛仏";

    // Windows' Japanese code page: a character outside it is not written by Japanese software of city halls, or is 環境依存 at best.
    private static readonly Encoding Japanese = CodePagesEncodingProvider.Instance.GetEncoding(
        932, new EncoderReplacementFallback(""), DecoderFallback.ExceptionFallback)!;

    public static void Check(PlanDocument document, IssueCollector issues)
    {
        var texts = TextsOfPlan(document).Concat(document.Measures.SelectMany((m, i) => TextsOf(m, $"$.measures[{i}]"))).ToArray();
        foreach (var (path, text) in texts)
        {
            CheckCharacters(path, text, issues);
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
            ($"{path}.overview", measure.Overview),
            ($"{path}.means", measure.Means),
            ($"{path}.noIndicatorReason", measure.NoIndicatorReason),
        };
        texts.AddRange(measure.Policy.Select((line, i) => ($"{path}.policy[{i}]", (string?)line)));
        texts.AddRange(measure.Schedule.Lines.SelectMany((line, l) => line.Select((entry, e) => ($"{path}.schedule.lines[{l}][{e}].text", (string?)entry.Text))));
        texts.AddRange(measure.Schedule.Notes.Select((note, i) => ($"{path}.schedule.notes[{i}]", (string?)note)));
        texts.AddRange(measure.Indicators.Select((indicator, i) => ($"{path}.indicators[{i}].name", (string?)indicator.Name)));
        return texts.Where(t => t.Item2 is not null).Select(t => (t.Item1, t.Item2!));
    }

    private static void CheckCharacters(string path, string text, IssueCollector issues)
    {
        if (text.Length > TextRules.LongestText || issues.HasAllWarnings)
        {
            return; // too long is an error of its own
        }

        foreach (var rune in text.EnumerateRunes().Where(r => r.Value > 0x7f).Distinct())
        {
            var character = rune.ToString();
            if (!IsJapanese(character))
            {
                issues.Warning("character_doubtful", path, character, Around(text, character), rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            }
            else if (OldForms.IndexOf(character, StringComparison.Ordinal) is var at and >= 0 && at % 2 == 0)
            {
                issues.Warning("character_old_form", path, character, Around(text, character), OldForms.Substring(at + 1, 1));
            }
        }

        foreach (Match match in HyphenInKatakana().Matches(text))
        {
            issues.Warning("hyphen_as_long_vowel", path, match.Value);
        }
    }

    private static bool IsJapanese(string character)
    {
        // Signs that Unicode and the code page map differently, and that every Japanese text has.
        if (character is "〜" or "−" or "—" or "‖" or "㎡" or "㎥")
        {
            return true;
        }

        return Japanese.GetByteCount(character) > 0;
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
        => char.IsAsciiLetter(form[0]) ? text.StartsWith(form + " ", StringComparison.Ordinal) : text.Contains(form, StringComparison.Ordinal);

    private static string Around(string text, string character)
    {
        var at = text.IndexOf(character, StringComparison.Ordinal);
        var start = Math.Max(0, at - 5);
        return text.Substring(start, Math.Min(text.Length - start, 11)).Replace('\n', ' ');
    }

    [GeneratedRegex("[\u30a1-\u30fa]+-[\u30a1-\u30fa]+")]
    private static partial Regex HyphenInKatakana();
}
