using System.ComponentModel;
using System.Text.Json.Serialization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Serialization;

/// <summary>What the source does not say about the plan but the program needs (編集上の設定).</summary>
public sealed record PlanInterpretation
{
    [Description("アドレスに使う名前。英小文字、数字、-。例: city-2021")]
    public required string Slug { get; init; }

    [Description("公表する団体の全国地方公共団体コード。検査数字までの6桁。")]
    public string? PublisherCode { get; init; }

    [Description("取組内容を達成状況で表すときの決まり。適用する年度の順に。")]
    public IReadOnlyList<MethodDocument> Methods { get; init; } = [];

    [Description("原文で疑わしい箇所")]
    public IReadOnlyList<DoubtDocument> Doubts { get; init; } = [];

    [Description("計画期間。原文から読み取れないときだけ書く。")]
    public PeriodInterpretation? Period { get; init; }

    [Description("年度が終わった後に見直した目標で判定するなら true。書かなければ、年度の終わりの目標で判定する。")]
    public bool JudgeRevisedTargets { get; init; }

    [Description("最終目標の「達成の見通し」を課にたずね、公表するなら true。書かなければ、たずねず、公表しない。")]
    public bool Outlook { get; init; }

    [Description("計画が使う単位。決まった単位の表にないもの。")]
    public IReadOnlyList<UnitDocument> Units { get; init; } = [];

    [Description("計画が使う実施の段階。低い段階から順に、同じ段階の言葉ごとに。例: 構想, 設計, 工事, 完成")]
    public IReadOnlyList<IReadOnlyList<string>> Steps { get; init; } = [];
}

/// <summary>The first and the last fiscal year of a period whose text cannot be read.</summary>
public sealed record PeriodInterpretation
{
    [Description("最初の年度。西暦。")]
    public required FiscalYear From { get; init; }

    [Description("最後の年度。西暦。")]
    public required FiscalYear To { get; init; }
}

/// <summary>What the editors add to a result.</summary>
public sealed record ResultInterpretation
{
    [Description("実績値の読み方。指標のkeyごとに、目標と比べられる書き方で。例: 75人（累計）")]
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();
}

/// <summary>A passage of the source that may be damaged. It is published unchanged; the city decides.</summary>
public sealed record DoubtDocument
{
    [Description("原文の疑わしい箇所。原文のまま。")]
    public required string Text { get; init; }

    [Description("何が疑わしいか")]
    public required string Note { get; init; }
}

/// <summary>The address of a policy.</summary>
public sealed record PolicyInterpretation
{
    [Description("アドレスに使う名前。英小文字、数字、-。")]
    public required string Slug { get; init; }
}

/// <summary>What the editors add to a sheet.</summary>
public sealed record MeasureInterpretation
{
    [Description("アドレスに使う名前。英小文字、数字、-。書かなければ、Noから作る。")]
    public string? Slug { get; init; }

    [Description("原文をどう読んだかの覚え書き")]
    public string? Note { get; init; }

    [Description("原文で疑わしい箇所")]
    public IReadOnlyList<DoubtDocument> Doubts { get; init; } = [];

    [Description("取組期間。原文から読み取れないときだけ書く。")]
    public PeriodInterpretation? Period { get; init; }
}

/// <summary>How far an entry of the schedule reaches where the source's layout was lost.</summary>
public sealed record ScheduleEntryInterpretation
{
    [Description("この予定が続く最後の年度。西暦。書かなければ、次の予定の前の年度まで、なければ最後の年度まで。")]
    public required FiscalYear To { get; init; }
}

/// <summary>How an indicator is identified and judged.</summary>
public sealed record IndicatorInterpretation
{
    [Description("取組の中で変わらない名前。英小文字、数字、-。実績はこれを指す。")]
    public required string Key { get; init; }

    [Description("判定の決まり。適用する年度の順に。書かなければ「高いほどよい」数値として判定する。")]
    public IReadOnlyList<IndicatorRuleDocument> Rules { get; init; } = [];

    [Description("16人(6人) のように値が2つあるときの読み方。yearThenTotal 年度の値、かっこ内が累計 / totalThenYear 累計、かっこ内が年度の値")]
    public PairOrder? Pair { get; init; }
}

/// <summary>A version of an indicator's rule, and the year from which it holds.</summary>
public sealed record IndicatorRuleDocument
{
    [Description("決まりの版。1から。")]
    public required int Version { get; init; }

    [Description("この版を適用する最初の年度。西暦。")]
    public required FiscalYear From { get; init; }

    [Description("数値の良し悪しの向き。higher 高いほどよい / lower 低いほどよい / planned 計画値（増減に良し悪しがない）")]
    public required IndicatorDirection Direction { get; init; }

    [Description("数値の性質。flow その年度の量 / level ある時点の水準 / cumulative 積み上げた水準 / deed 実施したかどうか")]
    public required IndicatorKind Kind { get; init; }

    [Description("計画値との差を達成とみなす幅。目標と同じ単位の数。")]
    public decimal? Tolerance { get; init; }

    [Description("基準値。低いほどよい指標の達成率に使う。原文のまま。例: 120件")]
    public string? Baseline { get; init; }
}

/// <summary>Which way an indicator should move.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IndicatorDirection>))]
public enum IndicatorDirection
{
    /// <summary>More is better.</summary>
    [JsonStringEnumMemberName("higher")]
    Higher,

    /// <summary>Less is better.</summary>
    [JsonStringEnumMemberName("lower")]
    Lower,

    /// <summary>A planned value: neither more nor less is better.</summary>
    [JsonStringEnumMemberName("planned")]
    Planned,
}

/// <summary>What an indicator's figure is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IndicatorKind>))]
public enum IndicatorKind
{
    /// <summary>An amount of one year (40回, 200,000千円). Years may be added up.</summary>
    [JsonStringEnumMemberName("flow")]
    Flow,

    /// <summary>A level at a time (44団体, 98.82%). Never added up.</summary>
    [JsonStringEnumMemberName("level")]
    Level,

    /// <summary>A level that builds up over the years (3.9% → 19.5%). Compared with the same year's target, never added up.</summary>
    [JsonStringEnumMemberName("cumulative")]
    Cumulative,

    /// <summary>Something that is done or not (実施). No rate.</summary>
    [JsonStringEnumMemberName("deed")]
    Deed,
}
