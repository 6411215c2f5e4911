using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.StaticSearch;

/// <summary>The index of words (さくいん) of a static site, which needs no script.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
public sealed record WordsPageModel(PlanLinks Links, Plan Plan) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "さくいん";

    public override string ShapeName => "PlanWordsPage";

    public override string Title => $"{Heading}（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」の取組を、ことばのさくいんでさがす。";

    public override IReadOnlyList<Crumb> Breadcrumbs
        => Trail(Plan, new Crumb(SearchPageModel.Heading, Links.Search(Plan)), new Crumb(Heading));

    public override string Address => Links.Words(Plan);

    // What is found here has pages of its own.
    public override bool IsIndexed => false;
}
