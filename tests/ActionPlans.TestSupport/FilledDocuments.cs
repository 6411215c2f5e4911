using System.Reflection;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.TestSupport;

/// <summary>
/// Parts of the plan format in which everything is written, to see whether a way through the program loses anything. An item that is
/// added to the format must be filled here too: <see cref="Empty"/> finds what is not.
/// </summary>
public static class FilledDocuments
{
    private static readonly FiscalYear Year = new(2021);

    public static MeasureDocument Measure { get; } = new()
    {
        No = "1",
        Name = "見本の取組",
        ComprehensivePlan = "総合計画の行",
        Policy = ["方針1", "項目2"],
        AlsoUnder = [["方針3"], ["方針1", "項目4"]],
        Class = "主要事業",
        Departments = ["総務課"],
        RelatedDepartments = ["市民課"],
        Period = "(令和 3 年度 ~ 令和 7 年度)",
        Ended = new() { In = new(2023), As = MeasureEnd.Merged, Note = "終えた理由の文" },
        Predecessor = new() { Plan = "sample-2016", No = "Ⅰ-1" },
        Overview = "概要の文",
        Means = "手段の文\n二行目",
        Schedule = new()
        {
            Lines = [[new() { From = Year, Text = "実施", Interpretation = new() { To = new(2023) } }]],
            Notes = ["全年度にわたる注記"],
        },
        Indicators =
        [
            new()
            {
                Name = "講座の回数",
                Departments = ["市民課", "総務課"],
                Baseline = new() { Year = new(2019), Text = "35回" },
                Targets = new Dictionary<FiscalYear, string> { [Year] = "40回", [new(2022)] = "41回 42回" },
                Final = new() { Year = new(2025), Text = "60回" },
                Type = IndicatorType.Activity,
                Effect = new() { Category = "歳出削減", Basis = EffectBasis.Continuing },
                Definition = "指標の定義の文",
                Formula = "算定式の文",
                Source = "数値の出典の文",
                Rationale = "目標値の考え方の文\n二行目",
                Note = "指標の備考の文",
                Interpretation = new()
                {
                    Key = "k-1",
                    Rules =
                    [
                        new()
                        {
                            Version = 2,
                            From = Year,
                            Direction = IndicatorDirection.Lower,
                            Kind = IndicatorKind.Level,
                            Tolerance = 2.5m,
                            Baseline = "30回",
                        },
                    ],
                    Pair = PairOrder.TotalThenYear,
                },
            },
        ],
        NoIndicatorReason = "指標がない理由",
        Texts = new Dictionary<string, string> { ["issue"] = "課題の文" },
        Interpretation = new()
        {
            Slug = "sample-1",
            Note = "読み方の注",
            Doubts = [new() { Text = "疑わしい文", Note = "写しの注" }],
            Period = new() { From = Year, To = new(2025) },
        },
    };

    public static AnnualResultDocument Result { get; } = new()
    {
        Measure = "1",
        Year = Year,
        Actuals = new Dictionary<string, string> { ["k-1"] = "39回" },
        Interim = new DateOnly(2021, 9, 30),
        Notes = new Dictionary<string, string> { ["k-1"] = "実績の備考の文" },
        Preliminary = ["k-1"],
        Outlooks = new Dictionary<string, OutlookDocument>
        {
            ["k-1"] = new() { Step = OutlookStep.Unlikely, Reason = "見通しの理由の文", Next = "今後の対応の文\n二行目" },
        },
        Achievements = "行ったこと",
        Grade = "A",
        GradeReason = "評語の理由の文",
        Evaluation = "評価の文",
        Texts = new Dictionary<string, string> { ["next"] = "今後の文" },
        AsOf = new DateOnly(2022, 3, 31),
        Sample = true,
        Interpretation = new() { Readings = new Dictionary<string, string> { ["k-1"] = "39回（見込み）" } },
    };

    public static YearSummaryDocument Summary { get; } = new()
    {
        Year = Year,
        AsOf = new DateOnly(2022, 6, 30),
        Lead = "総括の文",
        Notable = ["1"],
        Opinions = [new() { Body = "審議会", On = new DateOnly(2022, 7, 1), Measure = "1", Opinion = "意見の文", Reply = "回答の文" }],
        Changes = [3],
        Sample = true,
    };

    public static PlanDocument Plan { get; } = new()
    {
        Format = PlanDocument.CurrentFormat,
        Title = "見本の計画",
        Publisher = "見本市",
        Period = "(令和 3 年度 ~ 令和 7 年度)",
        Predecessor = "sample-2016",
        TitlePage = ["表紙の行"],
        Chapters =
        [
            new()
            {
                Heading = "第1章",
                Sections = [new() { Heading = "節", Paragraphs = ["段落1", "段落2"], Terms = [new() { Term = "用語", Text = "説明" }] }],
            },
        ],
        Contact = ["連絡先の行"],
        ClosingNotes = ["奥付の行"],
        Outcome = "期間の総括の文\n二行目",
        Licence = new() { Name = "CC BY 4.0", Address = "https://example.jp/licence" },
        Sheet =
        [
            .. SheetItems.Version1,
            new() { Text = "issue", Label = "課題", Of = SheetTextOwner.Measure },
            new() { Text = "next", Label = "今後の取組", Of = SheetTextOwner.Result, Joined = true },
        ],
        Levels = ["基本方針", "推進項目"],
        Policies =
        [
            new()
            {
                Number = "1",
                Name = "方針1",
                Interpretation = new() { Slug = "p-1" },
                Children = [new() { Number = "2", Name = "項目2", Interpretation = new() { Slug = "p-1-2" } }],
            },
        ],
        Departments =
        [
            new()
            {
                Name = "総務課",
                Interpretation = new()
                {
                    Slug = "somu", ValidFrom = Year, ValidTo = new(2024), Contact = "行政係\n電話 00-0000-0000", Successor = "shimin",
                    OtherSuccessors = ["jinji"], HandedTo = [new() { Plan = "sample", No = "1", To = ["jinji", "shimin"] }],
                },
            },
            new() { Name = "市民課", Interpretation = new() { Slug = "shimin" } },
            new() { Name = "人事課", Interpretation = new() { Slug = "jinji", ValidFrom = new(2025) } },
        ],
        List = [new() { No = "1", Name = "見本の取組", Policy = ["方針1"], Departments = "総務課" }],
        Measures = [],
        Interpretation = new()
        {
            Slug = "sample",
            Methods =
            [
                new()
                {
                    Version = 2,
                    From = Year,
                    NearFrom = 90m,
                    GradedBy = GradedBy.Department,
                    Grades = [new() { Mark = "A", Name = "良好", Counts = GradeCounts.Near, From = 95m }],
                },
            ],
            Doubts = [new() { Text = "疑わしい文", Note = "写しの注" }],
            Period = new() { From = Year, To = new(2025) },
            JudgeRevisedTargets = true,
            Outlook = true,
            PublisherCode = "131016",
            Units = [new() { Unit = "ロット", SameAs = "個", Factor = 24 }, new() { Unit = "コマ", SameAs = "回" }],
            Steps = [["構想", "未着手"], ["完成"]],
        },
    };

    /// <summary>The properties of a part in which nothing is written, by name.</summary>
    /// <param name="document">The part.</param>
    /// <param name="other">Properties that are not the part's own.</param>
    public static IEnumerable<string> Empty<T>(T document, params string[] other) => typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && !other.Contains(p.Name) && IsEmpty(p.GetValue(document)))
        .Select(p => $"{typeof(T).Name}.{p.Name}");

    internal static bool IsEmpty(object? value) => value switch
    {
        null or "" or false => true,
        System.Collections.IEnumerable items and not string => !items.GetEnumerator().MoveNext(),
        _ => false,
    };
}
