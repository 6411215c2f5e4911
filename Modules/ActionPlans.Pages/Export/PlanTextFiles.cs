using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Feeds;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.StaticSearch;
using ActionPlans.Pages.YearSummaries;

namespace ActionPlans.Pages.Export;

/// <summary>The text files of a plan beside its pages: index of the search, public history, feed, summaries of years.</summary>
internal static class PlanTextFiles
{
    // Paths of files begin at the site's root, wherever that is.
    private static readonly PlanLinks Root = new();

    /// <param name="plan">The plan.</param>
    /// <param name="links">The addresses that the files name.</param>
    /// <param name="origin">What makes them absolute; null where it is not known.</param>
    /// <param name="synonyms">Other words for what readers search for.</param>
    public static IEnumerable<(string Path, string ContentType, string Content)> Of(
        Plan plan, PlanLinks links, string? origin, Synonyms synonyms)
    {
        yield return (
            Root.Search(plan)[1..] + SearchPageModel.FileName,
            "application/json; charset=utf-8",
            SearchFile.Write(plan, links, synonyms));
        if (links.KeepsHistory)
        {
            yield return (Root.HistoryFile(plan)[1..], "application/json; charset=utf-8", LedgerFile.Write(plan));
        }

        if (origin is not null && PlanFeed.UpdatedAt(plan) is not null)
        {
            yield return (Root.Feed(plan)[1..], PlanFeed.ContentType, PlanFeed.Write(plan, links, origin));
        }

        foreach (var year in plan.Period.Years.Union(plan.ResultYears))
        {
            yield return (
                Root.YearText(plan, year)[1..],
                YearSummaryText.ContentType,
                YearSummaryText.Write(new YearSummaryPageModel(links, plan, year), host: origin ?? ""));
        }
    }
}
