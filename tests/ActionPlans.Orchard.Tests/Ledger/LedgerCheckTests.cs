using ActionPlans.Cms.Ledger;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrchardCore.BackgroundTasks;
using YesSql;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>A record that was changed in the database is found by the nightly check and told to those who keep the site.</summary>
public sealed class LedgerCheckTests : SiteTests, IClassFixture<Site>
{
    public LedgerCheckTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_changed_record_stands_on_the_dashboard_and_in_the_health_check_until_it_is_whole()
    {
        var staff = await StaffAsync();
        await CheckAsync();
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());
        Assert.DoesNotContain("公表の記録が完全でないか", await staff.GetStringAsync("/Admin"), StringComparison.Ordinal);
        var original = (await Site.HistoryAsync())[0];

        await ReplaceAsync(original with { DecidedBy = "書き換えた人" });
        await CheckAsync();

        Site.Log.Expect("is not whole: ledger_entry_changed");
        Site.Log.Expect("ActionPlans.Ledger with status Degraded");
        Assert.Equal(HealthStatus.Degraded, await HealthAsync());
        Assert.Contains("公表の記録が完全でないか", await staff.GetStringAsync("/Admin"), StringComparison.Ordinal);

        await ReplaceAsync(original);
        await CheckAsync();
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());
    }

    private Task CheckAsync() => Site.InScopeAsync(services =>
        services.GetServices<IBackgroundTask>().OfType<LedgerCheckTask>().Single().DoWorkAsync(services, CancellationToken.None));

    private Task<HealthStatus> HealthAsync() => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "ActionPlans.Ledger")).Status);

    private Task ReplaceAsync(LedgerEntry entry) => Site.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        var record = await session.Query<LedgerRecord, LedgerEntryIndex>(i => i.Seq == entry.Seq).FirstOrDefaultAsync();
        record.Entry = entry;
        await session.SaveAsync(record);
    });
}
