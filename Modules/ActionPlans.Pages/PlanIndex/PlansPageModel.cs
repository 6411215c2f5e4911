using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.PlanIndex;

/// <summary>The list of all plans, current and past.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plans">The plans to list, in any order.</param>
/// <param name="ThisYear">The fiscal year that decides which plans are current; by default that of today in Japan.</param>
public sealed record PlansPageModel(PlanLinks Links, IReadOnlyList<Plan> Plans, FiscalYear? ThisYear = null) : PageModel(Links)
{
    public override string ShapeName => "PlanListPage";

    public override string Title => PlansTitle;

    public override string Description => "行動計画の一覧。計画ごとに、取組と年度ごとの目標・実績を公表しています。";

    public override IReadOnlyList<Crumb> Breadcrumbs => [new("トップ", Links.Home), new(PlansTitle)];

    public override string Address => Links.Plans;

    public override DateTimeOffset? ChangedAt => Plans.SelectMany(p => p.History).Max(e => (DateTimeOffset?)e.At);

    private FiscalYear Now => ThisYear ?? Succession.ThisYear;

    /// <summary>The plans of today; where there are none, the last one. Whoever looks for a measure is led into these.</summary>
    internal bool LeadsOn(Plan plan)
        => Plans.Any(IsCurrent) ? IsCurrent(plan) : plan.Period.From == Plans.Max(p => p.Period.From);

    private bool IsCurrent(Plan plan) => plan.Period.Contains(Now);

    internal IEnumerable<(string Heading, IEnumerable<Plan> Plans)> Groups()
    {
        var newestFirst = Plans.OrderByDescending(p => p.Period.From).ThenBy(p => p.Title, StringComparer.Ordinal).ToArray();
        yield return ("期間中の計画", newestFirst.Where(IsCurrent));
        yield return ("これからの計画", newestFirst.Where(p => p.Period.From > Now));
        yield return ("期間を終えた計画", newestFirst.Where(p => p.Period.To < Now));
    }
}
