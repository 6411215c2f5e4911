using System.Globalization;
using System.Text.RegularExpressions;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.Site;

/// <summary>The addresses of all pages; the CMS and the static site use the same.</summary>
public sealed partial class PlanLinks
{
    /// <param name="basePath">The base path of every URL: "" at the root of a host, "/city" below it. Without a trailing slash.</param>
    public PlanLinks(string basePath = "")
    {
        ArgumentNullException.ThrowIfNull(basePath);
        BasePath = basePath.TrimEnd('/');
    }

    public string BasePath { get; }

    /// <summary>Whether the site keeps a history of what it has published; false leaves out the page and all that leads to it.</summary>
    public bool KeepsHistory { get; init; } = true;

    /// <summary>
    /// What makes addresses absolute where a format asks for that, "https://www.city.example"; null where the site does not know it.
    /// </summary>
    public string? Origin { get; init; }

    /// <summary>All plans of the site: among them a plan's predecessor and successor are found.</summary>
    public IReadOnlyList<Plan> AllPlans { get; init; } = [];

    /// <summary>The fiscal year that decides which plans are over; null for that of today.</summary>
    public FiscalYear? Today { get; init; }

    /// <summary>The same addresses on a site that has these plans.</summary>
    public PlanLinks Among(IReadOnlyList<Plan> plans)
        => new(BasePath) { KeepsHistory = KeepsHistory, Origin = Origin, Today = Today, AllPlans = plans };

    /// <summary>The site's own front page.</summary>
    public string Home => $"{BasePath}/";

    /// <summary>What every address of a plan has in it.</summary>
    public const string Root = "/action-plans/";

    /// <summary>All plans.</summary>
    public string Plans => BasePath + Root;

    public string Overview(Plan plan) => Overview(plan.Slug);

    /// <summary>For lists that know no more of a plan than its slug.</summary>
    public string Overview(string slug) => $"{Plans}{slug}/";

    public string About(Plan plan) => $"{Overview(plan)}about/";

    /// <summary>What the statuses mean.</summary>
    public string AboutStatuses(Plan plan) => $"{About(plan)}#ap-statuses";

    /// <summary>What the plan says of money.</summary>
    public string AboutMoney(Plan plan) => $"{About(plan)}#ap-money";

    /// <summary>What the items of a sheet mean, where the plan says it.</summary>
    public string AboutSheets(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Chapters.Any(c => c.Sections.Any(s => s.Terms.Count > 0)) ? $"{About(plan)}#ap-terms" : About(plan);
    }

    /// <summary>The search of a static site; a site that answers queries has its search in the overview.</summary>
    public string Search(Plan plan) => $"{Overview(plan)}search/";

    /// <summary>The index of words (さくいん) of a static site.</summary>
    public string Words(Plan plan) => $"{Search(plan)}words/";

    /// <summary>Revisions and corrections.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="page">Which page of them, from 1.</param>
    public string History(Plan plan, int page = 1) => Paged($"{Overview(plan)}history/", page);

    /// <summary>The same as a file, to be verified.</summary>
    public string HistoryFile(Plan plan) => $"{History(plan)}{LedgerFile.Name}";

    /// <summary>The plan's publications, revisions and corrections as a feed.</summary>
    public string Feed(Plan plan) => $"{Overview(plan)}{FeedName}";

    /// <summary>The file's name.</summary>
    public const string FeedName = "feed.xml";

    /// <summary>What a link to it says.</summary>
    public const string FeedTitle = "公表・見直し・訂正のお知らせ";

    /// <summary>All sheets, for printing.</summary>
    public string Booklet(Plan plan) => $"{Overview(plan)}booklet/";

    /// <summary>All indicators with the last target of the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="page">Which page of them, from 1.</param>
    public string Goals(Plan plan, int page = 1) => Paged($"{Overview(plan)}goals/", page);

    /// <summary>The sheets of one department, for printing.</summary>
    public string Booklet(Plan plan, Department department) => $"{Department(plan, department)}booklet/";

    /// <summary>The sheets under one policy, for printing.</summary>
    public string Booklet(Plan plan, PolicyNode node) => $"{Policy(plan, node)}booklet/";

    /// <summary>The open data.</summary>
    public string Data(Plan plan) => $"{Overview(plan)}data/";

    /// <summary>The place that says how another site shows a measure.</summary>
    public string DataEmbed(Plan plan) => $"{Data(plan)}#ap-embed";

    /// <summary>One file of them.</summary>
    public string DataFile(Plan plan, string name) => $"{Data(plan)}{name}";

    public string Measure(Plan plan, Measure measure) => Measure(plan.Slug, measure.Slug);

    public string Measure(string slug, string measure) => $"{Overview(slug)}measures/{measure}/";

    /// <summary>The figures of a measure for a frame on another site.</summary>
    public string Embed(Plan plan, Measure measure) => $"{Measure(plan, measure)}embed/";

    /// <summary>Whether a path, perhaps below a tenant's prefix, is that of a page for other sites' frames.</summary>
    /// <remarks>Asked for each answer: its end tells most paths apart.</remarks>
    public static bool IsEmbed(string path) => path.EndsWith("/embed/", StringComparison.Ordinal) && EmbedPath().IsMatch(path);

    /// <summary>The chart of an indicator as a file.</summary>
    public string Chart(Plan plan, Measure measure, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return $"{Measure(plan, measure)}chart-{indicator.Key}.svg";
    }

    /// <summary>Whether a path, perhaps below a tenant's prefix, is that of a chart as a file.</summary>
    public static bool IsChart(string path) => path.EndsWith(".svg", StringComparison.Ordinal) && ChartPath().IsMatch(path);

    /// <param name="plan">The plan.</param>
    /// <param name="department">The department.</param>
    /// <param name="page">Which page of its list, from 1.</param>
    public string Department(Plan plan, Department department, int page = 1)
        => Paged($"{Overview(plan)}departments/{department.Slug}/", page);

    /// <param name="plan">The plan.</param>
    /// <param name="node">The policy.</param>
    /// <param name="page">Which page of its list, from 1.</param>
    public string Policy(Plan plan, PolicyNode node, int page = 1) => Paged($"{Overview(plan)}policies/{node.Slug}/", page);

    /// <summary>The year's summary (総括).</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="page">Which page of its measures, from 1.</param>
    public string Year(Plan plan, FiscalYear year, int page = 1) => Paged(Year(plan.Slug, year), page);

    public string Year(string slug, FiscalYear year)
        => string.Create(CultureInfo.InvariantCulture, $"{Overview(slug)}years/{year.StartYear}/");

    /// <summary>The same as plain text, for the city's magazine.</summary>
    public string YearText(Plan plan, FiscalYear year) => $"{Year(plan, year)}{YearTextName}";

    /// <summary>The file's name.</summary>
    public const string YearTextName = "summary.txt";

    // A path and no query: files of a static site answer it too.
    private static string Paged(string address, int page)
        => page <= 1 ? address : string.Create(CultureInfo.InvariantCulture, $"{address}pages/{page}/");

    [GeneratedRegex(@"\A(?:/[^/]+)?/action-plans/[^/]+/measures/[^/]+/embed/\z", RegexOptions.None, 1000)]
    private static partial Regex EmbedPath();

    [GeneratedRegex(@"\A(?:/[^/]+)?/action-plans/[^/]+/measures/[^/]+/chart-[^/]+[.]svg\z", RegexOptions.None, 1000)]
    private static partial Regex ChartPath();
}
