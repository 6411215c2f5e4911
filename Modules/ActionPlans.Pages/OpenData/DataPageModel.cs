using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.OpenData;

/// <summary>The plan as files: what there is, what it means, under which terms.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
public sealed record DataPageModel(PlanLinks Links, Plan Plan) : PlanPageModel(Links, Plan)
{
    /// <summary>オープンデータ once the city has said under which terms everybody may use them; else データ.</summary>
    internal static string HeadingOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Licence is null ? "データ" : "オープンデータ";
    }

    public DataPackage Package => DataPackage.Of(Plan);

    public override string ShapeName => "PlanDataPage";

    public override string Title => $"{HeadingOf(Plan)}（{Plan.Title}）";

    public override string Description => ReadMe.Description(Plan);

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(HeadingOf(Plan)));

    public override string Address => Links.Data(Plan);

    /// <summary>It names the site's origin, which is not the plan's.</summary>
    public override string? CacheKey => null;
}
