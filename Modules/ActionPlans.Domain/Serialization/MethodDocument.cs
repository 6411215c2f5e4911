using System.ComponentModel;
using System.Text.Json.Serialization;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>A version of the plan's method of judging, and the year from which it holds.</summary>
public sealed record MethodDocument
{
    [Description("決まりの版。1から。")]
    public required int Version { get; init; }

    [Description("この版を適用する最初の年度。西暦。")]
    public required FiscalYear From { get; init; }

    [Description("「目標に近い」とする達成率の下限（%）。計画に定めがなければ書かない。")]
    public decimal? NearFrom { get; init; }

    [Description("評語を誰が付けるか。書かなければ達成率で付ける。department 担当課が選ぶ")]
    public GradedBy? GradedBy { get; init; }

    [Description("計画が定める評語。良いものから順に。評価しない区分は最後に。")]
    public IReadOnlyList<GradeDocument> Grades { get; init; } = [];
}

/// <summary>A grade (評語) of the plan's own scale.</summary>
public sealed record GradeDocument
{
    [Description("評語。例: S, A, 完了")]
    public required string Mark { get; init; }

    [Description("評語の意味。例: 特に良好。評語だけで分かるなら書かない。")]
    public string? Name { get; init; }

    [Description("評語の数え方。met 達成 / near 目標に近い / missed 未達 / excluded 評価しない区分")]
    public required GradeCounts Counts { get; init; }

    [Description("この評語とする達成率の下限（%）。達成率で付けるときだけ。最後の評語には書かない。")]
    public decimal? From { get; init; }
}

/// <summary>Who gives the grades, where it is not the rate of attainment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GradedBy>))]
public enum GradedBy
{
    /// <summary>The department chooses.</summary>
    [JsonStringEnumMemberName("department")]
    Department,
}

/// <summary>As what a grade counts where statuses are counted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GradeCounts>))]
public enum GradeCounts
{
    /// <summary>達成.</summary>
    [JsonStringEnumMemberName("met")]
    Met,

    /// <summary>目標に近い.</summary>
    [JsonStringEnumMemberName("near")]
    Near,

    /// <summary>未達.</summary>
    [JsonStringEnumMemberName("missed")]
    Missed,

    /// <summary>Not judged: 完了, 中止, 評価困難. Counted by its own name.</summary>
    [JsonStringEnumMemberName("excluded")]
    Excluded,
}
