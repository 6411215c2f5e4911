using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.YearSummaries;

/// <summary>
/// The summary of a fiscal year (総括): the status of the plan, the comments of the secretariat and the committees, and the changes that
/// followed.
/// </summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Year">A year for which <see cref="Exists"/>.</param>
/// <param name="PageNumber">
/// Which page of its measures, from 1 to <see cref="PageCount"/>; the texts about the year are on the first.
/// </param>
public sealed record YearSummaryPageModel(PlanLinks Links, Plan Plan, FiscalYear Year, int PageNumber = 1) : PlanPageModel(Links, Plan)
{
    /// <summary>True for every year of the plan, with results or without: before them the page says so.</summary>
    public static bool Exists(Plan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Period.Contains(year) || plan.ResultYears.Contains(year);
    }

    /// <summary>The years whose page has something to tell, the latest first: what lists and menus link to.</summary>
    public static IReadOnlyList<FiscalYear> ToldYears(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return [.. plan.ResultYears.Concat(plan.InterimYears).Concat(plan.Summaries.Select(s => s.Year)).Distinct().OrderDescending()];
    }

    /// <summary>What is published in words; null where there are only counts, or nothing.</summary>
    public YearSummary? Summary => Plan.FindSummary(Year);

    /// <summary>True where the page shows anything invented (見本); it shows all years.</summary>
    public bool HasSamples => Summary?.IsSample == true || Plan.HasSamples;

    /// <summary>True where results of the year are published: its measures are listed by their status.</summary>
    public bool HasResults => Plan.ResultYears.Contains(Year);

    public int PageCount => HasResults ? ListPage.CountOf(Plan.Measures.Count) : 1;

    /// <summary>This page and the others of its list.</summary>
    public IEnumerable<YearSummaryPageModel> AllPages => Enumerable.Range(1, PageCount).Select(n => this with { PageNumber = n });

    public override string ShapeName => "YearSummaryPage";

    public override string Title => $"{Heading}{ListPage.Words(PageNumber, PageCount)}（{Plan.Title}）";

    public override string Description
        => $"{Plan.Publisher}「{Plan.Title}」の{Heading}{ListPage.Words(PageNumber, PageCount)}。取組と指標の達成状況。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.Year(Plan, Year, PageNumber);

    public override DateTimeOffset? ChangedAt => NewestOf(Plan.History.Where(e => e.Year == Year));

    /// <summary>A year of which there is nothing to tell yet is no page to be found.</summary>
    public override bool IsIndexed => ToldYears(Plan).Contains(Year);

    internal string Heading => HeadingOf(Plan, Year);

    /// <summary>令和5年度の総括; 令和5年度の状況 while no summary of it is published.</summary>
    internal static string HeadingOf(Plan plan, FiscalYear year)
        => $"{year.JapaneseName}の{(plan.FindSummary(year) is null ? "状況" : "総括")}";
}
