using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>One measure: what is promised, where it stands, and its official sheet.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Measure">A measure of <paramref name="Plan"/>.</param>
public sealed record MeasurePageModel(PlanLinks Links, Plan Plan, Measure Measure) : PlanPageModel(Links, Plan)
{
    public override string Title => $"No.{Measure.No} {Measure.Name}";

    public override string Description
        => $"{Plan.Publisher}「{Plan.Title}」No.{Measure.No} {Measure.Name}（{string.Join('・', Measure.Departments.Select(d => d.Name))}）の目標、年次計画、実績。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Title));

    public override string Address => Links.Measure(Plan, Measure);

    public override DateTimeOffset? ChangedAt => ChangedOf([Measure]);
}
