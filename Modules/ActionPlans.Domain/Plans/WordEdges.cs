namespace ActionPlans.Domain.Plans;

/// <summary>Where a word of one script begins and ends in a text.</summary>
internal static class WordEdges
{
    /// <summary>True where no katakana follows a span.</summary>
    public static bool IsEndOfKatakana(string text, TextSpan span) => !IsKatakana(text, span.End);

    /// <summary>True unless a span is a part of a longer word in the same script: AI in email, ライン in オンライン.</summary>
    public static bool IsWhole(string text, TextSpan span)
        => !(IsKatakana(text, span.Start) && IsKatakana(text, span.Start - 1))
            && !(IsKatakana(text, span.End - 1) && IsKatakana(text, span.End))
            && !(IsLatin(text, span.Start) && IsLatin(text, span.Start - 1))
            && !(IsLatin(text, span.End - 1) && IsLatin(text, span.End));

    private static bool IsKatakana(string text, int at)
        => At(text, at) is (>= '\u30a1' and <= '\u30fc' and not '\u30fb') or (>= '\uff66' and <= '\uff9f');

    private static bool IsLatin(string text, int at) => TextFolding.FoldLetters(At(text, at).ToString()) is [>= 'a' and <= 'z', ..];

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';
}
