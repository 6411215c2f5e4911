using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.StaticSearch;

/// <summary>
/// The search of a static site: by words for those whose browser runs its script, by policies, departments and the index for all.
/// </summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
public sealed record SearchPageModel(PlanLinks Links, Plan Plan) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "取組をさがす";

    /// <summary>The name of the file that the script reads, beside the page.</summary>
    public const string FileName = "search.json";

    public override string ShapeName => "PlanSearchPage";

    public override string Title => $"{Heading}（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」の取組を、ことば、方針、課でさがす。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.Search(Plan);

    // What is found here has pages of its own.
    public override bool IsIndexed => false;

    public override string? Script => SearchScript.FileName;
}
