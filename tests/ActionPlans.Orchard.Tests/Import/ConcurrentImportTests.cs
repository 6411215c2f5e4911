using System.Text.Json.Nodes;
using ActionPlans.Cms.Import;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace ActionPlans.Orchard.Tests.Import;

public abstract class ConcurrentImportTests : SiteTests
{
    protected ConcurrentImportTests(Site site)
        : base(site)
    {
    }

    [DatabaseFact]
    public async Task Two_imports_of_a_new_plan_at_once_make_one_plan()
    {
        var before = await Site.SnapshotAsync();
        var plan = SeedPlan.Document with { Interpretation = SeedPlan.Document.Interpretation with { Slug = "twice" } };

        var errors = await AtOnceAsync(() => Site.ImportAsync(plan), () => Site.ImportAsync(plan), () => Site.ImportAsync(plan));

        Assert.All(errors, Assert.Empty);
        var after = await Site.SnapshotAsync();
        Assert.Equal((before.Items + 40, before.Versions + 40), (after.Items, after.Versions));
        Assert.Equal(0, after.ChangedSince(before));
    }

    [DatabaseFact]
    public async Task Two_imports_of_one_change_at_once_make_one_new_version()
    {
        var before = await Site.SnapshotAsync();
        var plan = (await Site.ExportAsync()).WithMeasure("3", m => m with { Overview = "同時の変更" });

        var errors = await AtOnceAsync(() => Site.ImportAsync(plan), () => Site.ImportAsync(plan));

        Assert.All(errors, Assert.Empty);
        var after = await Site.SnapshotAsync();
        Assert.Equal((before.Items, before.Versions + 1), (after.Items, after.Versions));
        Assert.Equal(PlanJson.Hash(plan), after.Hash);
    }

    [DatabaseFact]
    public async Task Of_two_different_files_at_once_both_are_imported_one_after_the_other()
    {
        var before = await Site.SnapshotAsync();
        var plan = await Site.ExportAsync();

        var errors = await AtOnceAsync(
            () => Site.ImportAsync(plan.WithMeasure("8", m => m with { Overview = "一方" })),
            () => Site.ImportAsync(plan.WithMeasure("8", m => m with { Overview = "他方" })));

        // Each sees the other's work as an import, not as an edit, and has the last word over it.
        Assert.All(errors, Assert.Empty);
        var after = await Site.SnapshotAsync();
        Assert.Equal((before.Items, before.Versions + 2), (after.Items, after.Versions));
        Assert.Contains((await Site.ExportAsync()).Measures.Single(m => m.No == "8").Overview, new[] { "一方", "他方" });
    }

    [DatabaseFact]
    public async Task What_an_import_wrote_is_committed_when_it_lets_the_next_one_in()
    {
        var plan = (await Site.ExportAsync()).WithMeasure("9", m => m with { Overview = "すぐに見える変更" });

        await Site.InScopeAsync(async services =>
        {
            var step = new JsonObject
            {
                ["Plan"] = PlanJson.Write(plan),
                ["Revision"] = new JsonObject { ["decidedOn"] = "2024-04-01", ["decidedBy"] = "行政改革推進本部", ["reason"] = "試験のため" },
            };
            await services.GetServices<IRecipeStepHandler>().OfType<ActionPlanStep>().Single()
                .ExecuteAsync(new RecipeExecutionContext { Name = "ActionPlan", Step = step });

            // The step has ended and with it its lock; the scope around it has not. Somebody else looks.
            Task<ContentSnapshot> seen;
            using (ExecutionContext.SuppressFlow())
            {
                seen = Task.Run(Site.SnapshotAsync);
            }

            Assert.Equal(PlanJson.Hash(plan), (await seen).Hash);
        });
    }

    private static Task<IReadOnlyList<string>[]> AtOnceAsync(params Func<Task<IReadOnlyList<string>>>[] imports)
        => Task.WhenAll(imports.Select(i => Task.Run(i)));
}

public sealed class ConcurrentImportTestsOnSqlite : ConcurrentImportTests, IClassFixture<Site>
{
    public ConcurrentImportTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class ConcurrentImportTestsOnPostgres : ConcurrentImportTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public ConcurrentImportTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}

public sealed class ConcurrentImportTestsOnMariaDb : ConcurrentImportTests, IClassFixture<MariaDbSite>, IOnMariaDb
{
    public ConcurrentImportTestsOnMariaDb(MariaDbSite site)
        : base(site)
    {
    }
}
