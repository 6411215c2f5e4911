using System.Text.RegularExpressions;

namespace ActionPlans.Pages.Components;

/// <summary>
/// Breaks before a word that begins in another script than the one before it ends in (総合計画 | アクションプラン, 支えあう | 体制づくり), and
/// after a mark between words.
/// </summary>
public sealed partial class Phrases
{
    /// <summary>The text in pieces between which a line may break.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return Place().Split(text);
    }

    // After kana before kanji or letters; from kanji to katakana and back; after a mark; before an opening bracket. Never inside of
    // okurigana (支え|あう) or before a particle.
    [GeneratedRegex(
        @"(?<=\p{IsHiragana})(?=[\p{IsCJKUnifiedIdeographs}ァ-ヺA-Za-zＡ-Ｚ0-9０-９])"
            + @"|(?<=\p{IsCJKUnifiedIdeographs}{2})(?=[ァ-ヺ])|(?<=[ァ-ヺー])(?=\p{IsCJKUnifiedIdeographs}{2})"
            + "|(?<=[、。・，：〜～　])(?=.)|(?<=.)(?=[（「『])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Place();
}
