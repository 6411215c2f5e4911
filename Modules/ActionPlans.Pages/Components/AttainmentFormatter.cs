using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.Components;

/// <summary>Status and reasons in the words that residents read.</summary>
public static class AttainmentFormatter
{
    private static readonly AttainmentStatus[] Ordered =
    [
        AttainmentStatus.Met, AttainmentStatus.Near, AttainmentStatus.Missed,
        AttainmentStatus.Undetermined, AttainmentStatus.NotPublished, AttainmentStatus.NotApplicable, AttainmentStatus.OutsidePeriod,
    ];

    /// <summary>All statuses in the order in which they are counted.</summary>
    public static IReadOnlyList<AttainmentStatus> Statuses => Ordered;

    private const string GradePrefix = "grade-";

    /// <summary>Why 対象外 is not judged, to be followed by what is not: 取組です。</summary>
    public const string NotJudged = "指標がない、その年度の目標がない、目標値が0である、目標が数値でも実施の段階でもないなどの理由で、達成・未達を判定しない";

    /// <summary>Why 未判定 is neither 達成 nor 未達, to be followed by what is not: 取組です。</summary>
    public const string NotDetermined = "目標はありますが、公表した実績が目標と比べられる値でないため、達成・未達がまだ決まらない";

    /// <summary>What 期間外 is, to be followed by what it is: 取組です。</summary>
    public const string NotRunning = "その年度より後に始める、またはその年度より前に終えた";

    /// <summary>Everywhere that something may stand in a year, in the order in which it is counted.</summary>
    /// <param name="scale">The grades of the year; null for statuses alone.</param>
    public static IReadOnlyList<Standing> Standings(GradeScale? scale) =>
    [
        .. Statuses.SelectMany(
            s => (scale?.Grades ?? []).Where(g => g.Counts == s).Select(g => new Standing(s, g)).Append(new Standing(s))),
    ];

    /// <summary>The place of a status in that order.</summary>
    public static int PlaceOf(AttainmentStatus status) => Array.IndexOf(Ordered, status);

    /// <summary>A（良好）, or the status where there is no grade.</summary>
    public static string Of(Standing standing) => standing.Grade is { } grade ? Of(grade) : Of(standing.Status);

    /// <summary>The mark with what it means: A（良好）.</summary>
    public static string Of(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);

        return grade.Name is null ? grade.Mark : $"{grade.Mark}（{grade.Name}）";
    }

    public static string Of(AttainmentStatus status) => status switch
    {
        AttainmentStatus.Met => "達成",
        AttainmentStatus.Near => "目標に近い",
        AttainmentStatus.Missed => "未達",
        AttainmentStatus.Undetermined => "未判定",
        AttainmentStatus.NotApplicable => "対象外",
        AttainmentStatus.OutsidePeriod => "期間外",
        _ => "未公表",
    };

    /// <summary>The sign that stands with the word everywhere; the style sheet has the same.</summary>
    public static string SignOf(AttainmentStatus status) => status switch
    {
        AttainmentStatus.Met => "●",
        AttainmentStatus.Near => "▲",
        AttainmentStatus.Missed => "▼",
        AttainmentStatus.Undetermined => "?",
        AttainmentStatus.NotApplicable => "−",
        AttainmentStatus.OutsidePeriod => "／",
        _ => "…",
    };

    /// <summary>The mark where it has the room of a sign; null for the sign of the status.</summary>
    public static string? MarkOf(Standing standing) => standing.Grade is { Mark: { Length: 1 } mark } ? mark : null;

    /// <summary>As <see cref="Plain(AttainmentStatus)"/>; a grade with what it means.</summary>
    public static string Plain(Standing standing) => standing.Grade is { } grade ? Of(grade) : Plain(standing.Status);

    /// <summary>The status in plain words, with its term: 対象外（数値目標なし・判定しない）.</summary>
    public static string Plain(AttainmentStatus status) => status switch
    {
        AttainmentStatus.NotApplicable => "対象外（目標がないなど、判定しない）",
        AttainmentStatus.OutsidePeriod => "期間外（始める前・終えた後）",
        AttainmentStatus.NotPublished => "未公表（結果待ち）",
        AttainmentStatus.Undetermined => "未判定（目標と比べられない）",
        _ => Of(status),
    };

    /// <summary>Why the plan lets something not be judged (対象外), in plain words: 数値目標なし（判定しない）.</summary>
    public static string NotApplicable(Attainment attainment)
    {
        ArgumentNullException.ThrowIfNull(attainment);

        return attainment.Reason switch
        {
            AttainmentReason.NoTargetThisYear => "数値目標なし（判定しない）",
            AttainmentReason.NoIndicator or AttainmentReason.TargetIsZero => $"{Reason(attainment)}（判定しない）",
            _ => Reason(attainment) ?? "判定しない",
        };
    }

    /// <summary>What stands where a year has no result: 未公表, or 期間外 where none is expected.</summary>
    public static string Unreported(Measure measure, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return Of(measure.Judge(year).Status is AttainmentStatus.OutsidePeriod and var outside ? outside : AttainmentStatus.NotPublished);
    }

    /// <summary>The status as a name in class names and addresses.</summary>
    public static string KeyOf(AttainmentStatus status) => status switch
    {
        AttainmentStatus.Met => "met",
        AttainmentStatus.Near => "near",
        AttainmentStatus.Missed => "missed",
        AttainmentStatus.Undetermined => "undetermined",
        AttainmentStatus.NotApplicable => "not-applicable",
        AttainmentStatus.OutsidePeriod => "outside-period",
        _ => "not-published",
    };

    /// <summary>As what something stands in addresses: a grade by its mark, as it is.</summary>
    public static string KeyOf(Standing standing) => standing.Grade is { } grade ? GradeKey(grade.Mark) : KeyOf(standing.Status);

    public static string GradeKey(string mark) => $"{GradePrefix}{mark}";

    /// <summary>The mark of a key that is of a grade; null for another.</summary>
    public static string? MarkOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);

        return key.StartsWith(GradePrefix, StringComparison.Ordinal) && key.Length > GradePrefix.Length ? key[GradePrefix.Length..] : null;
    }

    /// <summary>Why a figure is not judged or has no rate; null where there is nothing to say.</summary>
    public static string? Reason(Attainment attainment)
    {
        ArgumentNullException.ThrowIfNull(attainment);

        return attainment.Reason switch
        {
            AttainmentReason.NoIndicator => "指標なし",
            AttainmentReason.NoTargetThisYear => "この年度の目標なし",
            AttainmentReason.TargetIsZero => attainment.Status == AttainmentStatus.NotApplicable ? "目標値が0のため算出しない" : "目標値が0のため率は算出しない",
            AttainmentReason.TargetIsNegative => "目標値が0より小さいため率は算出しない",
            AttainmentReason.TargetNotReadable => "目標が数値でも実施の段階でもないため判定しない",
            AttainmentReason.PlannedValue when attainment.Status == AttainmentStatus.NotApplicable => "計画値のため達成・未達を判定しない",
            AttainmentReason.PlannedValue => "計画値のため率は算出しない",
            AttainmentReason.Deed => "実施の有無で判定",
            AttainmentReason.NoActual => "実績の値が書かれていない",
            AttainmentReason.ActualNotReadable => "実績が目標と比べられる値でない",
            AttainmentReason.ActualIsBound => "実績が「以上」「以下」などのため率は算出しない",
            AttainmentReason.TargetIsPair => "目標に値が2つあり、どちらが年度の値か決まっていないため判定しない",
            AttainmentReason.ActualIsPair => "実績に値が2つあり、どちらが年度の値か決まっていない",
            AttainmentReason.UnitsDiffer => "目標と実績の単位や数え方が異なる",
            AttainmentReason.NoGrade => "評語がまだ決まっていない",
            AttainmentReason.NoBaseline => "基準値がないため率は算出しない",
            AttainmentReason.OutsidePeriod => attainment.Words,
            _ => null,
        };
    }
}
