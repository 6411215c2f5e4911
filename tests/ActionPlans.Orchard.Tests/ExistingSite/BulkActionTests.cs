using System.Net;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>Bulk actions of Orchard's list of content leave ours alone, say so, and do what they do to all else.</summary>
public sealed class BulkActionTests : SiteTests, IClassFixture<Site>
{
    public BulkActionTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("Unpublish")]
    [InlineData("Remove")]
    public async Task Ours_are_left_out_and_the_others_are_done(string action)
    {
        var admin = await AdminAsync();
        var page = await NewPageAsync();
        var measure = await ItemAsync(await Site.MeasureIdAsync("11"));
        var before = await Site.SnapshotAsync();

        using var answer = await PostAsync(admin, action, page.Id, measure!.Id);

        var list = await admin.ReadAsync("/Admin/Contents/ContentItems");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("（1件）には何も行っていません", list.QuerySelector(".message-error")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.NotNull(list.QuerySelector(".message-success"));
        Assert.Null(await ItemAsync(page.ContentItemId));
        Assert.NotNull(await ItemAsync(measure.ContentItemId));
        var after = await Site.SnapshotAsync();
        Assert.Equal((before.Hash, before.Documents[measure.Id]), (after.Hash, after.Documents[measure.Id]));
    }

    [Fact]
    public async Task Where_all_are_ours_nothing_is_said_to_be_done()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var measure = await ItemAsync(await Site.MeasureIdAsync("12"));

        using var answer = await PostAsync(admin, "Remove", measure!.Id);

        var list = await admin.ReadAsync("/Admin/Contents/ContentItems");
        Assert.NotNull(list.QuerySelector(".message-error"));
        Assert.Null(list.QuerySelector(".message-success"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string action, params long[] ids)
    {
        const string Token = "__RequestVerificationToken";
        const string List = "/Admin/Contents/ContentItems";
        var list = new SiteForm(await client.ReadAsync(List), List);
        using var content = new FormUrlEncodedContent(
        [
            new(Token, list[Token]!), new("submit.BulkAction", "yes"), new("Options.BulkAction", action),
            .. ids.Select(id => KeyValuePair.Create("itemIds", $"{id}")),
        ]);
        return await client.PostAsync(List, content);
    }

    private Task<ContentItem> NewPageAsync() => Site.InScopeAsync(async services =>
    {
        var item = await services.GetRequiredService<IContentManager>().NewAsync("Page");
        item.Alter<TitlePart>(part => part.Title = "ページ");
        await services.GetRequiredService<IContentManager>().CreateAsync(item);
        return item;
    });

    // The published version; null where there is none.
    private Task<ContentItem?> ItemAsync(string id) => Site.InScopeAsync(async services =>
        (ContentItem?)await services.GetRequiredService<IContentManager>().GetAsync(id));
}
