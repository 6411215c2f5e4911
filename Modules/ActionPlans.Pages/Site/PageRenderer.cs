using System.Text.Encodings.Web;
using System.Text.Unicode;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.NotFound;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.StaticSearch;
using ActionPlans.Pages.YearSummaries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace ActionPlans.Pages.Site;

/// <summary>Renders pages to strings, so that any host can show them: a CMS shape, a static file, a test.</summary>
public sealed class PageRenderer
{
    /// <summary>Leaves Japanese as it is, where the framework's own encoder writes character references.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ServicesWithEncoder _services;
    private readonly ILoggerFactory _loggerFactory;

    public PageRenderer(IServiceProvider services, ILoggerFactory loggerFactory)
    {
        _services = new ServicesWithEncoder(services);
        _loggerFactory = loggerFactory;
    }

    /// <summary>The breadcrumbs (<c>nav.ap-crumbs</c>) and right after them the page (<c>article.ap-page</c>).</summary>
    public Task<string> RenderAsync(PageModel model) => RenderAsync<Page>(new Dictionary<string, object?> { [nameof(Page.Model)] = model });

    /// <summary>The page as a whole HTML document, for a site without a CMS.</summary>
    public Task<string> RenderDocumentAsync(PageModel model, SiteOptions options)
    {
        var parameters = new Dictionary<string, object?> { [nameof(SiteDocument.Model)] = model, [nameof(SiteDocument.Options)] = options };
        return model switch
        {
            MeasureEmbedModel => RenderAsync<EmbedDocument>(parameters),
            BookletPageModel { Draft: not null } => RenderAsync<BookletDocument>(parameters),
            _ => RenderAsync<SiteDocument>(parameters),
        };
    }

    /// <summary>Any one component.</summary>
    public async Task<string> RenderAsync<TComponent>(IDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        // A renderer keeps every root component that it rendered; one per page keeps nothing.
        await using var renderer = new HtmlRenderer(_services, _loggerFactory);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    // A host's other pages keep their own encoder.
    private sealed class ServicesWithEncoder : IServiceProvider
    {
        private readonly IServiceProvider _services;

        public ServicesWithEncoder(IServiceProvider services)
        {
            _services = services;
        }

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? Encoder : _services.GetService(serviceType);
    }

    /// <summary>The component that draws a model; its parameter is called Model.</summary>
    internal static Type ComponentFor(PageModel model) => model switch
    {
        PlansPageModel => typeof(PlansPage),
        OverviewPageModel => typeof(OverviewPage),
        AboutPageModel => typeof(AboutPage),
        GoalsPageModel => typeof(GoalsPage),
        HistoryPageModel => typeof(HistoryPage),
        BookletPageModel => typeof(BookletPage),
        MeasurePageModel => typeof(MeasurePage),
        DepartmentPageModel => typeof(DepartmentPage),
        NotFoundPageModel => typeof(NotFoundPage),
        MeasureEmbedModel => typeof(MeasureEmbed),
        DataPageModel => typeof(DataPage),
        PolicyPageModel => typeof(PolicyPage),
        YearSummaryPageModel => typeof(YearSummaryPage),
        SearchPageModel => typeof(SearchPage),
        WordsPageModel => typeof(WordsPage),
        _ => throw new ArgumentException($"No page for {model.GetType().Name}.", nameof(model)),
    };
}
