using System.ComponentModel;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>One sheet (取組シート), item by item in the sheet's order.</summary>
[Description("取組シート1枚")]
public sealed record MeasureDocument
{
    [Description("No。印刷されたとおり、20字まで。")]
    public required string No { get; init; }

    [Description("取組内容（名称）")]
    public required string Name { get; init; }

    [Description("総合計画体系の行")]
    public string? ComprehensivePlan { get; init; }

    [Description("体系。シートに書かれたとおり、上の段から。")]
    public required IReadOnlyList<string> Policy { get; init; }

    [Description("再掲。もう一度載せる体系ごとに、上の段から。数えるのは1回。")]
    public IReadOnlyList<IReadOnlyList<string>> AlsoUnder { get; init; } = [];

    [Description("分類。例: 主要事業, 重点事業。なければ書かない。")]
    public string? Class { get; init; }

    [Description("主担当課。シートの順に。")]
    public required IReadOnlyList<string> Departments { get; init; }

    [Description("関係課。シートの順に。なければ書かない。")]
    public IReadOnlyList<string> RelatedDepartments { get; init; } = [];

    [Description("取組期間。原文のまま。例: (令和 3 年度 ~ 令和 7 年度)")]
    public required string Period { get; init; }

    [Description("期間の途中で終えた取組。終えたときだけ書く。")]
    public EndedDocument? Ended { get; init; }

    [Description("前の計画での取組。引き継いだときだけ書く。")]
    public PredecessorDocument? Predecessor { get; init; }

    [Description("概要・方向性")]
    public string? Overview { get; init; }

    [Description("手段")]
    public string? Means { get; init; }

    [Description("年次計画")]
    public ScheduleDocument Schedule { get; init; } = new();

    [Description("指標")]
    public IReadOnlyList<IndicatorDocument> Indicators { get; init; } = [];

    [Description("指標がない理由。原文にあるときだけ。")]
    public string? NoIndicatorReason { get; init; }

    [Description("市独自の項目。計画のsheetのkeyごとの文。")]
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    [Description("編集上の設定")]
    public MeasureInterpretation? Interpretation { get; init; }

    /// <summary>Every department that it names: lead, related, and those of its indicators.</summary>
    public IEnumerable<string> AllDepartments() => [.. Departments, .. RelatedDepartments, .. Indicators.SelectMany(i => i.Departments)];

    /// <summary>The same with each department named otherwise.</summary>
    /// <param name="nameOf">The name to write for the one that stands there.</param>
    public MeasureDocument WithDepartments(Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);

        return WithDepartments(name => [nameOf(name)]);
    }

    /// <summary>The same with others in the place of each department.</summary>
    /// <param name="namesOf">The names to write for the one that stands there.</param>
    public MeasureDocument WithDepartments(Func<string, IEnumerable<string>> namesOf)
    {
        ArgumentNullException.ThrowIfNull(namesOf);

        return this with
        {
            Departments = [.. Departments.SelectMany(namesOf)],
            RelatedDepartments = [.. RelatedDepartments.SelectMany(namesOf)],
            Indicators = [.. Indicators.Select(
                i => i.Departments.Count == 0 ? i : i with { Departments = [.. i.Departments.SelectMany(namesOf)] })],
        };
    }
}

/// <summary>年次計画: lines of entries, each entry standing in the column of a fiscal year, and notes across all years.</summary>
public sealed record ScheduleDocument
{
    [Description("表の行。1行は左の年度から順に並ぶ予定。")]
    public IReadOnlyList<IReadOnlyList<ScheduleEntryDocument>> Lines { get; init; } = [];

    [Description("全年度にわたる注記")]
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What is planned from a year on.</summary>
public sealed record ScheduleEntryDocument
{
    [Description("予定が書かれた年度の列。西暦。")]
    public required FiscalYear From { get; init; }

    [Description("予定。原文のまま。")]
    public required string Text { get; init; }

    [Description("編集上の設定")]
    public ScheduleEntryInterpretation? Interpretation { get; init; }
}

/// <summary>An indicator with its target for each year, as the sheet has it.</summary>
public sealed record IndicatorDocument
{
    [Description("指標の名称")]
    public required string Name { get; init; }

    [Description("指標の担当課。取組の課とは別に定めているときだけ。")]
    public IReadOnlyList<string> Departments { get; init; } = [];

    [Description("現状値。計画を始めるときの値。")]
    public StatedValueDocument? Baseline { get; init; }

    [Description("年度ごとの目標。原文のまま。例: \"2021\": \"40回\"")]
    public required IReadOnlyDictionary<FiscalYear, string> Targets { get; init; }

    [Description("最終目標。年度ごとの目標とは別に定めた、最後に目指す値。年度を書かなければ、取組期間の最後の年度。")]
    public StatedValueDocument? Final { get; init; }

    [Description("指標の種類。成果 成果指標 / 活動 活動指標")]
    public IndicatorType? Type { get; init; }

    [Description("効果額。目標と実績が効果の額である指標だけ。")]
    public EffectDocument? Effect { get; init; }

    [Description("指標の定義。原文のまま。")]
    public string? Definition { get; init; }

    [Description("算定式。原文のまま。")]
    public string? Formula { get; init; }

    [Description("数値の出典。原文のまま。")]
    public string? Source { get; init; }

    [Description("目標値の考え方。原文のまま。")]
    public string? Rationale { get; init; }

    [Description("指標の備考。原文のまま。")]
    public string? Note { get; init; }

    [Description("編集上の設定")]
    public required IndicatorInterpretation Interpretation { get; init; }

    /// <summary>Those of some years for which nothing is written, not even "—".</summary>
    public IEnumerable<FiscalYear> YearsWithoutTarget(IReadOnlyList<FiscalYear> years) => years.Where(year => !Targets.ContainsKey(year));
}
