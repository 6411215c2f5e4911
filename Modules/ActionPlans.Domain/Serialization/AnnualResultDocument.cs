using System.ComponentModel;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;

namespace ActionPlans.Domain.Serialization;

/// <summary>What one fiscal year brought for one measure.</summary>
public sealed record AnnualResultDocument
{
    [Description("取組のNo")]
    public required string Measure { get; init; }

    [Description("年度。西暦。例: 2021")]
    public required FiscalYear Year { get; init; }

    [Description("中間報告の日。その日までの状況で、年度の実績には数えない。年度の実績には書かない。例: 2024-09-30")]
    public DateOnly? Interim { get; init; }

    [Description("実績値。指標のkeyごとに、原文のまま。")]
    public IReadOnlyDictionary<string, string> Actuals { get; init; } = new Dictionary<string, string>();

    [Description("実績の備考。指標のkeyごとに、原文のまま。例: 台風で2か月休止")]
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    [Description("速報値の指標。実績値がまだ確定していない指標のkey。確報になったら外す。")]
    public IReadOnlyList<string> Preliminary { get; init; } = [];

    [Description("達成の見通し。指標のkeyごとに、最終目標を達成できるかどうかの課の見通し。計画の設定が outlook のときに書く。")]
    public IReadOnlyDictionary<string, OutlookDocument> Outlooks { get; init; } = new Dictionary<string, OutlookDocument>();

    [Description("取組実績")]
    public string? Achievements { get; init; }

    [Description("評語。計画の決まりで担当課が選ぶとき。")]
    public string? Grade { get; init; }

    [Description("評語の理由")]
    public string? GradeReason { get; init; }

    [Description("評価")]
    public string? Evaluation { get; init; }

    [Description("市独自の項目。計画のsheetのkeyごとの文。")]
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    [Description("いつの時点の値か。例: 2022-06-30")]
    public DateOnly? AsOf { get; init; }

    [Description("架空の見本かどうか。見本なら true。")]
    public bool Sample { get; init; }

    [Description("下書きなら true。住民には見せない。")]
    public bool Draft { get; init; }

    [Description("編集上の設定")]
    public ResultInterpretation? Interpretation { get; init; }

    /// <summary>What it is known by: a measure has one result of a year, and one interim result beside it.</summary>
    public LedgerSubject Subject() => new(Measure, Year, Interim is not null);
}
