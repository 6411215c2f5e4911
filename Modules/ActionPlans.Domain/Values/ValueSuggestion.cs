using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Values;

/// <summary>What a text that almost reads as a value may have meant: 40回 for 4O回, 2億円 for 2憶円. Never used for comparing.</summary>
internal static partial class ValueSuggestion
{
    /// <summary>A text that reads as a value and is only a slip of the pen away; null where there is none.</summary>
    public static string? For(string folded, Notation notation)
    {
        var mended = LookalikeOfZero().Replace(folded, "0");
        mended = LookalikeOfOne().Replace(mended, "1");
        mended = mended.Replace('憶', '億').Replace('臆', '億');
        mended = IdeographicComma().Replace(mended, ",");
        mended = DotAsComma().Replace(mended, ",");
        return mended != folded && TargetValueParser.ReadWithRemarks(mended, mended, notation) is { IsNumeric: true } ? mended : null;
    }

    [GeneratedRegex("(?<=[0-9])[Oo〇○◯]|[Oo](?=[0-9])")]
    private static partial Regex LookalikeOfZero();

    [GeneratedRegex("(?<=[0-9])[Il|]|[Il|](?=[0-9])")]
    private static partial Regex LookalikeOfOne();

    [GeneratedRegex("(?<=[0-9])、(?=[0-9]{3})")]
    private static partial Regex IdeographicComma();

    [GeneratedRegex(@"(?<=[0-9])\.(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex DotAsComma();
}
