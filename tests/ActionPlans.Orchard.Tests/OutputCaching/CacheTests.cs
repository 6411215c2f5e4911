using System.Net;
using ActionPlans.Cms.Models;
using ActionPlans.Orchard.Tests.Publishing;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>
/// Residents see what is published, at once. Each test works on a measure of its own. The clock stands still: only the test lets time pass.
/// </summary>
public sealed class CacheTests : SiteTests, IClassFixture<ClockedSite>
{
    // The design's promise for a node that was not told.
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    private readonly ClockedSite _site;
    private readonly TestClock _clock;

    public CacheTests(ClockedSite site)
        : base(site)
    {
        _site = site;
        _clock = site.Clock;
    }

    [Fact]
    public async Task A_published_change_is_on_the_next_page()
    {
        for (var i = 0; i < 5; i++)
        {
            await Site.Anonymous.ReadAsync(Address("1"));
            await Site.EditMeasureAsync("1", part => part.Overview = $"変更{i}回目の概要");

            Assert.Contains($"変更{i}回目の概要", await TextAsync(Site, "1"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_draft_is_not_on_the_page()
    {
        await Site.EditMeasureAsync("2", part => part.Overview = "まだ公開しない概要", publish: false);
        _clock.Pass(Promise);

        Assert.DoesNotContain("まだ公開しない概要", await TextAsync(Site, "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpublished_measure_is_gone_from_its_address_and_from_the_list()
    {
        await Site.InScopeAsync(async services =>
            Assert.True(
                await services.GetRequiredService<IContentManager>().UnpublishAsync(await SiteContent.FindMeasureAsync(services, "3"))));

        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Address("3")));
        Assert.Null((await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/")).QuerySelector($"a[href='{Address("3")}']"));
    }

    [Fact]
    public async Task A_deleted_measure_is_gone_too_and_so_is_a_deleted_result()
    {
        var result = await Site.AddResultAsync("5", 2021, (SeedPlan.Measure("5").Indicators[0].Interpretation.Key, "4321団体"));
        Assert.Contains("4321団体", await TextAsync(Site, "5"), StringComparison.Ordinal);

        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            await manager.RemoveAsync(await manager.GetAsync(result));
            await manager.RemoveAsync(await SiteContent.FindMeasureAsync(services, "4"));
        });

        Assert.DoesNotContain("4321団体", await TextAsync(Site, "5"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Address("4")));
    }

    [Fact]
    public async Task A_second_node_sees_every_change_within_two_seconds()
    {
        await using var second = await _site.StartAnotherNodeAsync();
        await second.Anonymous.ReadAsync(Address("6"));

        // Twice the same measure: the second change must not look like the first.
        foreach (var text in (string[])["別の機械での変更", "別の機械での次の変更"])
        {
            await Site.EditMeasureAsync("6", part => part.Overview = text);
            _clock.Pass(Promise);
            Assert.Contains(text, await TextAsync(second, "6"), StringComparison.Ordinal);
        }

        await Site.InScopeAsync(async services =>
            Assert.True(
                await services.GetRequiredService<IContentManager>().UnpublishAsync(await SiteContent.FindMeasureAsync(services, "7"))));
        _clock.Pass(Promise);
        Assert.Equal(HttpStatusCode.NotFound, await second.Anonymous.StatusAsync(Address("7")));

        await Site.EditPlanAsync(part => part.PublishedByCity = true);
        _clock.Pass(Promise);
        Assert.False(PageTests.SaysSample(await second.Anonymous.ReadAsync(Address("6"))));

        await Site.AddResultAsync("6", 2021, (SeedPlan.Measure("6").Indicators[0].Interpretation.Key, "98.7%"));
        _clock.Pass(Promise);
        Assert.Contains("98.7%", await TextAsync(second, "6"), StringComparison.Ordinal);
        second.Log.AssertNothingUnexpected();
    }

    [Fact]
    public async Task Content_changed_behind_everybodys_back_is_left_out_and_logged()
    {
        Site.Log.Expect("has content that cannot be published");
        await Site.InScopeAsync(async services =>
        {
            var item = await SiteContent.FindMeasureAsync(services, "8");
            item.Alter<MeasurePart>(part => part.Policy = ["ない方針"]);
            await services.GetRequiredService<YesSql.ISession>().SaveAsync(item);
        });
        _clock.Pass(Promise);

        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Address("8")));
        await Site.Anonymous.ReadAsync(Address("9"));
        await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/");
        await Site.EditMeasureAsync("8", part => part.Policy = SeedPlan.Measure("8").Policy);
        await Site.Anonymous.ReadAsync(Address("8"));
    }

    [Fact]
    public async Task Many_visitors_at_once_after_a_change_all_see_it()
    {
        await Site.EditMeasureAsync("10", part => part.Overview = "一斉に読む概要");

        var texts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TextAsync(Site, "10")));

        Assert.All(texts, text => Assert.Contains("一斉に読む概要", text, StringComparison.Ordinal));
    }

    private static string Address(string no) => $"/action-plans/yuki-2021/measures/{no}/";

    private static async Task<string> TextAsync(SiteHost site, string no)
        => (await site.Anonymous.ReadAsync(Address(no))).Article().TextContent;
}
