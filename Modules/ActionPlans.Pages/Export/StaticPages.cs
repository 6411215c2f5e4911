using System.Text;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.Feeds;
using ActionPlans.Pages.NotFound;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.StaticSearch;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Pages.Export;

/// <summary>All files of the static site of some plans, by their address below the site's root.</summary>
public sealed class StaticPages : IAsyncDisposable
{
    private readonly IReadOnlyList<Plan> _plans;
    private readonly PlanLinks _links;
    private readonly SiteOptions _options;
    private readonly ServiceProvider _services;
    private readonly PageRenderer _renderer;
    private readonly string _styleSheet;
    private readonly Synonyms _synonyms;

    // Paths of files begin at the site's root, wherever that is.
    private static readonly PlanLinks Root = new();

    /// <param name="publisher">The name of the site: the city.</param>
    /// <param name="plans">Its plans, in the order of their list.</param>
    /// <param name="kind">What the site must say of itself.</param>
    /// <param name="basePath">The base path of every URL: "" at the root of a host.</param>
    /// <param name="keepsHistory">Whether the plans have a public history.</param>
    public StaticPages(string publisher, IReadOnlyList<Plan> plans, SiteKind kind, string basePath, bool keepsHistory = true)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(kind);

        _plans = plans;
        _links = new PlanLinks(basePath) { Origin = kind.Origin, KeepsHistory = keepsHistory, AllPlans = plans };
        _synonyms = kind.Synonyms;
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

        _options = new SiteOptions(
            publisher, [$"{_links.Home}{_styleSheet}"], notices, plans.Count > 0 ? plans[0].Contact : [], !kind.IsOfficial, kind.Origin)
        {
            Menu = Menu,
            Assets = $"{_links.Home}assets/",
        };
        _services = new ServiceCollection().AddLogging().AddActionPlanPages().BuildServiceProvider();
        _renderer = _services.GetRequiredService<PageRenderer>();
    }

    /// <summary>Every page by its address.</summary>
    public IReadOnlyDictionary<string, PageModel> Pages
        => _pages ??= List().ToDictionary(p => p.Address, p => p.Page, StringComparer.Ordinal);

    private Dictionary<string, PageModel>? _pages;

    /// <summary>The page at an address as a whole document; null where there is none.</summary>
    public async Task<string?> RenderAsync(string address)
        => Pages.TryGetValue(address, out var page) ? await _renderer.RenderDocumentAsync(page, _options) : null;

    /// <summary>Every file by its path below the site's root, pages first.</summary>
    public async IAsyncEnumerable<(string Path, byte[] Content)> FilesAsync()
    {
        foreach (var address in Pages.Keys)
        {
            var path = address[_links.BasePath.Length..].TrimStart('/');
            yield return (IsFile(path) ? path : path + "index.html", Encoding.GetBytes((await RenderAsync(address))!));
        }

        foreach (var address in Charts.Keys)
        {
            if (await ChartAsync(address) is { } chart)
            {
                yield return (address[_links.BasePath.Length..].TrimStart('/'), Encoding.GetBytes(chart));
            }
        }

        foreach (var (path, _, content) in Assets)
        {
            yield return (path, content);
        }
    }

    /// <summary>The chart at an address; null where there is none.</summary>
    public async Task<string?> ChartAsync(string address)
        => Charts.TryGetValue(address, out var chart)
            ? await ChartFile.WriteAsync(_renderer, chart.Plan, chart.Measure, chart.Indicator)
            : null;

    private Dictionary<string, (Plan Plan, Measure Measure, Indicator Indicator)> Charts => _charts ??=
        _plans.SelectMany(plan => plan.Measures.SelectMany(m => m.Indicators.Select(i => (Plan: plan, Measure: m, Indicator: i))))
            .ToDictionary(c => _links.Chart(c.Plan, c.Measure, c.Indicator), StringComparer.Ordinal);

    private Dictionary<string, (Plan Plan, Measure Measure, Indicator Indicator)>? _charts;

    /// <summary>The files that are no pages: relative path, content type, content.</summary>
    public IEnumerable<(string Path, string ContentType, byte[] Content)> Assets
        => Texts.Select(t => (t.Path, t.ContentType, Encoding.GetBytes(t.Content)))
            .Concat(new[] { SitePictures.Icon, SitePictures.Share }.Select(p => ($"assets/{p.Name}", p.ContentType, p.Content.ToArray())))
            .Concat(_plans.SelectMany(
                plan => DataPackage.Of(plan).Files.Select(f => (Root.DataFile(plan, f.Name)[1..], f.ContentType, f.Content))));

    private IEnumerable<(string Path, string ContentType, string Content)> Texts
    {
        get
        {
            yield return (_styleSheet, "text/css; charset=utf-8", PageStyles.SiteCss + PageStyles.Css);
            yield return ($"assets/{SearchScript.FileName}", "text/javascript; charset=utf-8", SearchScript.Text);
            foreach (var text in _plans.SelectMany(plan => PlanTextFiles.Of(plan, _links, _options.Origin, _synonyms)))
            {
                yield return text;
            }

            // Nothing invites to a site that asks search engines to stay away.
            if (_options is { NoIndex: false, Origin: { } official })
            {
                yield return (Sitemap, "application/xml; charset=utf-8", PlanSitemap.Write(Pages.Values, official));
            }

            yield return ("robots.txt", "text/plain; charset=utf-8", Robots);
        }
    }

    private const string Sitemap = "sitemap.xml";

    // A crawler that may not read the pages would not see that they ask to be left out (noindex), and list their bare addresses.
    private string Robots => _options is { NoIndex: false, Origin: { } origin }
        ? $"User-agent: *\nDisallow:\nSitemap: {origin}{_links.Home}{Sitemap}\n"
        : "User-agent: *\nDisallow:\n";

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private IEnumerable<(string Address, PageModel Page)> List()
    {
        var plans = new PlansPageModel(_links, _plans);
        yield return (_links.Home, plans);
        var notFound = new NotFoundPageModel(_links, _plans.Count > 0 ? _plans[0] : null);
        var pages = _plans.SelectMany(plan => (PageModel[])
            [.. PlanPages.Of(_links, plan), new SearchPageModel(_links, plan), new WordsPageModel(_links, plan)]);
        foreach (var page in pages.Prepend(plans).Append(notFound))
        {
            yield return (page.Address, page);
        }
    }

    // Of the plan of the page, elsewhere of the first.
    private IReadOnlyList<Crumb> Menu(PageModel page)
    {
        if (_plans.Count == 0)
        {
            return [];
        }

        var plan = page is PlanPageModel own ? own.Plan : _plans[0];
        return
        [
            new("取組一覧", _links.Overview(plan)), new("取組をさがす", _links.Search(plan)), new("計画について", _links.About(plan)),
            new("データ", _links.Data(plan)),
        ];
    }

    private static bool IsFile(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The encoding of every file.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
