using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PlanOverview;

/// <summary>A plan at a glance: its figures, where it stands, and the list of its measures.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Filter">What the reader asks for; an empty filter shows the form with all measures. Null shows no form (the static site cannot answer one).</param>
public sealed record OverviewPageModel(PlanLinks Links, Plan Plan, MeasureFilter? Filter = null) : PlanPageModel(Links, Plan)
{
    public override string Title => Plan.Title;

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」の{Plan.Measures.Count}の取組と、年度ごとの目標・実績。";

    public override IReadOnlyList<Crumb> Breadcrumbs => [.. Trail(Plan).SkipLast(1), new(Plan.Title)];

    public override string Address => Links.Overview(Plan);
}
