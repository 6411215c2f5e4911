using ActionPlans.Cms.Admin;
using ActionPlans.Forms;
using ActionPlans.SiteTesting;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>The admin's lists, read and used as a browser without scripts would.</summary>
internal static class AdminLists
{
    public const string Plans = "/Admin/ActionPlans";
    public const string Measures = "/Admin/ActionPlans/Measures";
    public const string Results = "/Admin/ActionPlans/Results";

    public static Task<IReadOnlyList<MeasureRow>> MeasureRowsAsync(
        this SiteHost site, MeasureListFilter? filter = null) => site.InScopeAsync(async services =>
        (IReadOnlyList<MeasureRow>)[
            .. (filter ?? new MeasureListFilter()).Apply(await services.GetRequiredService<PlanListReader>().MeasuresAsync(filter?.Plan))]);

    public static Task<IReadOnlyList<ResultRow>> ResultRowsAsync(
        this SiteHost site, ResultListFilter filter) => site.InScopeAsync(async services =>
        (IReadOnlyList<ResultRow>)[
            .. filter.Apply(await services.GetRequiredService<PlanListReader>().ResultsAsync(filter.Plan, filter.Year))]);

    public static IEnumerable<string> Numbers(this IEnumerable<MeasureRow> rows) => rows.Select(r => r.Sheet.No);

    /// <summary>The rows of a list's table: the text of each, white space made single.</summary>
    public static IReadOnlyList<string> Rows(this IHtmlDocument page)
        =>
        [
            .. page.QuerySelectorAll("tbody tr")
                .Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
        ];

    /// <summary>The addresses to which the page's own content links, the menus around it aside.</summary>
    public static IReadOnlyList<string> Links(this IHtmlDocument page)
        => [.. page.QuerySelectorAll(".ta-content a[href]").Select(a => a.GetAttribute("href")!).Distinct()];

    public static string Messages(this IHtmlDocument page)
        => string.Join('\n', page.QuerySelectorAll("[class*='message-']").Select(m => m.OuterHtml));

    /// <summary>Presses the button of a row's action and reads the page to which it leads.</summary>
    public static async Task<IHtmlDocument> PressAsync(this HttpClient client, string list, string action)
    {
        var form = new SiteForm(await client.ReadAsync(list), list, $"form[action*='{action}']");
        using var answer = await form.SubmitAsync(client);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return await client.ReadAsync(answer.Headers.Location!.ToString());
    }

    /// <summary>Takes an item off the site.</summary>
    public static Task UnpublishAsync(this SiteHost site, string contentItemId) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        Assert.True(await manager.UnpublishAsync(await manager.GetAsync(contentItemId, VersionOptions.Latest)));
    });
}
