using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ActionPlans.Cms;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>The content API reads our content and writes none of it; what other content it writes is Orchard's affair.</summary>
public sealed class ApiRefusalTests : SiteTests, IClassFixture<Site>
{
    public ApiRefusalTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync()
        => Site.OpenToAllAsync("AccessContentApi", "ViewContent", "EditContent", "PublishContent", "DeleteContent");

    [Fact]
    public async Task It_reads_what_is_published()
    {
        var measure = await Site.Anonymous.GetFromJsonAsync<JsonElement>($"/api/content/{await Site.MeasureIdAsync("11")}",
            JsonSerializerOptions.Default);

        Assert.Equal(SeedPlan.Measure("11").Name, measure.GetProperty("MeasurePart").GetProperty("Name").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_changes_nothing_and_says_why(bool draft)
    {
        string[] ids = [await Site.MeasureIdAsync("11"), await Site.PlanIdAsync(), await Site.AddResultAsync("12", draft ? 2021 : 2022),
            ContentTypes.DepartmentsTaxonomyId];
        var before = await Site.SnapshotAsync();
        foreach (var id in ids)
        {
            await AssertRefusedAsync(
                draft, new { ContentItemId = id, MeasurePart = new { Overview = "APIの概要" }, ChangePart = EditPath.Change });
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_adds_nothing_and_says_why(bool draft)
    {
        var before = await Site.SnapshotAsync();
        foreach (var type in ContentTypes.WithPage)
        {
            await AssertRefusedAsync(draft, new { ContentType = type, DisplayText = "APIから" });
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task It_deletes_nothing()
    {
        var before = await Site.SnapshotAsync();
        foreach (var id in new[] { await Site.MeasureIdAsync("13"), await Site.PlanIdAsync(), ContentTypes.DepartmentsTaxonomyId })
        {
            // Forbidden (403) for a caller with a token of OpenID Connect; of cookies the API knows nothing.
            using var answer = await Site.Anonymous.DeleteAsync($"/api/content/{id}");

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task Other_content_is_written_and_deleted_as_ever_and_does_not_become_ours()
    {
        var id = await NewPageAsync();
        using var changed = await PostAsync(false, new { ContentItemId = id, TitlePart = new { Title = "書き換えたページ" } });
        using var disguised = await PostAsync(
            false, new { ContentItemId = id, ContentType = ContentTypes.Measure, MeasurePart = new { No = "99", Name = "ページだった取組" } });

        var page = await Site.InScopeAsync(async services => (await services.GetRequiredService<IContentManager>().GetAsync(id))!);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(("Page", "書き換えたページ"), (page.ContentType, page.GetOrCreate<TitlePart>().Title));
        using var deleted = await Site.Anonymous.DeleteAsync($"/api/content/{id}");
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        using var gone = await Site.Anonymous.GetAsync($"/api/content/{id}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private Task<string> NewPageAsync() => Site.InScopeAsync(async services =>
    {
        var item = await services.GetRequiredService<IContentManager>().NewAsync("Page");
        item.Alter<TitlePart>(part => part.Title = "ページ");
        await services.GetRequiredService<IContentManager>().CreateAsync(item);
        return item.ContentItemId;
    });

    private async Task AssertRefusedAsync(bool draft, object body)
    {
        using var answer = await PostAsync(draft, body);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(JsonSerializerOptions.Default);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var detail = problem.GetProperty("detail").GetString();
        Assert.Contains("content_api_read_only", detail, StringComparison.Ordinal);
        Assert.Contains("書き込めません", detail, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(bool draft, object body)
        => Site.Anonymous.PostAsync($"/api/content?draft={draft}", JsonContent.Create(body, options: JsonSerializerOptions.Default));
}
