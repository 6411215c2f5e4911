using System.Data.Common;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Indexes;

/// <summary>A measure has one result for each fiscal year: the database itself says so. Each test works on a measure of its own.</summary>
public abstract class AnnualResultKeyTests : SiteTests
{
    protected AnnualResultKeyTests(Site site)
        : base(site)
    {
    }

    [DatabaseFact]
    public async Task The_database_refuses_a_second_living_result_even_behind_all_validators()
    {
        await Site.AddResultAsync("1", 2021);

        await Site.InScopeAsync(async services =>
        {
            var second = await SiteContent.NewResultAsync(services, "1", 2021);
            second.Latest = true;
            var session = services.GetRequiredService<ISession>();
            await session.SaveAsync(second);

            var refused = await Assert.ThrowsAnyAsync<DbException>(() => session.FlushAsync());

            Assert.Contains("UniqueKey", refused.Message, StringComparison.Ordinal);
            await session.CancelAsync();
        });

        Assert.Equal([(2021, true, true)], await RowsAsync("1"));
    }

    [DatabaseFact]
    public async Task The_validator_refuses_it_before()
    {
        await Site.AddResultAsync("2", 2022);

        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var second = await SiteContent.NewResultAsync(services, "2", 2022);

            var validated = await manager.ValidateAsync(second);

            Assert.False(validated.Succeeded);
            Assert.Contains("result_duplicate", Assert.Single(validated.Errors).ErrorMessage, StringComparison.Ordinal);
            await services.GetRequiredService<ISession>().CancelAsync();
        });
    }

    [DatabaseFact]
    public async Task Other_years_and_other_measures_are_free()
    {
        await Site.AddResultAsync("4", 2021);
        await Site.AddResultAsync("4", 2022);
        await Site.AddResultAsync("5", 2021);

        Assert.Equal([(2021, true, true), (2022, true, true)], await RowsAsync("4"));
    }

    [DatabaseFact]
    public async Task The_key_goes_with_the_result_through_its_whole_life()
    {
        var id = await Site.AddResultAsync("6", 2021);
        Assert.Equal([(2021, true, true)], await RowsAsync("6"));

        await InLifeAsync(id, VersionOptions.DraftRequired, (manager, item) => manager.SaveDraftAsync(item));
        Assert.Equal([(2021, false, true), (2021, true, false)], await RowsAsync("6"));

        await InLifeAsync(id, VersionOptions.Latest, (manager, item) => manager.PublishAsync(item));
        Assert.Equal([(2021, true, true)], await RowsAsync("6"));

        await InLifeAsync(id, VersionOptions.DraftRequired, (manager, item) => manager.SaveDraftAsync(item));
        await InLifeAsync(id, VersionOptions.Latest, (manager, item) => manager.DiscardDraftAsync(item));
        Assert.Equal([(2021, true, true)], await RowsAsync("6"));

        await InLifeAsync(id, VersionOptions.Latest, (manager, item) => manager.UnpublishAsync(item));
        Assert.Equal([(2021, false, true)], await RowsAsync("6"));

        await InLifeAsync(id, VersionOptions.Latest, (manager, item) => manager.RemoveAsync(item));
        Assert.Empty(await RowsAsync("6"));

        await Site.AddResultAsync("6", 2021);
        Assert.Equal([(2021, true, true)], await RowsAsync("6"));
    }

    [DatabaseFact]
    public async Task A_result_moved_to_another_year_frees_the_old_one()
    {
        var id = await Site.AddResultAsync("8", 2021);

        // While residents read it, it keeps its year.
        await InLifeAsync(id, VersionOptions.Latest, (manager, item) => manager.UnpublishAsync(item));
        await InLifeAsync(id, VersionOptions.DraftRequired, async (manager, item) =>
        {
            item.Alter<AnnualResultPart>(part => part.Year = new FiscalYear(2023));
            await manager.UpdateAsync(item);
            Assert.True(await manager.PublishAsync(item));
        });
        await Site.AddResultAsync("8", 2021);

        Assert.Equal([(2021, true, true), (2023, true, true)], await RowsAsync("8"));
    }

    private Task InLifeAsync(
        string id, VersionOptions version, Func<IContentManager, ContentItem, Task> act) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        await act(manager, await manager.GetAsync(id, version));
    });

    // The rows of a measure's results: the year, published or not, latest or not. Only latest rows may hold the key.
    private async Task<IEnumerable<(int Year, bool Published, bool Latest)>> RowsAsync(string no)
    {
        var measure = await Site.MeasureIdAsync(no);
        var rows = await Site.InScopeAsync(async services =>
            (await services.GetRequiredService<ISession>().QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == measure)
                .ListAsync()).ToArray());
        Assert.All(rows, r => Assert.Equal(r.Latest, r.UniqueKey == $"{measure}:{r.FiscalYear}"));
        // Of rows without a key SQL Server allows one.
        Assert.All(rows, r => Assert.NotEmpty(r.UniqueKey));
        return rows.Select(r => (r.FiscalYear, r.Published, r.Latest)).Order();
    }
}

public sealed class AnnualResultKeyTestsOnSqlite : AnnualResultKeyTests, IClassFixture<Site>
{
    public AnnualResultKeyTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class AnnualResultKeyTestsOnPostgres : AnnualResultKeyTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public AnnualResultKeyTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}

public sealed class AnnualResultKeyTestsOnMariaDb : AnnualResultKeyTests, IClassFixture<MariaDbSite>, IOnMariaDb
{
    public AnnualResultKeyTestsOnMariaDb(MariaDbSite site)
        : base(site)
    {
    }
}
