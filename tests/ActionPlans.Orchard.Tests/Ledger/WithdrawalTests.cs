using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>What leaves the site is recorded, and coming back is no way around a reason. Each test works on measures of its own.</summary>
public sealed class WithdrawalTests : SiteTests, IClassFixture<Site>
{
    public WithdrawalTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Off_the_site_and_on_again_is_recorded_and_no_way_around_the_reason()
    {
        var id = await Site.AddResultAsync("6", 2021, (SeedPlan.Measure("6").Indicators[0].Interpretation.Key, "5件"));
        var count = (await Site.HistoryAsync()).Count;

        await UnpublishAsync(id);
        await Site.AssertWholeAsync();
        Assert.True(await PublishAsync(id));
        await UnpublishAsync(id);
        Assert.False(await PublishAsync(id, part => part.Evaluation = "別の評価"));
        Assert.True(await PublishAsync(id, part => part.Evaluation = "別の評価", "書き落とし"));

        var entries = await Site.HistorySinceAsync(count);
        Assert.Equal(
            [ChangeKind.Withdrawal, ChangeKind.Publication, ChangeKind.Withdrawal, ChangeKind.Correction], entries.Select(e => e.Kind));
        Assert.Equal(
            ("5件", "書き落とし", "別の評価"),
            (entries[^1].Before.ResultText().Actuals.Values.Single(), entries[^1].Reason!.Text, entries[^1].After.ResultText().Evaluation));
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task What_is_deleted_is_recorded_as_taken_off_the_site()
    {
        var id = await Site.AddResultAsync("8", 2021);
        var count = (await Site.HistoryAsync()).Count;

        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            Assert.True(await manager.RemoveAsync(await manager.GetAsync(id)));
        });

        Assert.Equal(ChangeKind.Withdrawal, Assert.Single(await Site.HistorySinceAsync(count)).Kind);
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task A_published_measure_keeps_its_number_and_a_result_its_year()
    {
        var staff = await StaffAsync();
        var id = await Site.AddResultAsync("9", 2021);
        var measure = await staff.OpenAsync(await Site.MeasureIdAsync("9"));
        measure["MeasurePart.No"] = "99";
        var result = await staff.OpenAsync(id);
        result["AnnualResultPart.Year"] = "2023";

        (await measure.SubmitAndReadBackAsync(staff, "submit.Publish")).AssertToldAt("MeasurePart.No", "[published_measure_moved]");
        (await result.SubmitAndReadBackAsync(staff, "submit.Publish")).AssertToldAt("AnnualResultPart.Year", "[published_result_moved]");
        await Site.AssertWholeAsync();
    }

    private Task UnpublishAsync(string id) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        Assert.True(await manager.UnpublishAsync(await manager.GetAsync(id)));
    });

    private Task<bool> PublishAsync(string id, Action<AnnualResultPart>? change = null, string? reason = null)
        => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.GetAsync(id, VersionOptions.DraftRequired);
        item.Alter(change ?? (_ => { }));
        item.Alter<ChangePart>(part => part.Reason = reason);
        await manager.UpdateAsync(item);
        var published = await manager.PublishAsync(item);
        if (!published)
        {
            await services.GetRequiredService<YesSql.ISession>().CancelAsync();
        }

        return published;
    });
}
