namespace ActionPlans.Domain.Attainment;

/// <summary>What can be said of an indicator, or of a measure, in one fiscal year.</summary>
public enum AttainmentStatus
{
    /// <summary>未公表: no result is published yet. Never shown as 0 and never as a bad status.</summary>
    NotPublished,

    /// <summary>
    /// 対象外: the plan sets nothing to judge, which is known before any result; always with its <see cref="AttainmentReason"/>.
    /// </summary>
    NotApplicable,

    /// <summary>達成.</summary>
    Met,

    /// <summary>目標に近い: only where the plan defines a threshold for it.</summary>
    Near,

    /// <summary>未達.</summary>
    Missed,

    /// <summary>
    /// 未判定: an actual is published that cannot be compared with its target; always with its <see cref="AttainmentReason"/>.
    /// </summary>
    Undetermined,

    /// <summary>期間外: the measure does not run in this year, so that no result is expected; always with its reason and year.</summary>
    OutsidePeriod,
}

/// <summary>What statuses have in common.</summary>
public static class AttainmentStatuses
{
    /// <summary>False for what has nothing to be judged by in a year: 対象外, 期間外.</summary>
    public static bool IsJudged(this AttainmentStatus status)
        => status is not (AttainmentStatus.NotApplicable or AttainmentStatus.OutsidePeriod);
}

/// <summary>Why a figure is not judged, or has no rate. Shown to readers in words.</summary>
public enum AttainmentReason
{
    /// <summary>No reason: it can be judged.</summary>
    None,

    /// <summary>The measure has no indicator (指標なし).</summary>
    NoIndicator,

    /// <summary>The plan sets no target for this year (—, or nothing written).</summary>
    NoTargetThisYear,

    /// <summary>The target is 0, so no rate can be computed (目標値が0のため算出しない).</summary>
    TargetIsZero,

    /// <summary>The target is below 0, so a rate would mislead.</summary>
    TargetIsNegative,

    /// <summary>The target is a text that is no number and no deed.</summary>
    TargetNotReadable,

    /// <summary>A planned value, and the plan gives no tolerance within which it counts as met.</summary>
    PlannedValue,

    /// <summary>A deed is done or not; there is no rate.</summary>
    Deed,

    /// <summary>The published result gives no value for this indicator (—).</summary>
    NoActual,

    /// <summary>The actual value is a text that is no number, or a bound that leaves it open (50回以上 against 60回).</summary>
    ActualNotReadable,

    /// <summary>The actual is only a bound, which is enough to say that the target is met (50回以上 against 50回), but gives no rate.</summary>
    ActualIsBound,

    /// <summary>The target has two values, and the plan does not say which is the year's (16人(6人)).</summary>
    TargetIsPair,

    /// <summary>The actual has two values, and neither the plan nor a reading says which is the year's.</summary>
    ActualIsPair,

    /// <summary>Target and actual have different units or bases (回 and 人, 平均 and total).</summary>
    UnitsDiffer,

    /// <summary>Less is better, and without a baseline there is no rate.</summary>
    NoBaseline,

    /// <summary>The measure does not run in this year; <see cref="Attainment.Words"/> say since when, or until when it did.</summary>
    OutsidePeriod,

    /// <summary>Departments grade the year, and the published result has no grade yet.</summary>
    NoGrade,
}

/// <summary>The attainment of one indicator in one fiscal year, judged from exact values.</summary>
/// <param name="Status">Met, missed, not judged or not published.</param>
/// <param name="Reason">For 対象外 and 未判定, why it is not judged; for the others, why there is no rate, if there is none.</param>
/// <param name="Rate">
/// The rate of attainment in percent, exact; null where there is none. Show it with <see cref="AttainmentFormat"/>.
/// </param>
/// <param name="Difference">Actual minus target in <paramref name="DifferenceUnit"/>, exact; null where they cannot be compared.</param>
/// <param name="DifferenceUnit">The unit of the difference: the target's own, ポイント for percentages, 回/年 for 月n回.</param>
/// <param name="IsFromBaseline">
/// True where the rate is the share of the way from the baseline to the target, false where it is the actual's share of the target.
/// </param>
/// <param name="Grade">The grade of the plan's own scale; null where the plan has none, and where nothing is graded.</param>
public sealed record Attainment(
    AttainmentStatus Status,
    AttainmentReason Reason = AttainmentReason.None,
    decimal? Rate = null,
    decimal? Difference = null,
    string? DifferenceUnit = null,
    bool IsFromBaseline = false,
    Grade? Grade = null)
{
    /// <summary>As it is counted.</summary>
    public Standing Standing => new(Status, Grade);

    /// <summary>True where the target was not reached: 未達, and 目標に近い where the plan knows it.</summary>
    public bool IsNotMet => Status is AttainmentStatus.Missed or AttainmentStatus.Near;

    /// <summary>For 期間外 since when the measure runs, or until when it ran: 令和5年度で完了; null for all else.</summary>
    public string? Words { get; init; }

    public static Attainment NotPublished { get; } = new(AttainmentStatus.NotPublished);

    public static Attainment NotApplicable(AttainmentReason reason) => new(AttainmentStatus.NotApplicable, reason);

    public static Attainment Undetermined(AttainmentReason reason) => new(AttainmentStatus.Undetermined, reason);

    public static Attainment OutsidePeriod(string words)
        => new(AttainmentStatus.OutsidePeriod, AttainmentReason.OutsidePeriod) { Words = words };
}
