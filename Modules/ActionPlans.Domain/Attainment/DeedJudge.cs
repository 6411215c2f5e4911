using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Attainment;

/// <summary>Judges deeds: 実施, 検討, ○, or any word where the plan says that the indicator is a deed. There is no rate.</summary>
internal static class DeedJudge
{
    private static readonly string[] DoneEndings = ["", "済", "済み", "完了", "した", "しました"];
    private static readonly string[] UnfinishedEndings = ["中", "予定", "に着手", "着手"];

    public static Attainment Judge(TargetValue target, TargetValue actual)
    {
        return IsReached(target, actual) switch
        {
            true => new Attainment(AttainmentStatus.Met, AttainmentReason.Deed),
            false => new Attainment(AttainmentStatus.Missed, AttainmentReason.Deed),
            null => Attainment.Undetermined(actual.Kind == ValueKind.Pair ? AttainmentReason.ActualIsPair : AttainmentReason.ActualNotReadable),
        };
    }

    private static bool? IsReached(TargetValue target, TargetValue actual)
    {
        if (target.AskedStep is not { } asked)
        {
            return IsDone(TextFolding.Fold(target.Text), actual);
        }

        return actual.ReachedStep is { } reached ? reached >= asked : null;
    }

    // 策定 is done when the actual says 策定 or 策定済み, and not when it says 未策定 or 策定中. Anything else is not read.
    private static bool? IsDone(string deed, TargetValue actual)
    {
        var text = TextFolding.Fold(actual.Text);
        if (Array.Exists(DoneEndings, ending => text == deed + ending))
        {
            return true;
        }

        if (text == "未" + deed || text == "一部" + deed || Array.Exists(UnfinishedEndings, ending => text == deed + ending))
        {
            return false;
        }

        return actual.IsDone;
    }
}
