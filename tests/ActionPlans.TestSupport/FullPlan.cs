using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>
/// A <see cref="BigPlan"/> in which every key of the plan format occurs, again and again: what a city of a thousand measures could write.
/// An item that is added to the format must be written here too: <see cref="FormatCoverage"/> finds what is not. The same arguments always
/// give the same plan.
/// </summary>
public static class FullPlan
{
    private static readonly FiscalYear Graded = new(2023);

    /// <param name="measures">How many measures.</param>
    /// <param name="slug">The plan's name in addresses.</param>
    public static PlanDocument Create(int measures = 1000, string slug = "mihon-full-2021")
    {
        var plan = BigPlan.Create(measures, slug: slug);
        string[][] policies = [.. plan.Measures.Select(m => m.Policy).DistinctBy(p => string.Join('/', p)).Select(p => p.ToArray())];
        MeasureDocument[] sheets = [.. plan.Measures.Select((m, i) => FullPlanMeasure.Fill(m, i, plan.Departments, policies))];
        var byOldNo = plan.Measures.Zip(sheets).ToDictionary(p => p.First.No, p => p.Second, StringComparer.Ordinal);
        AnnualResultDocument[] results =
        [
            .. plan.Results.Select((r, i) => FullPlanResult.Fill(r, i, byOldNo[r.Measure], Graded))
                .Where(r => byOldNo.Values.First(m => m.No == r.Measure).Ended is not { } ended || r.Year <= ended.In),
        ];
        return plan with
        {
            Predecessor = "mihon-2016",
            ClosingNotes = ["この計画は、画面を確かめるための架空のものです。"],
            Outcome = "見本の文です。\n5年間の取組を振り返ります。",
            Licence = new() { Name = "CC BY 4.0", Address = "https://creativecommons.org/licenses/by/4.0/deed.ja" },
            Chapters =
            [
                .. plan.Chapters,
                new() { Heading = "第2章 用語", Sections = [new() { Heading = "1 項目", Terms = [new() { Term = "No.", Text = "取組の番号です。" }] }] },
            ],
            Sheet =
            [
                .. SheetItems.Version1,
                new() { Item = SheetField.RelatedDepartments, Label = "協力する課" },
                new() { Text = "issue", Label = "課題", Of = SheetTextOwner.Measure },
                new() { Text = "next", Label = "今後の取組", Of = SheetTextOwner.Result, Joined = true },
            ],
            Departments = [.. plan.Departments.Select((d, i) => Fill(d, i, plan, sheets))],
            List = [.. sheets.Select(m => new ListRowDocument
            {
                No = m.No, Name = m.Name, Policy = m.Policy, Departments = string.Join("・", m.Departments),
            })],
            Measures = sheets,
            Results = [.. results, .. FullPlanResult.Interim(sheets)],
            Summaries = [.. plan.Results.Select(r => r.Year).Distinct().Order().Select(y => Summary(y, sheets))],
            Interpretation = plan.Interpretation with
            {
                PublisherCode = "131016",
                JudgeRevisedTargets = true,
                Outlook = true,
                Period = new() { From = new(2021), To = new(2025) },
                Doubts = [new() { Text = "見本市", Note = "架空の市の名前。" }],
                Methods = Methods(plan.Interpretation.Methods[0]),
                Units = [new() { Unit = "ロット", SameAs = "個", Factor = 24 }, new() { Unit = "コマ", SameAs = "回" }, new() { Unit = "ひろば" }],
                Steps = [["構想"], ["設計", "基本設計"], ["工事"], ["供用開始"]],
            },
        };
    }

    // By statuses, by grades of departments, by grades of rates.
    private static MethodDocument[] Methods(MethodDocument first) =>
    [
        first with { NearFrom = 90 },
        new()
        {
            Version = 2,
            From = Graded,
            GradedBy = GradedBy.Department,
            Grades =
            [
                new() { Mark = "A", Name = "計画どおり", Counts = GradeCounts.Met },
                new() { Mark = "B", Name = "やや遅れ", Counts = GradeCounts.Near },
                new() { Mark = "C", Counts = GradeCounts.Missed },
                new() { Mark = "評価困難", Counts = GradeCounts.Excluded },
            ],
        },
        new()
        {
            Version = 3,
            From = new(Graded.StartYear + 1),
            Grades =
            [
                new() { Mark = "S", Name = "特に良好", Counts = GradeCounts.Met, From = 110 },
                new() { Mark = "A", Counts = GradeCounts.Met, From = 95 },
                new() { Mark = "B", Counts = GradeCounts.Missed },
            ],
        },
    ];

    // One was split: most of its measures went to the first successor, some to another one, and one to both.
    private static DepartmentDocument Fill(DepartmentDocument department, int index, PlanDocument plan, MeasureDocument[] sheets)
    {
        var isSplit = department.Interpretation.Slug == "kyodo-old";
        var other = plan.Departments.First(d => d.Interpretation is { ValidFrom: null, ValidTo: null }).Interpretation.Slug;
        string[] own = [.. sheets.Where(m => m.AllDepartments().Contains(department.Name)).Select(m => m.No).Take(3)];
        return department with
        {
            Interpretation = department.Interpretation with
            {
                Contact = index % 2 == 0 ? "庶務係\n電話 00-0000-0000" : null,
                Successor = isSplit ? "kyodo" : null,
                OtherSuccessors = isSplit ? [other] : [],
                HandedTo = isSplit ? [.. own.Select((no, i) => new HandedMeasureDocument
                {
                    Plan = plan.Interpretation.Slug,
                    No = no,
                    To = i == 0 ? ["kyodo", other] : [other],
                })] : [],
            },
        };
    }

    private static YearSummaryDocument Summary(FiscalYear year, MeasureDocument[] measures) => new()
    {
        Year = year,
        AsOf = new DateOnly(year.StartYear + 1, 6, 30),
        Lead = "見本の文です。\n計画した事業をおおむね予定どおりに進めました。",
        Notable = [.. measures.Take(3).Select(m => m.No)],
        Opinions =
        [
            new()
            {
                Body = "行政改革推進委員会", On = new DateOnly(year.StartYear + 1, 8, 10), Measure = measures[0].No, Opinion = "回数を増やすこと。",
                Reply = "翌年度に増やします。",
            },
        ],
        Sample = true,
        Draft = year.StartYear == 2024,
    };
}
