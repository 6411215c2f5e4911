using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;

namespace ActionPlans.Pages.OpenData;

/// <summary>
/// A plan as tables: the words and figures of its public pages, each judged and rounded where the pages take them from, never anew.
/// </summary>
public static partial class PlanTables
{
    /// <summary>The name of the table with targets and actuals.</summary>
    public const string ResultsName = "results";

    /// <summary>The name of the table with the statuses and texts of measures by year.</summary>
    public const string MeasureYearsName = "measure-years";

    /// <summary>The name of the column with a measure's No.</summary>
    public const string NoColumn = "取組No.";

    /// <summary>The name of the column with the western year in which a fiscal year begins.</summary>
    public const string YearColumn = "年度";

    private static readonly DataField PlanSlug = new("計画", "Plan", DataType.Text, "計画のアドレスに使う名前。複数の計画のファイルをつなげるときの見分けに使います。");

    private static readonly DataField No = new(NoColumn, "Measure number", DataType.Text, "取組の番号。計画の中で重なりません。");

    private static readonly DataField PublisherCode = new(
        "全国地方公共団体コード", "Local government code", DataType.Text, "計画を公表する市町村のコード。検査数字までの6桁。");

    internal static readonly DataField MeasureName = new("取組内容", "Measure", DataType.Text, "取組の名称。");

    private static readonly DataField IndicatorKey = new(
        "指標キー", "Indicator key", DataType.Text, "指標の見分けに使う名前。取組の中で重ならず、指標の名称が変わっても変わりません。");

    internal static readonly DataField IndicatorName = new("指標", "Indicator", DataType.Text, "指標の名称。");

    internal static readonly DataField Departments = new(
        "主担当課", "Lead departments", DataType.Text, "主に担当する課。計画に書かれた名称。2つ以上あるときは「、」で区切ります。");

    private static readonly DataField DepartmentsThen = new(
        "主担当課", "Lead departments of that year", DataType.Text, "主に担当した課の、その年度の名称。2つ以上あるときは「、」で区切ります。");

    private static readonly DataField Year = new(YearColumn, "Fiscal year", DataType.WholeNumber, "年度を西暦で。2021は2021年4月から2022年3月まで。");

    private static readonly DataField JapaneseYear = new("年度（和暦）", "Fiscal year, Japanese calendar", DataType.Text, "年度を和暦で。");

    private static readonly DataField Sample = new("見本", "Invented sample", DataType.Text, "「見本」とある行の実績は、説明のために作った架空のものです。");

    /// <summary>All tables of a plan, in the order in which they are listed.</summary>
    public static IReadOnlyList<DataTable> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        var measures = Measures(plan);
        var indicators = Indicators(plan, measures);
        return [measures, indicators, Results(plan, indicators), MeasureYears(plan, measures), .. Interim(plan, indicators)];
    }

    private static DataTable Measures(Plan plan)
    {
        DataColumn<Measure>[] columns =
        [
            .. PlanColumns<Measure>(plan),
            new(No, m => m.No),
            new(MeasureName, m => m.Name),
            .. MeasureColumns.Of(plan),
        ];
        columns = [.. columns, .. OwnColumns.Of<Measure>(plan.Sheet.OwnTexts, columns, "計画に書かれたとおり。", (item, m) => item.TextOf(m))];
        return DataTable.Of("measures", "取組", columns, [No.Name], null, plan.Measures);
    }

    private static DataTable Indicators(Plan plan, DataTable measures)
    {
        DataColumn<(Measure Measure, Indicator Indicator)>[] columns =
        [
            .. PlanColumns<(Measure Measure, Indicator Indicator)>(plan),
            new(No, r => r.Measure.No),
            new(MeasureName, r => r.Measure.Name),
            new(IndicatorKey, r => r.Indicator.Key),
            new(IndicatorName, r => r.Indicator.Name),
            .. IndicatorColumns.Of(plan)
                .Select(c => new DataColumn<(Measure Measure, Indicator Indicator)>(c.Field, r => c.Value(r.Indicator))),
            new(
                new("達成・未達の決め方", "How it is judged", DataType.Text, "達成と未達を決める決まり。取組のページにある説明と同じです。"),
                r => string.Join('\n', MethodFormatter.Lines(r.Indicator))),
        ];
        return DataTable.Of(
            "indicators", "指標", columns, [No.Name, IndicatorKey.Name], measures,
            plan.Measures.SelectMany(m => m.Indicators.Select(i => (m, i))));
    }

    private static DataTable Results(Plan plan, DataTable indicators) => DataTable.Of(
        ResultsName,
        "年度ごとの目標と実績",
        [
            new(No, r => r.Measure.No),
            new(MeasureName, r => r.Measure.Name),
            new(DepartmentsThen, r => NamesOf(r.Measure.LeadsIn(r.Year))),
            new(IndicatorName, r => r.Indicator.Name),
            new(Year, r => DataTable.Number(r.Year.StartYear)),
            new(JapaneseYear, r => r.Year.JapaneseName),
            .. ResultColumns.Values,
            .. GradeColumns.Of<ResultRow>(plan, r => r.Attainment.Grade ?? r.Measure.Judge(r.Year).Grade, r => r.Result),
            new(Sample, r => SampleMark(r.Result)),
            .. ResultColumns.Details,
            .. OutlookColumns.Of(plan),
            .. PlanColumns<ResultRow>(plan),
            new(IndicatorKey, r => r.Indicator.Key),
        ],
        [No.Name, IndicatorKey.Name, Year.Name],
        indicators,
        plan.Measures.SelectMany(m => m.Indicators.SelectMany(i => YearsOf(plan, m).Select(y => new ResultRow(m, i, y)))));

    private static DataTable MeasureYears(Plan plan, DataTable measures)
    {
        DataColumn<MeasureYear>[] columns =
        [
            .. PlanColumns<MeasureYear>(plan),
            new(No, r => r.Measure.No),
            new(MeasureName, r => r.Measure.Name),
            new(Year, r => DataTable.Number(r.Year.StartYear)),
            new(JapaneseYear, r => r.Year.JapaneseName),
            new(
                new("年次計画", "Schedule", DataType.Text, "その年度に予定したこと。1つの予定を1行で。"),
                r => string.Join('\n', r.Measure.Schedule.In(r.Year))),
            new(
                new("状況", "Status", DataType.Text, $"取組の状況。{ResultColumns.Statuses}"),
                r => AttainmentFormatter.Of(r.Measure.Judge(r.Year).Status)),
            new(
                new("理由", "Reason", DataType.Text, "対象外、未判定、期間外などの理由。"), r => AttainmentFormatter.Reason(r.Measure.Judge(r.Year))),
            .. GradeColumns.Of<MeasureYear>(plan, r => r.Measure.Judge(r.Year).Grade, r => r.Result),
            new(new("取組実績", "Achievements", DataType.Text, "公表した取組実績の文。"), r => r.Result?.Achievements),
            new(new("評価", "Evaluation", DataType.Text, "公表した評価の文。"), r => r.Result?.Evaluation),
            new(ResultColumns.AsOf, r => DataTable.Day(r.Result?.AsOf)),
            new(Sample, r => SampleMark(r.Result)),
        ];
        columns =
        [
            .. columns,
            .. OwnColumns.Of<MeasureYear>(
                plan.Sheet.ResultTexts.Where(i => i.Field is null), columns, "公表した文。",
                (item, r) => r.Result is { } result ? item.TextOf(result) : null),
        ];
        return DataTable.Of(
            MeasureYearsName, "取組の年度ごとの状況", columns, [No.Name, Year.Name], measures,
            plan.Measures.SelectMany(m => YearsOf(plan, m).Select(y => new MeasureYear(m, y, m.Results.GetValueOrDefault(y)))));
    }

    // What tells the rows of several plans and cities apart, where their files are joined.
    private static IEnumerable<DataColumn<T>> PlanColumns<T>(Plan plan)
    {
        yield return new(PlanSlug, _ => plan.Slug);
        if (plan.Document.Interpretation.PublisherCode is { } code)
        {
            yield return new(PublisherCode, _ => code);
        }
    }

    // Every year that a page counts, and every year of the measure's own.
    private static IEnumerable<FiscalYear> YearsOf(Plan plan, Measure measure)
        => plan.Period.Years.Union(plan.ResultYears).Union(YearFormatter.Of(measure)).Order();

    internal static string NamesOf(IEnumerable<Department> departments) => string.Join('、', departments.Select(d => d.Name));

    private static string? SampleMark(AnnualResult? result) => result?.IsSample == true ? "見本" : null;

    private sealed record MeasureYear(Measure Measure, FiscalYear Year, AnnualResult? Result);
}
