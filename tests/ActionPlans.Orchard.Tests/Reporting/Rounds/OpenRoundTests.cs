using System.Net;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Reporting.Rounds;

/// <summary>
/// A summary of a year of which reports are still taken is published only after a question that names what is not public yet.
/// </summary>
public sealed class OpenRoundTests : SiteTests, IClassFixture<Site>
{
    private const string List = "/Admin/ActionPlans/Summaries";

    public OpenRoundTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData(2022, true)]
    [InlineData(2023, false)]
    public async Task While_the_round_is_open_it_asks_from_list_and_editor(int year, bool fromList)
    {
        var admin = await AdminAsync();
        await Site.OpenRoundAsync(year);
        await Site.AddResultAsync("1", year);
        var id = await Site.AddSummaryAsync(year, part => part.Lead = "総括の文", publish: false);

        using var pressed = fromList ? await PressInListAsync(admin, id) : await PressInEditorAsync(admin, id);
        Assert.Equal($"/Admin/ActionPlans/Publish/{id}", pressed.Headers.Location!.ToString().Split('?')[0]);
        var address = pressed.Headers.Location.ToString();
        var question = new SiteForm(await admin.ReadAsync(address), address, "form[action*='ActionPlans/Publish/']");
        var names = question.Page.QuerySelectorAll("form[action*='ActionPlans/Publish/'] li").Select(li => li.TextContent).ToArray();
        Assert.Contains(names, n => n.StartsWith("No.2 ", StringComparison.Ordinal) && n.EndsWith("（未入力）", StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.StartsWith("No.1 ", StringComparison.Ordinal));
        Assert.False(await IsPublishedAsync(id));

        using var answer = await question.SubmitAsync(admin, "with", "item");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await IsPublishedAsync(id));
    }

    [Fact]
    public async Task After_it_is_closed_nothing_is_asked()
    {
        var admin = await AdminAsync();
        await Site.OpenRoundAsync(2024, isClosed: true);
        var id = await Site.AddSummaryAsync(2024, part => part.Lead = "総括の文", publish: false);
        Assert.NotNull((await admin.OpenAsync(id)).Page.QuerySelector("button[name='submit.Publish']"));

        using var pressed = await PressInListAsync(admin, id);

        Assert.DoesNotContain("/Publish/", pressed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.True(await IsPublishedAsync(id));
    }

    private static async Task<HttpResponseMessage> PressInListAsync(HttpClient client, string id)
        => await new SiteForm(await client.ReadAsync(List), List, $"form[action*='Publish/{id}']").SubmitAsync(client);

    private static async Task<HttpResponseMessage> PressInEditorAsync(HttpClient client, string id)
    {
        var editor = await client.OpenAsync(id);
        var button = editor.Page.QuerySelector("button.publish")!;
        return await editor.SubmitAsync(client, button.GetAttribute("name"), button.GetAttribute("value"));
    }

    private Task<bool> IsPublishedAsync(string id) => Site.InScopeAsync(async services =>
        await services.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.Published) is not null);
}
