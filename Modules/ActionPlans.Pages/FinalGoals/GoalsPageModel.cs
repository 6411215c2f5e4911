using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.FinalGoals;

/// <summary>Every indicator with the last target of the plan (最終目標), its newest actual, and what is left between the two.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PageNumber">Which page of the indicators, from 1 to <see cref="PageCount"/>.</param>
public sealed record GoalsPageModel(PlanLinks Links, Plan Plan, int PageNumber = 1) : PlanPageModel(Links, Plan)
{
    internal const string Heading = "最終目標";

    /// <summary>Whether the page has something to tell: a plan may have no indicator.</summary>
    public static bool HasGoals(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Measures.Any(m => m.Indicators.Count > 0);
    }

    /// <summary>Whether the whole period can be told: there is a text about it, or a result of its last year.</summary>
    public static bool HasOutcome(Plan plan)
        => HasGoals(plan) && (plan.Document.Outcome is not null || plan.ResultYears.Contains(plan.Period.To));

    /// <summary>All indicators by where they stand, then in the order of their measures' No.</summary>
    public IReadOnlyList<GoalRow> All { get; } =
        [.. Plan.Measures.SelectMany(m => m.Indicators.Select(i => new GoalRow(m, i))).OrderBy(r => r.Standing)];

    /// <summary>Those of this page.</summary>
    public ListPage<GoalRow> Rows => ListPage.Of(All, PageNumber);

    public int PageCount => ListPage.CountOf(All.Count);

    /// <summary>This page and the others of its list.</summary>
    public IEnumerable<GoalsPageModel> AllPages => Enumerable.Range(1, PageCount).Select(n => this with { PageNumber = n });

    public override string ShapeName => "PlanGoalsPage";

    public override string Title => $"{Heading}{ListPage.Words(PageNumber, PageCount)}（{Plan.Title}）";

    public override string Description
        => $"{Plan.Publisher}「{Plan.Title}」の指標ごとの最終目標と最新の実績{ListPage.Words(PageNumber, PageCount)}。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.Goals(Plan, PageNumber);

    public override bool IsIndexed => HasGoals(Plan);
}
