using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Pages.Tests.Fixtures;

/// <summary>Small plans with invented content, 令和元年度 to 令和3年度. What a test is about it changes by <c>with</c>.</summary>
internal static class Invented
{
    public const int FirstYear = 2019;

    public const int LastYear = 2021;

    public const string Period = "令和元年度～令和3年度";

    public static PlanDocument Plan(params MeasureDocument[] measures) => new()
    {
        Format = PlanDocument.CurrentFormat,
        Title = "みらい計画",
        Publisher = "見沼市",
        Period = Period,
        Levels = ["目標", "施策"],
        Policies =
        [
            Policy("kurashi", "暮らし", Policy("madoguchi", "窓口"), Policy("michi", "道路")) with { Number = "I" },
        ],
        Departments = [Department("somu", "総務課"), Department("zaisei", "財政課")],
        Measures = measures,
        Interpretation = new PlanInterpretation { Slug = "mirai" },
    };

    public static MeasureDocument Measure(string no, params IndicatorDocument[] indicators) => new()
    {
        No = no,
        Name = $"取組の名称{no}",
        Policy = ["暮らし", "窓口"],
        Departments = ["総務課"],
        Period = Period,
        Indicators = indicators,
    };

    /// <summary>An indicator with a target for each year from 令和元年度 on.</summary>
    public static IndicatorDocument Indicator(string key, params string[] targets) => new()
    {
        Name = $"指標の名称{key}",
        Targets = targets.Index().ToDictionary(t => new FiscalYear(FirstYear + t.Index), t => t.Item),
        Interpretation = new IndicatorInterpretation { Key = key },
    };

    public static IndicatorDocument Judged(
        this IndicatorDocument indicator, IndicatorDirection direction, IndicatorKind kind = IndicatorKind.Level,
        decimal? tolerance = null, string? baseline =
            null)
        => indicator with
        {
            Interpretation = indicator.Interpretation with
            {
                Rules = [
                    new IndicatorRuleDocument
                    {
                        Version = 1,
                        From = new FiscalYear(FirstYear),
                        Direction = direction,
                        Kind = kind,
                        Tolerance = tolerance,
                        Baseline = baseline
                    }
                ],
            },
        };

    public static AnnualResultDocument Result(string measure, int year, params (string Key, string Text)[] actuals) => new()
    {
        Measure = measure,
        Year = new FiscalYear(year),
        Actuals = actuals.ToDictionary(a => a.Key, a => a.Text),
    };

    public static PlanDocument With(this PlanDocument plan, params AnnualResultDocument[] results) => plan with { Results = results };

    public static PlanDocument NearFrom(this PlanDocument plan, decimal percent, int from = FirstYear) => plan with
    {
        Interpretation = plan.Interpretation with
        {
            Methods = [new MethodDocument { Version = 1, From = new FiscalYear(from), NearFrom = percent }]
        },
    };

    public static PolicyDocument Policy(string slug, string name, params PolicyDocument[] children)
        => new() { Name = name, Children = children, Interpretation = new PolicyInterpretation { Slug = slug } };

    public static DepartmentDocument Department(string slug, string name)
        => new() { Name = name, Interpretation = new DepartmentInterpretation { Slug = slug } };

    /// <summary>A plan that has something of everything: results of two years, a sample, two indicators, none, two departments.</summary>
    public static PlanDocument Varied()
        => Plan(
            Measure("1", Indicator("a", "40回", "45回", "50回"), Indicator("b", "80.0%", "—", "90.0%")) with
            {
                Class = "重点事業",
                Departments = ["総務課", "財政課"],
                Overview = "窓口を1か所にまとめる。",
                Schedule = new ScheduleDocument
                {
                    Lines = [[new() { From = new FiscalYear(2019), Text = "検討" }, new() { From = new FiscalYear(2020), Text = "実施" }]],
                    Notes = ["※状況により見直す。"]
                },
            },
            Measure("2", Indicator("a", "実施", "実施", "実施")) with { Policy = ["暮らし", "道路"], ComprehensivePlan = "総合計画 1-2" },
            Measure("10") with { NoIndicatorReason = "※検討事業のため" },
            Measure("9", Indicator("a", "0件", "0件", "0件")) with { Policy = ["暮らし"] }) with
        {
            TitlePage = ["第2次大綱", "みらい計画", Period],
            Chapters = [
                new()
                {
                    Heading = "第1章 はじめに",
                    Sections = [new() { Heading = "1 目的", Paragraphs = ["○続ける。"], Terms = [new() { Term = "No.", Text = "番号" }] }]
                }
            ],
            Contact = ["見沼市 総務課", "電話 048-123-4567 FAX 048-123-4568", "mail@example.jp"],
            ClosingNotes = ["◆読みやすさに配慮しました。"],
            Results =
            [
                Result("1", 2019, ("a", "38回"), ("b", "80.1%")),
                Result("1", 2020, ("a", "46回")) with
                {
                    Achievements = "46回開いた。",
                    Evaluation = "続ける。",
                    AsOf = new DateOnly(2021, 5, 31),
                    Sample = true
                },
                Result("2", 2019, ("a", "未実施")),
                Result("10", 2020) with { Achievements = "検討した。" },
            ],
        };
}
