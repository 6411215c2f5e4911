using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PlanHistory;

/// <summary>
/// What was changed after it was published: revisions of the plan and corrections of results, and how to verify the record.
/// </summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PageNumber">Which page of the record, from 1 to <see cref="PageCount"/>.</param>
public sealed record HistoryPageModel(PlanLinks Links, Plan Plan, int PageNumber = 1) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "見直しと訂正の記録";

    /// <summary>Revisions and corrections, the newest first; none beyond their last page.</summary>
    public IReadOnlyList<PublicChange> Changes => PublicChange.Of(Links, Plan, PageNumber);

    /// <summary>Everything that is recorded, the newest first.</summary>
    public ListPage<LedgerEntry> Records => ListPage.Of([.. Plan.History.Reverse()], PageNumber);

    /// <summary>How many pages there are; none where the site keeps no history.</summary>
    public int PageCount => Links.KeepsHistory ? ListPage.CountOf(Plan.History.Count) : 0;

    /// <summary>This page and the others of the record.</summary>
    public IEnumerable<HistoryPageModel> AllPages => Enumerable.Range(1, PageCount).Select(n => this with { PageNumber = n });

    public override string ShapeName => "PlanHistoryPage";

    public override string Title => $"{Heading}{ListPage.Words(PageNumber, PageCount)}（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」を公表した後の見直しと訂正{ListPage.Words(PageNumber, PageCount)}。変更前と変更後、理由。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.History(Plan, PageNumber);
}
