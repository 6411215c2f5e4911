using ActionPlans.Cms;
using ActionPlans.Domain.Ledger;
using ActionPlans.Orchard.Tests.ExistingSite;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>What is changed while the ledger is switched off is recorded when it is switched on again.</summary>
public sealed class LedgerOffTests : IClassFixture<BlogSite>
{
    private readonly SiteHost _site;

    public LedgerOffTests(BlogSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        _site = site.Host;
    }

    [Fact]
    public async Task The_record_is_whole_again_and_says_that_it_was_off()
    {
        // With a measure its results leave the site, without entries of their own: nothing to record later.
        await _site.AddResultAsync("3", 2021);
        await UnpublishAsync(await _site.MeasureIdAsync("3"));
        var before = (await _site.HistoryAsync()).Count;
        var removed = await _site.MeasureIdAsync("2");
        await _site.DisableAsync(FeatureIds.Ledger);
        await _site.EditMeasureAsync("1", part => part.Overview = "記録を止めていた間に変えた概要");
        await UnpublishAsync(removed);

        await _site.EnableAsync(FeatureIds.Ledger);

        var added = await _site.HistorySinceAsync(before);
        Assert.Equal(
            [(ChangeKind.Revision, "1"), (ChangeKind.Withdrawal, "2")],
            added.Select(e => (e.Kind, e.Subject.Measure!)).Order());
        Assert.Equal(LedgerReconciliation.Unrecorded, added.Single(e => e.Kind == ChangeKind.Revision).Reason?.Text);
        await _site.AssertWholeAsync();

        await _site.DisableAsync(FeatureIds.Ledger);
        await _site.EnableAsync(FeatureIds.Ledger);
        Assert.Equal(before + 2, (await _site.HistoryAsync()).Count);
        _site.Log.AssertNothingUnexpected();
    }

    private Task UnpublishAsync(string id) => _site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        await manager.UnpublishAsync(await manager.GetAsync(id, VersionOptions.Published));
    });
}
