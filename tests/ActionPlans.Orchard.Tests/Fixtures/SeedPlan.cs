using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Fixtures;

/// <summary>The plan that the recipes import, straight from its file, and files that differ from it.</summary>
public static class SeedPlan
{
    public const string Slug = "yuki-2021";

    public static string Json { get; } = File.ReadAllText(Repository.PlanFile);

    public static PlanDocument Document { get; } = PlanJson.Read(Json).Document!;

    public static Plan Plan { get; } = PlanFactory.Build(Document);

    /// <summary>The hash of what the site must hold.</summary>
    public static string Hash { get; } = PlanJson.Hash(Document);

    /// <summary>The model of every page, as a site at the root of its host shows it.</summary>
    public static IReadOnlyList<PageModel> Pages { get; } = AllPages(new PlanLinks());

    /// <summary>A plan file without the history of the site that wrote it: every site has its own.</summary>
    public static string WithoutHistory(string json) => PlanJson.Write(PlanJson.Read(json).Document! with { History = [] });

    /// <summary>What a department may report for an indicator: as much as was planned, in its unit.</summary>
    public static string Actual(Indicator indicator, int year)
        => indicator.Targets.GetValueOrDefault(new FiscalYear(year)) is { IsNumeric: true } target ? target.Text : "実施";

    public static MeasureDocument Measure(string no) => Document.Measures.Single(m => m.No == no);

    /// <summary>The plan with one measure changed.</summary>
    public static PlanDocument WithMeasure(this PlanDocument document, string no, Func<MeasureDocument, MeasureDocument> change)
        => document with { Measures = [.. document.Measures.Select(m => m.No == no ? change(m) : m)] };

    /// <summary>The plan without one measure.</summary>
    public static PlanDocument WithoutMeasure(this PlanDocument document, string no)
        => document with { Measures = [.. document.Measures.Where(m => m.No != no)] };

    /// <summary>The plan with one measure more.</summary>
    public static PlanDocument Plus(this PlanDocument document, MeasureDocument measure)
        => document with { Measures = [.. document.Measures, measure] };

    private static List<PageModel> AllPages(PlanLinks links) =>
    [
        new PlansPageModel(links, [Plan]),
        new OverviewPageModel(links, Plan),
        new AboutPageModel(links, Plan),
        .. Plan.Measures.Select(m => new MeasurePageModel(links, Plan, m)),
        .. Plan.Departments.Select(d => new DepartmentPageModel(links, Plan, d)),
        .. Plan.Tree.All.Select(n => new PolicyPageModel(links, Plan, n)),
    ];
}
