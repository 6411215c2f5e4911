using System.Text;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.YearSummaries;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.StaticSite;

/// <summary>What a static site must say of itself.</summary>
/// <param name="IsOfficial">The city itself publishes it: no 見本サイト, and search engines are welcome.</param>
/// <param name="CmsNotRunning">It stands in for a CMS that is not running.</param>
internal sealed record SiteKind(bool IsOfficial, bool CmsNotRunning);

/// <summary>All files of the static site of one plan, by their address below the site's root.</summary>
internal sealed class StaticPages : IAsyncDisposable
{
    private readonly Plan _plan;
    private readonly PlanLinks _links;
    private readonly SiteOptions _options;
    private readonly ServiceProvider _services;
    private readonly PageRenderer _renderer;
    private readonly string _styleSheet;

    public StaticPages(Plan plan, SiteKind kind, string basePath)
    {
        _plan = plan;
        _links = new PlanLinks(basePath);
        _styleSheet = $"assets/site.{PageStyles.SiteHash}{PageStyles.Hash}.css";
        List<SiteNoticeKind> notices = [];
        if (!kind.IsOfficial)
        {
            notices.Add(SiteNoticeKind.SampleSite);
        }

        if (kind.CmsNotRunning)
        {
            notices.Add(SiteNoticeKind.StaticPreview);
        }

        _options = new SiteOptions(plan.Publisher, [$"{_links.Home}{_styleSheet}"], notices, plan.Contact, NoIndex: !kind.IsOfficial);
        _services = new ServiceCollection().AddLogging().AddActionPlanPages().BuildServiceProvider();
        _renderer = _services.GetRequiredService<PageRenderer>();
    }

    /// <summary>Every address that ends with a slash, and the page that stands there.</summary>
    public IReadOnlyDictionary<string, PageModel> Pages => _pages ??= List().ToDictionary(p => p.Address, p => p.Page, StringComparer.Ordinal);

    private Dictionary<string, PageModel>? _pages;

    /// <summary>The page at an address as a whole document; null where there is none.</summary>
    public async Task<string?> RenderAsync(string address)
        => Pages.TryGetValue(address, out var page) ? await _renderer.RenderDocumentAsync(page, _options) : null;

    /// <summary>The files that are no pages: relative path, content type, content.</summary>
    public IReadOnlyList<(string Path, string ContentType, string Content)> Assets =>
    [
        (_styleSheet, "text/css; charset=utf-8", PageStyles.SiteCss + PageStyles.Css),
        ("robots.txt", "text/plain; charset=utf-8", _options.NoIndex ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nDisallow:\n"),
        (new PlanLinks().HistoryFile(_plan)[1..], "application/json; charset=utf-8", LedgerFile.Write(_plan)),
        .. Years.Select(y => (new PlanLinks().YearText(_plan, y)[1..], YearSummaryText.ContentType, YearSummaryText.Write(new YearSummaryPageModel(_links, _plan, y), host: ""))),
    ];

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private IEnumerable<FiscalYear> Years => _plan.Period.Years.Union(_plan.ResultYears);

    private IEnumerable<(string Address, PageModel Page)> List()
    {
        var plans = new PlansPageModel(_links, [_plan]);
        yield return (_links.Home, plans);
        PageModel[] pages =
        [
            plans,
            new OverviewPageModel(_links, _plan),
            new AboutPageModel(_links, _plan),
            new HistoryPageModel(_links, _plan),
            .. _plan.Measures.Select(m => new MeasurePageModel(_links, _plan, m)),
            .. _plan.Departments.Select(d => new DepartmentPageModel(_links, _plan, d)),
            .. _plan.Tree.All.Select(n => new PolicyPageModel(_links, _plan, n)),
            .. Years.Select(y => new YearSummaryPageModel(_links, _plan, y)),
        ];
        foreach (var page in pages)
        {
            yield return (page.Address, page);
        }
    }

    /// <summary>The encoding of every file.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
