using System.Net;
using System.Text.Json;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell;
using OrchardCore.Security;

namespace ActionPlans.Orchard.Tests.GraphQL;

/// <summary>Plans in GraphQL, on a site that has the feature on: published ones only, and no way round to drafts.</summary>
public sealed class PublishedPlanTests : SiteTests, IClassFixture<Site>
{
    private const string Draft = "まだ公開しない名前";

    public PublishedPlanTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync()
    {
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IShellFeaturesManager>();
            var feature = (await manager.GetAvailableFeaturesAsync()).Where(f => f.Id == "OrchardCore.Apis.GraphQL");
            await manager.EnableFeaturesAsync(feature, force: true);
        });
        await Site.EditMeasureAsync("3", part => part.Name = Draft, publish: false);
        await Site.InScopeAsync(async services => await services.GetRequiredService<IContentManager>()
            .CreateAsync(await SiteContent.NewResultAsync(services, "5", 2021), VersionOptions.Draft));
    }

    [Fact]
    public async Task Who_may_execute_GraphQL_reads_the_published_plan_and_nobody_reads_a_draft()
    {
        const string Query =
            "{ actionPlans { slug title sheet { key label } measures { no name texts { item text } departments { name }"
            + " indicators { key name targets { fiscalYear value { text quantity unit kind } }"
            + " baseline { fiscalYear value { text } } goal { fiscalYear value { text } } facts { item text } }"
            + " results { fiscalYear texts { item text } actuals { indicator note isPreliminary value { text } } } } } }";
        Assert.NotEqual(HttpStatusCode.OK, (await AskAsync(Query)).Status);
        await GrantAsync("Anonymous", "ExecuteGraphQL");

        var (status, body) = await AskAsync(Query);

        Assert.Equal(HttpStatusCode.OK, status);
        var plan = Assert.Single(JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("actionPlans").EnumerateArray());
        Assert.Equal(SeedPlan.Plan.Title, plan.GetProperty("title").GetString());
        Assert.Equal(
            SeedPlan.Plan.Measures.Select(m => (m.No, m.Name)),
            plan.GetProperty("measures").EnumerateArray().Select(m => (Text(m, "no"), Text(m, "name"))));
        Assert.Equal(
            SeedPlan.Plan.Sheet.Items.Select(i => (i.Name, i.Label)),
            plan.GetProperty("sheet").EnumerateArray().Select(i => (Text(i, "key"), Text(i, "label"))));
        Assert.Equal(30, plan.GetProperty("measures").EnumerateArray().Sum(m => m.GetProperty("indicators").GetArrayLength()));
        Assert.Equal(
            SeedPlan.Plan.Measures.SelectMany(m => m.Indicators).Select(i => i.Goal?.Value.Text),
            plan.GetProperty("measures").EnumerateArray().SelectMany(m => m.GetProperty("indicators").EnumerateArray())
                .Select(i => i.GetProperty("goal"))
                .Select(g => g.ValueKind == JsonValueKind.Object ? Text(g.GetProperty("value"), "text") : null));
        Assert.Equal(0, plan.GetProperty("measures").EnumerateArray().Sum(m => m.GetProperty("results").GetArrayLength()));
        Assert.DoesNotContain(Draft, body, StringComparison.Ordinal);
        Assert.Contains("200,000千円", JsonSerializer.Serialize(plan, Readable), StringComparison.Ordinal);

        Assert.Contains(
            "\"actionPlans\":[]", Compact((await AskAsync("{ actionPlans(slug: \"no-such-plan\") { slug } }")).Body),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"actionPlans\":[]", Compact((await AskAsync("{ actionPlans(slug: \"' or 1=1 --\") { slug } }")).Body),
            StringComparison.Ordinal);

        await AssertOutlooksAsync();
        var id = await Site.MeasureIdAsync("3");
        var schema = (await AskAsync("{ __schema { types { name } queryType { fields { name } } } }")).Body;
        Assert.Contains("\"actionPlans\"", schema, StringComparison.Ordinal);
        foreach (var type in new[] { "actionPlan", "measure", "indicator", "annualResult", "department" })
        {
            Assert.DoesNotContain($"\"{type}\"", schema, StringComparison.OrdinalIgnoreCase);
            foreach (var version in new[] { "DRAFT", "LATEST", "ALL", "PUBLISHED" })
            {
                (status, body) = await AskAsync($"{{ {type}(status: {version}) {{ contentItemId displayText }} }}");
                Assert.Equal(HttpStatusCode.BadRequest, status);
                Assert.DoesNotContain(Draft, body, StringComparison.Ordinal);
                Assert.DoesNotContain(id, body, StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain(
            Draft, (await AskAsync($"{{ contentItem(contentItemId: \"{id}\") {{ displayText latest published }} }}")).Body,
            StringComparison.Ordinal);
    }

    private async Task AssertOutlooksAsync()
    {
        var file = await File.ReadAllTextAsync(Repository.FinalTargetsFile);
        Assert.Empty(await Site.ImportAsync(file));
        Assert.Empty(await Site.ImportResultsAsync(PlanJson.Read(file).Document!));

        var body = (await AskAsync(
            "{ actionPlans(slug: \"hibarino-2024\") { measures { results { outlooks { indicator step reason next } } } } }")).Body;

        Assert.Contains(
            "{\"indicator\":\"sankasha\",\"step\":\"達成は難しい見込み\",\"reason\":\"居場所を開く人が足りない。\",\"next\":\"開く人を育てる講座を始める。\"}",
            JsonSerializer.Serialize(JsonDocument.Parse(body), Readable),
            StringComparison.Ordinal);
    }

    private static JsonSerializerOptions Readable { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json));

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string query)
    {
        using var answer = await Site.Anonymous.GetAsync($"/api/graphql?query={Uri.EscapeDataString(query)}");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task GrantAsync(string role, string permission) => Site.InScopeAsync(async services =>
    {
        var roles = services.GetRequiredService<RoleManager<IRole>>();
        var found = (Role)(await roles.FindByNameAsync(role))!;
        found.RoleClaims.Add(RoleClaim.Create(permission));
        Assert.True((await roles.UpdateAsync(found)).Succeeded);
    });
}
