using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.NotFound;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.StaticSearch;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>
/// Every type of page, and the plans with which each is tried. A new type gets its line here and is then tried everywhere.
/// </summary>
public static class PageTypes
{
    // A printed plan of a thousand sheets is nothing to look at in a browser's window.
    private const int MaxSheets = 100;

    private static readonly PlanLinks Links = new();

    /// <summary>Where pages of a type differ, the longest or the oddest.</summary>
    public static IReadOnlyList<PageType> All { get; } =
    [
        new("all plans", p => new PlansPageModel(Links, [p])),
        new("page not found", _ => new NotFoundPageModel(Links)),
        new("overview of a static site", p => new OverviewPageModel(Links, p)),
        new("overview", p => new OverviewPageModel(Links, p, new MeasureFilter())),
        new("overview of a year", p => new OverviewPageModel(Links, p, new MeasureFilter(Year: p.Period.From))),
        new("search", p => new OverviewPageModel(Links, p, new MeasureFilter("市民 の"))),
        new(
            "search with every condition",
            p => new OverviewPageModel(
                Links,
                p,
                new MeasureFilter(
                    "市", p.Tree.Roots[0].Slug, p.Departments[0].Slug, p.Classes[0], Status: Domain.Attainment.AttainmentStatus.Met))),
        new("nothing found", p => new OverviewPageModel(Links, p, new MeasureFilter("どこにもないことば"))),
        new("search of a static site", p => new SearchPageModel(Links, p)),
        new("words", p => new WordsPageModel(Links, p)),
        new("about", p => new AboutPageModel(Links, p)),
        new("history", p => new HistoryPageModel(Links, p)),
        new("data", p => new DataPageModel(Links, p)),
        new("goals", p => new GoalsPageModel(Links, p)),
        new("last page of goals", p => new GoalsPageModel(Links, p) is var page ? page with { PageNumber = page.PageCount } : page),
        new("booklet", p => new BookletPageModel(Links, p), IsWholePlan: true),
        new("booklet with its form", p => BookletPageModel.Answering(Links, p, new MeasureFilter(), Synonyms.Default), IsWholePlan: true),
        new("booklet of a department", p => BookletPageModel.Of(Links, p, p.Departments[0]), IsWholePlan: true),
        new(
            "booklet of a selection",
            p => BookletPageModel.Answering(
                Links, p, new MeasureFilter(Department: p.Departments[0].Slug, Year: p.LatestResultYear), Synonyms.Default),
            IsWholePlan: true),
        new("booklet of nothing", p => BookletPageModel.Answering(Links, p, new MeasureFilter(Department: "x"), Synonyms.Default)),
        new("year", p => new YearSummaryPageModel(Links, p, p.LatestResultYear ?? p.Period.From)),
        new("measure", p => new MeasurePageModel(Links, p, p.Measures.MaxBy(m => (m.Indicators.Count * 100) + m.Results.Count)!)),
        new("measure in a frame", p => new MeasureEmbedModel(Links, p, p.Measures.MaxBy(m => m.Indicators.Count)!)),
        new("measure without indicator", p => new MeasurePageModel(Links, p, p.Measures.First(m => m.Indicators.Count == 0))),
        new("department with most measures", p => new DepartmentPageModel(Links, p, p.Departments.MaxBy(d => p.MeasuresOf(d).Count())!)),
        new("department with the longest name", p => new DepartmentPageModel(Links, p, p.Departments.MaxBy(d => d.Name.Length)!)),
        new("policy", p => new PolicyPageModel(Links, p, p.Tree.Roots[0])),
        new("policy with most measures of its own", p => new PolicyPageModel(Links, p, MostOwn(p))),
        new(
            "last page of that policy",
            p => new PolicyPageModel(Links, p, MostOwn(p)) is var page ? page with { PageNumber = page.PageCount } : page),
    ];

    /// <summary>
    /// The plan as it stands today, with sample results, with final targets and a record, grades, effects, and as big as a plan gets.
    /// </summary>
    public static IReadOnlyDictionary<string, Lazy<Plan>> Plans { get; } = new Dictionary<string, Lazy<Plan>>
    {
        ["no results"] = new(() => PlanJson.Read(File.ReadAllText(Repository.PlanFile)).Plan!),
        ["sample results"] = new(() => PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Plan!),
        ["final targets"] = new(
            () => PlanFactory.Build(RecordedPlan.Of(PlanJson.Read(File.ReadAllText(Repository.FinalTargetsFile)).Document!))),
        ["grades"] = new(() => PlanJson.Read(File.ReadAllText(Repository.GradedByDepartmentsFile)).Plan!),
        ["effects"] = new(() => PlanJson.Read(File.ReadAllText(Repository.EffectsFile)).Plan!),
        ["1,000 measures"] = new(() => BigPlan.Plan()),
    };

    /// <summary>Every type of page as a whole document, by its name.</summary>
    public static async Task<Dictionary<string, string>> DocumentsAsync(Plan plan)
    {
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in All.Where(t => !t.IsWholePlan || plan.Measures.Count <= MaxSheets))
        {
            documents[type.Name] = await RenderedPages.DocumentAsync(type.Page(plan), plan);
        }

        return documents;
    }

    private static PolicyNode MostOwn(Plan plan) => plan.Tree.All.MaxBy(n => plan.Measures.Count(m => m.Policy == n))!;
}

/// <summary>A type of page.</summary>
/// <param name="Name">To find a failure by.</param>
/// <param name="Page">The page of a plan.</param>
/// <param name="IsWholePlan">It holds the whole plan, for printing: it weighs what it weighs.</param>
public sealed record PageType(string Name, Func<Plan, PageModel> Page, bool IsWholePlan = false);
