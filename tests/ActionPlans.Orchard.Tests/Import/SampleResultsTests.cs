using System.Text.Json.Nodes;
using ActionPlans.Cms;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>
/// The recipe with the invented results. It comes only when it is asked for, and every page that shows something of it says so.
/// </summary>
public sealed class SampleResultsTests : SiteTests, IClassFixture<Site>
{
    private const string Words = "見本の文です。";

    private static readonly PlanDocument Sample = PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Document!;

    public SampleResultsTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Only_its_own_recipe_brings_it_and_all_pages_that_show_it_are_marked()
    {
        Assert.Equal(0, await CountAsync());

        await Site.RunRecipeAsync("SampleResults");

        Assert.Equal(Sample.Results.Count, await CountAsync());
        Assert.Equal(PlanJson.Hash(Sample), PlanJson.Hash(await Site.ExportAsync()));
        var marked = 0;
        foreach (var address in SeedPages.All.Select(p => p.Address))
        {
            var article = (await Site.Anonymous.ReadAsync(address)).Article();
            // The terms say what the signs mean, and are no results.
            var shows = article.QuerySelector(":is(.ap-chip.ap-met, .ap-chip.ap-missed):not(.ap-terms *)") is not null
                || article.TextContent.Contains(Words, StringComparison.Ordinal);
            var says = article.QuerySelector(".ap-notice strong")?.TextContent == "見本";
            Assert.True(says || !shows, $"{address} shows invented results without saying so.");
            marked += says ? 1 : 0;
        }

        // All but the list of plans, which marks its one line, and the chapter about the plan.
        Assert.Equal(SeedPages.All.Count - 2, marked);
        Assert.NotNull((await Site.Anonymous.ReadAsync("/action-plans/")).Article().QuerySelector(".ap-plans .ap-sample"));
        Assert.DoesNotContain(
            "実績",
            (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/about/")).Article().QuerySelector(".ap-sample")?.TextContent ?? "",
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_recipe_runs_it()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("Recipes"), "*.recipe.json")
            .Where(f => !f.EndsWith("sample-results.recipe.json", StringComparison.Ordinal)))
        {
            var steps = JsonNode.Parse(File.ReadAllText(file))!["steps"]!.AsArray();
            Assert.DoesNotContain(steps, s => (string)s!["name"]! == "AnnualResults");
            Assert.DoesNotContain("SampleResults", steps.ToJsonString(), StringComparison.Ordinal);
        }
    }

    private Task<int> CountAsync() => Site.InScopeAsync(services =>
        services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(i => i.ContentType == ContentTypes.AnnualResult && i.Published)
            .CountAsync());
}
