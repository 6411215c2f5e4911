using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PolicyMeasures;

/// <summary>One node of the policy tree: its children and its measures.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Node">A node of <paramref name="Plan"/>'s tree.</param>
public sealed record PolicyPageModel(PlanLinks Links, Plan Plan, PolicyNode Node) : PlanPageModel(Links, Plan)
{
    public override string Title => $"{Node.Label}（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」の{Node.LevelName}「{Node.Name}」の取組。";

    public override IReadOnlyList<Crumb> Breadcrumbs
        => Trail(Plan, [.. Node.Lineage.SkipLast(1).Select(n => new Crumb(n.Label, Links.Policy(Plan, n))), new Crumb(Node.Label)]);

    public override string Address => Links.Policy(Plan, Node);

    public override DateTimeOffset? ChangedAt => ChangedOf(Plan.MeasuresOf(Node));
}
