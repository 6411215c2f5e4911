using System.ComponentModel;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// The summary of a fiscal year (総括): what the secretariat and the committees say of it. Its counts stand nowhere in a file:
/// they are computed from the results.
/// </summary>
[Description("年度の総括1つ。数は実績から計算するので書かない。")]
public sealed record YearSummaryDocument
{
    [Description("年度。西暦。例: 2021")]
    public required FiscalYear Year { get; init; }

    [Description("いつの時点の総括か。例: 2022-06-30")]
    public DateOnly? AsOf { get; init; }

    [Description("総括の文。事務局が書く。")]
    public string? Lead { get; init; }

    [Description("特に取り上げる取組。Noで書く。")]
    public IReadOnlyList<string> Notable { get; init; } = [];

    [Description("会議の意見")]
    public IReadOnlyList<OpinionDocument> Opinions { get; init; } = [];

    [Description("この評価を受けた変更。公表の記録（history）の見直しから、通し番号で選ぶ。")]
    public IReadOnlyList<int> Changes { get; init; } = [];

    [Description("架空の見本かどうか。見本なら true。")]
    public bool Sample { get; init; }

    [Description("下書きなら true。住民には見せない。")]
    public bool Draft { get; init; }
}

/// <summary>What a committee said of the year or of one measure in it, and what the city answers.</summary>
[Description("意見1つ")]
public sealed record OpinionDocument
{
    [Description("意見を述べた会議。例: 行政改革推進委員会")]
    public required string Body { get; init; }

    [Description("意見を述べた日。例: 2022-08-10")]
    public required DateOnly On { get; init; }

    [Description("取組のNo。年度全体への意見には書かない。")]
    public string? Measure { get; init; }

    [Description("意見")]
    public required string Opinion { get; init; }

    [Description("市の考え方・対応。まだなければ書かない。")]
    public string? Reply { get; init; }
}
