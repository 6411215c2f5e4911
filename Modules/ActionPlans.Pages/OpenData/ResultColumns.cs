using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Values;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;

namespace ActionPlans.Pages.OpenData;

/// <summary>An indicator in a fiscal year, whether or not there is a target or a result.</summary>
internal sealed record ResultRow(Measure Measure, Indicator Indicator, FiscalYear Year)
{
    /// <summary>The target by which the year is judged.</summary>
    public TargetValue? Judged { get; } = Indicator.JudgedTarget(Year);

    public AnnualResult? Result { get; init; } = Measure.Results.GetValueOrDefault(Year);

    public TargetValue? Actual => Result?.Actuals.GetValueOrDefault(Indicator.Key);

    public Attainment Attainment { get; } = Measure.Judge(Indicator, Year);

    /// <summary>How far the year's actual is on its way to the last target; null where there is nothing to say.</summary>
    public GoalProgress? Progress { get; } = Measure.ProgressIn(Indicator, Year);
}

/// <summary>Target, actual and status of an indicator in a fiscal year.</summary>
internal static class ResultColumns
{
    /// <summary>The words of statuses, for a description.</summary>
    public static readonly string Statuses = $"{string.Join('、', AttainmentFormatter.Statuses.Select(AttainmentFormatter.Of))}のどれか。"
        + "目標に近いは、目標に届かなかったが、計画が定めた割合に達したもの（計画が定めているときだけ）。";

    public static readonly DataField AsOf = new("時点", "As of", DataType.Day, "実績がいつの時点のものか。");

    public const string CompareUnit = "千円は円に、月1回は年12回に直すなど、比べられる数にしてあります。数として読めない値は空です。";

    private static readonly DataColumn<ResultRow> ActualNumber = new(
        new("実績の数値", "Actual, number", DataType.Number, $"実績を数で。{CompareUnit}"), r => DataTable.Number(r.Actual?.BaseQuantity));

    private static readonly DataColumn<ResultRow> ActualUnit =
        new(new("実績の単位", "Actual, unit", DataType.Text, "実績の数値の単位。"), r => r.Actual?.BaseUnit);

    private static readonly DataColumn<ResultRow>[] Remarks =
    [
        new(
            new("速報値", "Preliminary", DataType.Text, "「速報値」とある行の実績は、まだ確定していません。"),
            r => r.Actual is { IsPreliminary: true } ? ActualFormatter.Preliminary : null),
        new(
            new(ActualFormatter.Note, "Remark", DataType.Text, "実績の備考。書かれたとおり。"),
            r => r.Result?.Notes.GetValueOrDefault(r.Indicator.Key)),
    ];

    /// <summary>What an interim result has: it is not judged.</summary>
    public static IReadOnlyList<DataColumn<ResultRow>> Interim { get; } =
    [
        new(new("中間報告の日", "Interim, as of", DataType.Day, "この日までの状況。"), r => DataTable.Day(r.Result?.Interim)),
        new(
            new("目標", "Target", DataType.Text, "その年度の目標。計画に書かれたとおり。"),
            r => r.Indicator.Targets.GetValueOrDefault(r.Year)?.Text),
        new(new("途中の実績", "Actual so far", DataType.Text, $"公表した実績。書かれたとおり。{InterimFormatter.Uncounted}"), r => r.Actual?.Text),
        ActualNumber,
        ActualUnit,
        .. Remarks,
    ];

    /// <summary>What most people look for.</summary>
    public static IReadOnlyList<DataColumn<ResultRow>> Values { get; } =
    [
        new(
            new("目標", "Target", DataType.Text, "その年度の目標。計画に書かれたとおり。"),
            r => r.Indicator.Targets.GetValueOrDefault(r.Year)?.Text),
        new(new("実績", "Actual", DataType.Text, "公表した実績。書かれたとおり。"), r => r.Actual?.Text),
        new(new("状況", "Status", DataType.Text, $"指標の状況。{Statuses}"), r => AttainmentFormatter.Of(r.Attainment.Status)),
        new(
            new(
                "達成率",
                "Rate of attainment",
                DataType.Number,
                "ふつうは実績の数値÷目標の数値×100。低いほどよい指標などの計算は、指標の表の「達成・未達の決め方」にあります。"
                    + "小数第2位を四捨五入した値。未達の年度が100.0になることはありません。",
                "%"),
            r => Percent(r.Attainment)),
        new(
            new("目標との差", "Difference", DataType.Number, "実績から目標を引いた数。"),
            r => r.Attainment.Difference is { } difference ? DataTable.Number(AttainmentFormat.Rounded(difference)) : null),
        new(new("差の単位", "Difference, unit", DataType.Text, "目標との差の単位。"), r => r.Attainment.DifferenceUnit),
        new(
            new("理由", "Reason", DataType.Text, "対象外、未判定、期間外の理由、または達成率がない理由。"),
            r => AttainmentFormatter.Reason(r.Attainment)),
    ];

    /// <summary>How targets and actuals were read, to calculate with.</summary>
    public static IReadOnlyList<DataColumn<ResultRow>> Details { get; } =
    [
        new(
            new(
                "判定した目標",
                "Target judged by",
                DataType.Text,
                "達成・未達の判定に使った目標。「→」の年度は前の年度の目標。年度が終わった後に目標を見直した年度は、計画の決まりにより当初の目標。"),
            r => r.Judged?.CarriedText ?? r.Judged?.Text),
        new(
            new("目標の数値", "Target, number", DataType.Number, $"判定した目標を数で。{CompareUnit}"),
            r => DataTable.Number(r.Judged?.BaseQuantity)),
        new(new("目標の単位", "Target, unit", DataType.Text, "目標の数値の単位。"), r => r.Judged?.BaseUnit),
        new(
            new("実績の読み方", "Actual, reading", DataType.Text, "実績を書かれたとおりでなく比べたときの読み方。例: 75人（累計）"),
            r => r.Actual?.Reading),
        ActualNumber,
        ActualUnit,
        new(
            new(
                "最終目標までの進み",
                "Progress to the final target",
                DataType.Number,
                "最後の目標に対する実績の割合。現状値があれば、現状値から最後の目標までの間で進んだ割合。達成・未達の判定には使いません。小数第2位を四捨五入した値。",
                "%"),
            r => r.Progress is { } progress ? Percent(progress.Judged) : null),
        new(AsOf, r => DataTable.Day(r.Result?.AsOf)),
        .. Remarks,
    ];

    private static string? Percent(Attainment judged) => AttainmentFormat.ShownRate(judged)?.ToString("0.0", CultureInfo.InvariantCulture);
}
