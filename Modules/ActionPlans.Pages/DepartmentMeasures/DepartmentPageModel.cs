using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.DepartmentMeasures;

/// <summary>The measures that one department leads, alone or jointly.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Department">A department of <paramref name="Plan"/>.</param>
public sealed record DepartmentPageModel(PlanLinks Links, Plan Plan, Department Department) : PlanPageModel(Links, Plan)
{
    public override string Title => $"{Department.Name}の取組（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」のうち、{Department.Name}が主担当課の取組。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb($"{Department.Name}の取組"));

    public override string Address => Links.Department(Plan, Department);

    public override DateTimeOffset? ChangedAt => ChangedOf(Plan.MeasuresOf(Department));
}
