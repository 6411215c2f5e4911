using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.YearSummaries;

/// <summary>The summary of a fiscal year (総括): how the plan stands, what the secretariat and the committees say of it, what followed from it.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Year">A year for which <see cref="Exists"/>.</param>
public sealed record YearSummaryPageModel(PlanLinks Links, Plan Plan, FiscalYear Year) : PlanPageModel(Links, Plan)
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

        return [.. plan.ResultYears.Concat(plan.Summaries.Select(s => s.Year)).Distinct().OrderDescending()];
    }

    /// <summary>What is published in words; null where there are only counts, or nothing.</summary>
    public YearSummary? Summary => Plan.FindSummary(Year);

    /// <summary>True where the page shows anything invented (見本).</summary>
    public bool HasSamples => Summary?.IsSample == true || Plan.Measures.Any(m => m.Results.Values.Any(r => r.IsSample && r.Year <= Year));

    public override string Title => $"{Heading}（{Plan.Title}）";

    public override string Description => $"{Plan.Publisher}「{Plan.Title}」の{Year.JapaneseName}の総括。取組と指標の達成状況。";

    public override IReadOnlyList<Crumb> Breadcrumbs => Trail(Plan, new Crumb(Heading));

    public override string Address => Links.Year(Plan, Year);

    public override DateTimeOffset? ChangedAt => NewestOf(Plan.History.Where(e => e.Year == Year));

    /// <summary>A year of which there is nothing to tell yet is no page to be found.</summary>
    public override bool IsIndexed => ToldYears(Plan).Contains(Year);

    internal string Heading => $"{Year.JapaneseName}の総括";
}
