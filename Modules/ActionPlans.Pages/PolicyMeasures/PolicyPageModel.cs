using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PolicyMeasures;

/// <summary>One node of the policy tree: its children and its measures.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Node">A node of <paramref name="Plan"/>'s tree.</param>
/// <param name="PageNumber">Which page of its measures, from 1 to <see cref="PageCount"/>.</param>
public sealed record PolicyPageModel(PlanLinks Links, Plan Plan, PolicyNode Node, int PageNumber = 1) : PlanPageModel(Links, Plan)
{
    /// <summary>All measures under the node, at any depth.</summary>
    public IReadOnlyList<Measure> Measures { get; } = [.. Plan.MeasuresOf(Node)];

    /// <summary>
    /// Those that the page lists itself: all where they are few enough, else those that hang on the node itself, since each child has a
    /// page of its own.
    /// </summary>
    public IReadOnlyList<Measure> Listed => ListsAll ? Measures : [.. Measures.Where(m => m.Policy == Node)];

    public int PageCount => ListPage.CountOf(Listed.Count);

    /// <summary>This page and the others of its list.</summary>
    public IEnumerable<PolicyPageModel> AllPages => Enumerable.Range(1, PageCount).Select(n => this with { PageNumber = n });

    internal bool ListsAll => Measures.Count <= ListPage.PageSize;

    public override string ShapeName => "PolicyPage";

    public override string Title => $"{Node.Label}{ListPage.Words(PageNumber, PageCount)}（{Plan.Title}）";

    public override string Description
        => $"{Plan.Publisher}「{Plan.Title}」の{Node.LevelName}「{Node.Name}」の取組{ListPage.Words(PageNumber, PageCount)}。";

    public override IReadOnlyList<Crumb> Breadcrumbs
        => Trail(Plan, [.. Node.Lineage.SkipLast(1).Select(n => new Crumb(n.Label, Links.Policy(Plan, n))), new Crumb(Node.Label)]);

    public override string Address => Links.Policy(Plan, Node, PageNumber);

    public override DateTimeOffset? ChangedAt => ChangedOf(Measures);
}
