using System.Text.RegularExpressions;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Attainment;

/// <summary>Judges deeds: 実施, 検討, ○, or any word where the plan says that the indicator is a deed. There is no rate.</summary>
internal static partial class DeedJudge
{
    private static readonly string[] DoneEndings = ["", "済", "済み", "完了", "した", "しました"];
    private static readonly string[] UnfinishedEndings =
        [.. DeedSteps.NegativeEndings, "中", "予定", "に着手", "着手", "準備", "準備中", "に向けて検討", "に向け検討", "見送り", "延期", "中止"];

    public static Attainment Judge(TargetValue target, TargetValue actual)
    {
        return IsReached(target, actual) switch
        {
            true => new Attainment(AttainmentStatus.Met, AttainmentReason.Deed),
            false => new Attainment(AttainmentStatus.Missed, AttainmentReason.Deed),
            null => Attainment.Undetermined(
                actual.Kind == ValueKind.Pair ? AttainmentReason.ActualIsPair : AttainmentReason.ActualNotReadable),
        };
    }

    private static bool? IsReached(TargetValue target, TargetValue actual)
    {
        if (target.Step is not { } asked)
        {
            return IsDone(Plain(target.Text), actual);
        }

        // 3回実施 says that it was done, where 3回 alone may be another figure.
        if (actual is { Quantity: > 0, Kind: not ValueKind.Fraction } && asked.Position <= asked.Done
            && TextFolding.Fold(actual.Text).EndsWith("実施", StringComparison.Ordinal))
        {
            return true;
        }

        // The plan's own steps have an order of their own.
        return actual.Step is { } step && step.IsOwn == asked.IsOwn ? step.Reached >= asked.Position : null;
    }

    // 策定 is done when the actual says 策定 or 策定済み, and not when it says 未策定 or 策定中. Anything else is not read.
    private static bool? IsDone(string deed, TargetValue actual)
    {
        var text = Plain(actual.Text);
        if (Array.Exists(DoneEndings, ending => text == deed + ending || IsShortFor(deed, text, ending)))
        {
            return true;
        }

        if (text == "未" + deed || text == "一部" + deed || Array.Exists(UnfinishedEndings, ending => text == deed + ending))
        {
            return false;
        }

        return actual.IsDone;
    }

    // 計画策定 is done when the actual says 策定済.
    private static bool IsShortFor(string deed, string text, string ending)
        => text.Length >= ending.Length + 2 && text.EndsWith(ending, StringComparison.Ordinal)
            && deed.EndsWith(text[..^ending.Length], StringComparison.Ordinal);

    // 計画の策定（令和4年3月） is 計画策定; what the brackets take back stays.
    private static string Plain(string text)
    {
        var folded = TextFolding.Fold(text);
        var remark = Remark().Match(folded);
        var plain = remark.Success && !ValueFormatter.TakesBack(remark.Value) ? folded[..remark.Index] : folded;
        return plain.Replace("の", "", StringComparison.Ordinal).Replace("を", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<=.)\([^()]*\)$")]
    private static partial Regex Remark();
}
