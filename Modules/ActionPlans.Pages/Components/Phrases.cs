using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ActionPlans.Pages.Components;

/// <summary>
/// A short Japanese text that breaks between phrases: before a word that begins in another script than the one before it ends in
/// (総合計画 | アクションプラン, 支えあう | 体制づくり), and after a mark between words. Browsers that know phrases
/// (word-break: auto-phrase) are few, and take a run of kanji apart.
/// </summary>
public sealed partial class Phrases : ComponentBase
{
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>The text in pieces between which a line may break.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return Place().Split(text);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "ap-phrases");
        foreach (var (index, piece) in Split(Text).Index())
        {
            if (index > 0)
            {
                builder.AddMarkupContent(2, "<wbr>");
            }

            builder.AddContent(3, piece);
        }

        builder.CloseElement();
    }

    // After kana before kanji or letters; from kanji to katakana and back; after a mark; before an opening bracket. Never inside of
    // okurigana (支え|あう) or before a particle.
    [GeneratedRegex(
        @"(?<=\p{IsHiragana})(?=[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}A-Za-zＡ-Ｚ0-9０-９])"
            + @"|(?<=\p{IsCJKUnifiedIdeographs}{2})(?=[ァ-ヺ])|(?<=[ァ-ヺー])(?=\p{IsCJKUnifiedIdeographs}{2})"
            + "|(?<=[、。・，：〜～　])(?=.)|(?<=.)(?=[（「『])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Place();
}
