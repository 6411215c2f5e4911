using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PlanHistory;

/// <summary>What was changed after it was published: revisions of the plan and corrections of results, and how to verify the record.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
public sealed record HistoryPageModel(PlanLinks Links, Plan Plan) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "見直しと訂正の記録";

    /// <summary>Revisions and corrections, the newest first.</summary>
    public IReadOnlyList<PublicChange> Changes => PublicChange.Of(Links, Plan);

    public override string Title => $"{Heading}（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」を公表した後の見直しと訂正。変更前と変更後、理由。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.History(Plan);
}
