using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using YesSql;

namespace ActionPlans.Orchard.Tests.Services;

/// <summary>
/// What another node wrote makes a cached plan stale, whichever rows it changed. The rows are changed behind the site's back, so that
/// nothing but the version of the plan's sources can tell. The clock stands still: only the test lets time pass.
/// </summary>
public sealed class PlanVersionTests : SiteTests, IClassFixture<ClockedSite>
{
    private readonly TestClock _clock;

    public PlanVersionTests(ClockedSite site)
        : base(site)
    {
        _clock = site.Clock;
    }

    public static TheoryData<Type> Tables =>
        [typeof(DepartmentIndex), typeof(MeasureIndex), typeof(AnnualResultIndex), typeof(LedgerEntryIndex), typeof(ReportingRoundIndex)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_deleted_row_and_a_lower_id_that_is_committed_late_are_seen(Type index)
    {
        await AddResultAndRoundAsync();
        var plan = await ReadAsync();
        Assert.Same(plan, await ReadAsync());

        // Not the newest row, unless it is the only one.
        var row = await DeleteFirstAsync(index);
        var without = await ReadAsync();
        Assert.NotSame(plan, without);

        // The transaction that took this id commits after the transactions that took higher ones.
        await InsertAsync(index, row);
        Assert.NotSame(without, await ReadAsync());
    }

    [Fact]
    public async Task A_wall_clock_that_is_set_back_makes_no_plan_fresh()
    {
        await using var second = await SiteHost.StartAsync(Site.DataFolder, services => services.AddSingleton<TimeProvider>(_clock));
        var before = await ReadAsync(second);
        await Site.EditMeasureAsync("9", part => part.Overview = "時計が戻された後の概要");

        _clock.SetWallClock(TimeSpan.FromHours(-1));

        Assert.NotSame(before, await ReadAsync(second));
    }

    private Task<Plan> ReadAsync() => ReadAsync(Site);

    private Task<Plan> ReadAsync(SiteHost site)
    {
        _clock.Pass();
        return site.InScopeAsync(async services => (await services.GetRequiredService<IPlanReader>().FindAsync(SeedPlan.Slug))!.Plan);
    }

    private async Task AddResultAndRoundAsync()
    {
        var rows = await QueryAsync($"SELECT * FROM {nameof(AnnualResultIndex)}");
        if (rows.Count == 0)
        {
            await Site.AddResultAsync("5", 2021, (SeedPlan.Measure("5").Indicators[0].Interpretation.Key, "12団体"));
            var planId = await Site.PlanIdAsync();
            await Site.InScopeAsync(services => services.GetRequiredService<ISession>().SaveAsync(new ReportingRound
            {
                RoundId = "a", PlanContentItemId = planId, Year = new FiscalYear(2021), Deadline = new DateOnly(2022, 5, 31),
            }));
        }
    }

    private async Task<IDictionary<string, object>> DeleteFirstAsync(Type index)
    {
        var row = (await QueryAsync($"SELECT * FROM {index.Name} ORDER BY Id LIMIT 1"))[0];
        await QueryAsync($"DELETE FROM {index.Name} WHERE Id = @Id", new { Id = row["Id"] });
        return row;
    }

    private async Task InsertAsync(Type index, IDictionary<string, object> row) => await QueryAsync(
        $"INSERT INTO {index.Name} ({string.Join(", ", row.Keys)}) VALUES ({string.Join(", ", row.Keys.Select(c => "@" + c))})",
        new DynamicParameters(row));

    private Task<IReadOnlyList<IDictionary<string, object>>> QueryAsync(string sql, object? parameters = null)
        => Site.InScopeAsync<IReadOnlyList<IDictionary<string, object>>>(async services =>
        {
            await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
            await connection.OpenAsync();
            return [.. (await connection.QueryAsync(sql, parameters)).Cast<IDictionary<string, object>>()];
        });
}
