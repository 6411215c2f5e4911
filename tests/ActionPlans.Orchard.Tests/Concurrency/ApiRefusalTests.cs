using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ActionPlans.Orchard.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>What a handler refuses, the content API refuses too: it answers with the reason, and nothing of the request is kept.</summary>
public sealed class ApiRefusalTests : SiteTests, IClassFixture<Site>
{
    public ApiRefusalTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_publication_without_its_reason_is_no_success_and_leaves_no_draft()
    {
        await OpenAsync();
        var id = await Site.MeasureIdAsync("11");
        var before = await Site.SnapshotAsync();

        using var answer = await SendAsync(HttpMethod.Post, "/api/content", await Site.RevisionAsync(id), new { ContentItemId = id, MeasurePart = new { Overview = "理由のない概要" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("理由", await DetailAsync(answer), StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_draft_needs_no_reason()
    {
        await OpenAsync();
        var id = await Site.MeasureIdAsync("12");

        using var answer = await SendAsync(HttpMethod.Post, "/api/content?draft=true", await Site.RevisionAsync(id), new { ContentItemId = id, MeasurePart = new { Overview = "下書きの概要" } });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual("下書きの概要", (await Site.ExportAsync()).Measures.Single(m => m.No == "12").Overview);
    }

    [Fact]
    public async Task What_others_need_is_not_deleted_and_no_answer_says_so()
    {
        await OpenAsync();
        await Site.AddResultAsync("13", 2021, (SeedPlan.Plan.FindMeasure("13")!.Indicators[0].Key, "1"));
        var before = await Site.SnapshotAsync();
        foreach (var id in new[] { await Site.MeasureIdAsync("13"), await Site.PlanIdAsync() })
        {
            using var answer = await SendAsync(HttpMethod.Delete, $"/api/content/{id}", await Site.RevisionAsync(id));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("削除しませんでした", await DetailAsync(answer), StringComparison.Ordinal);
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    // Other tests of the class need that everybody may.
    private Task OpenAsync() => Site.OpenToAllAsync("AccessContentApi", "ViewContent", "EditContent", "PublishContent", "DeleteContent");

    private static async Task<string> DetailAsync(HttpResponseMessage answer)
        => (await answer.Content.ReadFromJsonAsync<JsonElement>(JsonSerializerOptions.Default)).GetProperty("detail").GetString()!;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? revision, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Default);
        if (revision is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
        }

        return await Site.Anonymous.SendAsync(request);
    }
}

/// <summary>The API as it is set up: closed.</summary>
public sealed class ClosedApiTests : SiteTests, IClassFixture<Site>
{
    public ClosedApiTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"r1\"")]
    public async Task Who_may_not_delete_learns_nothing_of_a_draft(string? revision)
    {
        var id = await Site.InScopeAsync(async services =>
        {
            var draft = await SiteContent.NewResultAsync(services, "16", revision is null ? 2021 : 2022);
            await services.GetRequiredService<IContentManager>().CreateAsync(draft, VersionOptions.Draft);
            return draft.ContentItemId;
        });
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/content/{id}");
        request.Headers.TryAddWithoutValidation("If-Match", revision);

        using var answer = await Site.Anonymous.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
