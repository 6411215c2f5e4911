using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>
/// A plan of an invented city whose departments were reorganised: 秘書課 was renamed twice, 窓口課 and 戸籍課 were merged, 広報室 went into
/// 総務課, which was there before. Its sheet writes related departments, and an indicator has departments of its own.
/// </summary>
public static class ReorganizedPlan
{
    public const string PlanSlug = "mizube-2021";

    public static PlanDocument Document { get; } = new()
    {
        Format = PlanDocument.CurrentFormat,
        Title = "水辺市行動計画",
        Publisher = "水辺市",
        Period = "令和3年度～令和9年度",
        Sheet =
        [
            .. SheetItems.Default.TakeWhile(i => i.Item != SheetField.Period),
            new() { Item = SheetField.RelatedDepartments, Label = "協力課" },
            .. SheetItems.Default.SkipWhile(i => i.Item != SheetField.Period),
        ],
        Levels = ["方針"],
        Policies = [new() { Name = "開かれた市役所", Interpretation = new() { Slug = "hirakareta" } }],
        Departments =
        [
            Department("hisho", "秘書課", to: 2023, successor: "seisaku"),
            Department("seisaku", "政策秘書課", from: 2024, to: 2025, successor: "shicho"),
            Department("shicho", "市長公室", from: 2026),
            Department("madoguchi", "窓口課", to: 2024, successor: "shimin"),
            Department("koseki", "戸籍課", to: 2024, successor: "shimin"),
            Department("shimin", "市民課", from: 2025),
            Department("koho", "広報室", to: 2022, successor: "somu"),
            Department("somu", "総務課"),
            Department("joho", "情報課"),
        ],
        Measures =
        [
            Measure("1", "市民の声を聴く集い", ["秘書課", "総務課"], ["広報室", "情報課"], "情報課"),
            Measure("2", "待たない窓口", ["戸籍課", "窓口課"], []),
            Measure("3", "広報紙の見直し", ["広報室"], ["秘書課"]),
            Measure("4", "書かない窓口", ["市民課"], []),
        ],
        Results =
        [
            Result("1", 2021, "12回"),
            Result("1", 2024, "15回"),
            Result("2", 2022, "3件"),
        ],
        Interpretation = new() { Slug = PlanSlug },
    };

    public static string Json { get; } = PlanJson.Write(Document);

    public static Plan Plan { get; } = PlanFactory.Build(Document);

    public static DepartmentDocument Department(string slug, string name, int? from = null, int? to = null, string? successor = null)
        => new()
        {
            Name = name,
            Interpretation = new()
            {
                Slug = slug,
                ValidFrom = from is { } first ? new FiscalYear(first) : null,
                ValidTo = to is { } last ? new FiscalYear(last) : null,
                Successor = successor,
            },
        };

    private static MeasureDocument Measure(
        string no, string name, IReadOnlyList<string> leads, IReadOnlyList<string> related, params IReadOnlyList<string> own) => new()
    {
        No = no,
        Name = name,
        Policy = ["開かれた市役所"],
        Departments = leads,
        RelatedDepartments = related,
        Period = "令和3年度～令和9年度",
        Indicators =
        [
            new()
            {
                Name = "実施の数",
                Departments = own,
                Targets = FiscalYear.Range(new(2021), new(2027)).ToDictionary(y => y, _ => no == "1" ? "12回" : "3件"),
                Interpretation = new() { Key = "kazu" },
            },
        ],
    };

    private static AnnualResultDocument Result(string no, int year, string actual) => new()
    {
        Measure = no,
        Year = new FiscalYear(year),
        Actuals = new Dictionary<string, string> { ["kazu"] = actual },
        Achievements = "行った。",
    };
}
