using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PlanAbout;

/// <summary>The plan's own text: title page, chapters, contact, closing notes.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
public sealed record AboutPageModel(PlanLinks Links, Plan Plan) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "計画について";

    public override string ShapeName => "PlanAboutPage";

    public override string Title => $"{Heading}（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」の本文と、取組シートの見方。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.About(Plan);

    public override DateTimeOffset? ChangedAt => NewestOf(Plan.History.Where(e => e.Measure is null));
}
