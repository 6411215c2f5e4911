using ActionPlans.BrowserSupport;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ActionPlans.StaticSite.Tests;

/// <summary>Pages as whole documents, and a browser that reads them: no server, no network.</summary>
internal static class RenderedPages
{
    public const string Site = "http://site.example/";

    private const string StyleSheet = "/assets/site.css";

    private static readonly PageRenderer Renderer = new ServiceCollection().AddLogging()
        .AddActionPlanPages()
        .BuildServiceProvider()
        .GetRequiredService<PageRenderer>();

    public static string Css => PageStyles.SiteCss + PageStyles.Css;

    public static Task<string> DocumentAsync(PageModel model, Plan plan)
        => Renderer.RenderDocumentAsync(
            model,
            new SiteOptions(
                plan.Publisher, [StyleSheet], [SiteNoticeKind.SampleSite], plan.Contact, SearchAddress: new PlanLinks().Overview(plan)));

    /// <summary>Answers every address: the style sheet, and what a function says of the others; null is not found.</summary>
    public static async Task<IPage> OpenAsync(BrowserFixture browser, int width, Func<Uri, Task<string?>> answer, bool javaScript = true)
    {
        var page = await browser.NewPageAsync(width, javaScript: javaScript);
        await page.RouteAsync("**/*", async route =>
        {
            var address = new Uri(route.Request.Url);
            var body = address.AbsolutePath == StyleSheet ? Css : await answer(address);
            await route.FulfillAsync(new RouteFulfillOptions
            {
                Status = body is null ? 404 : 200,
                Body = body ?? "",
                ContentType = address.AbsolutePath == StyleSheet ? "text/css; charset=utf-8" : "text/html; charset=utf-8",
                Headers = [new("content-security-policy", PreviewServer.ContentSecurityPolicy)],
            });
        });
        return page;
    }

    /// <summary>A site of one plan whose overview answers questions, as the CMS does.</summary>
    public static Func<Uri, Task<string?>> AnswersOf(Plan plan)
    {
        var links = new PlanLinks();
        PageModel[] models = [new OverviewPageModel(links, plan), .. plan.Measures.Select(m => new MeasurePageModel(links, plan, m))];
        var pages = models.ToDictionary(m => m.Address, StringComparer.Ordinal);
        return async address =>
        {
            if (!pages.TryGetValue(address.AbsolutePath, out var model))
            {
                return null;
            }

            var query = QueryHelpers.ParseQuery(address.Query);
            string? Value(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;
            return await DocumentAsync(
                model is OverviewPageModel overview
                    ? overview with { Filter = MeasureFilterQuery.Read(Value), PageNumber = MeasureFilterQuery.ReadPage(Value) }
                    : model,
                plan);
        };
    }
}
