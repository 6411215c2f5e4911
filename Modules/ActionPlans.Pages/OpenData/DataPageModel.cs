using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.OpenData;

/// <summary>The plan as files: what there is, what it means, under which terms.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
public sealed record DataPageModel(PlanLinks Links, Plan Plan) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "オープンデータ";

    public DataPackage Package => DataPackage.Of(Plan);

    public override string ShapeName => "PlanDataPage";

    public override string Title => $"{Heading}（{Plan.Title}）";

    public override string Description => ReadMe.Description(Plan);

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.Data(Plan);

    /// <summary>It names the site's origin, which is not the plan's.</summary>
    public override string? CacheKey => null;
}
