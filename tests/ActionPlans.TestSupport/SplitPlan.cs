using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.TestSupport;

/// <summary>
/// A plan of an invented city in which 企画財政課 was split into 企画課 and 財政課. Of its measures No. 2 went to 財政課, No. 3 to both, and
/// the others to 企画課, the first one; No. 4 names 財政課 itself.
/// </summary>
public static class SplitPlan
{
    public const string PlanSlug = "kozue-2021";

    public static PlanDocument Document { get; } = ReorganizedPlan.Document with
    {
        Title = "梢市行動計画",
        Publisher = "梢市",
        Sheet = [],
        Departments =
        [
            Split(ReorganizedPlan.Department("kikaku-zaisei", "企画財政課", to: 2023, successor: "kikaku")),
            ReorganizedPlan.Department("kikaku", "企画課", from: 2024),
            ReorganizedPlan.Department("zaisei", "財政課", from: 2024),
        ],
        Measures =
        [
            .. ReorganizedPlan.Document.Measures.Select(m => m with
            {
                Departments = [m.No == "4" ? "財政課" : "企画財政課"],
                RelatedDepartments = [],
                Indicators = [.. m.Indicators.Select(i => i with { Departments = [] })],
            }),
        ],
        Interpretation = new() { Slug = PlanSlug },
    };

    public static Plan Plan { get; } = PlanFactory.Build(Document);

    private static DepartmentDocument Split(DepartmentDocument department) => department with
    {
        Interpretation = department.Interpretation with
        {
            OtherSuccessors = ["zaisei"],
            HandedTo =
            [
                new() { Plan = PlanSlug, No = "2", To = ["zaisei"] },
                new() { Plan = PlanSlug, No = "3", To = ["zaisei", "kikaku"] },
            ],
        },
    };
}
