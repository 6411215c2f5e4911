using ActionPlans.Cms.Import;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>The same plan imported again changes nothing at all.</summary>
public abstract class RepeatedImportTests : SiteTests
{
    protected RepeatedImportTests(Site site)
        : base(site)
    {
    }

    [DatabaseFact]
    public async Task The_recipe_run_three_times_writes_nothing()
    {
        var before = await Site.SnapshotAsync();
        Assert.Equal(SeedPlan.Hash, before.Hash);

        for (var run = 0; run < 3; run++)
        {
            await Site.RunRecipeAsync("Yuki2021");
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [DatabaseFact]
    public async Task Measures_in_another_order_write_nothing()
    {
        var before = await Site.SnapshotAsync();
        var measures = SeedPlan.Document.Measures.ToArray();
        new Random(2021).Shuffle(measures);
        Assert.NotEqual("1", measures[0].No);

        // Written as it is: PlanJson.Write would put the measures in order.
        Assert.Empty(await Site.ImportAsync(PlanJson.WritePart(SeedPlan.Document with { Measures = measures })));

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [DatabaseFact]
    public async Task The_set_up_recipe_run_again_makes_no_second_plan_and_no_second_menu()
    {
        var before = await Site.SnapshotAsync();

        await Site.RunRecipeAsync("YukiCity");

        // Orchard's own step writes the menu, the dashboard's widget and the draft of the accessibility policy anew, in their place.
        var after = await Site.SnapshotAsync();
        Assert.Equal((before.Items, before.Versions, before.Hash), (after.Items, after.Versions, after.Hash));
        Assert.InRange(after.ChangedSince(before), 0, 3);
    }

    [DatabaseFact]
    public async Task The_report_says_that_everything_was_there_already()
    {
        var report = await Site.InScopeAsync(services => services.GetRequiredService<PlanImporter>().ImportAsync(SeedPlan.Json));

        Assert.Equal((0, 0, 40), (report.Created.Count, report.Updated.Count, report.Unchanged.Count));
        Assert.Empty(report.Errors);
        Assert.Empty(report.NotInFile);
    }

    [DatabaseFact]
    public async Task A_plan_exported_from_the_site_comes_back_without_a_change()
    {
        var before = await Site.SnapshotAsync();

        Assert.Empty(await Site.ImportAsync(await Site.ExportAsync()));

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }
}

public sealed class RepeatedImportTestsOnSqlite : RepeatedImportTests, IClassFixture<Site>
{
    public RepeatedImportTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class RepeatedImportTestsOnPostgres : RepeatedImportTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public RepeatedImportTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}
