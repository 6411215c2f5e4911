using System.Text;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Deployment;

/// <summary>Export, an empty site, import, export: the same bytes.</summary>
public abstract class RoundTripTests : SiteTests
{
    protected RoundTripTests(Site site)
        : base(site)
    {
    }

    [DatabaseFact]
    public async Task The_plan_file_of_the_recipes_comes_out_again_but_for_the_way_to_its_schema()
    {
        var imported = SeedPlan.Document with { Interpretation = SeedPlan.Document.Interpretation with { Slug = "again" } };
        Assert.Empty(await Site.ImportAsync(imported));

        var files = SiteDeployment.Unpack(
            await (await AdminAsync()).PackageAsync(await (await AdminAsync()).AddDeploymentPlanAsync("again")));

        Assert.Equal(["Recipe.json", "again.plan.json"], files.Keys.Order(StringComparer.Ordinal));
        var source = (await File.ReadAllTextAsync(Repository.PlanFile))
            .Replace("  \"$schema\": \"../plan.schema.json\",\n", "", StringComparison.Ordinal);
        Assert.Equal(
            source.Replace("\"slug\": \"yuki-2021\"", "\"slug\": \"again\"", StringComparison.Ordinal),
            SeedPlan.WithoutHistory(files["again.plan.json"]));
    }

    [DatabaseFact]
    public async Task A_plan_with_results_comes_back_from_an_empty_site_byte_for_byte()
    {
        // Letters of four bytes, of two code points, and numbers that databases sort in their own ways.
        const string Text = "𠮷野家の👨‍👩‍👧と「が」\n2行目 ①㈱ﾃｽﾄ ~ ～ <b>&amp; [js: 1] {{ x }}";
        var plan = SeedPlan.Document with { Interpretation = SeedPlan.Document.Interpretation with { Slug = "round-trip" } };
        string[] numbers = ["B-2", "a-10", "a-9", "A-11", "10", "9", "09", "Z"];
        plan = plan with
        {
            Measures = [.. plan.Measures.Zip(numbers, (m, no) => m with { No = no, Overview = Text, Interpretation = null })],
            List = [],
            Interpretation = plan.Interpretation with { Doubts = [] },
        };
        Assert.Empty(await Site.ImportAsync(plan));
        var key = plan.Measures[0].Indicators[0].Interpretation.Key;
        Assert.Empty(await Site.ImportResultsAsync(plan with
        {
            Results =
            [
                new() { Measure = "Z", Year = new FiscalYear(2022), Achievements = Text, Sample = true },
                new()
                {
                    Measure = "B-2",
                    Year = new FiscalYear(2023),
                    Actuals = Actual(key, "41回"),
                    Evaluation = Text,
                    AsOf = new DateOnly(2024, 2, 29),
                    Sample = true,
                },
                new() { Measure = "B-2", Year = new FiscalYear(2021), Actuals = Actual(key, "▲0.5%"), Sample = true },
                new() { Measure = "a-9", Year = new FiscalYear(2021), Achievements = "まだ見せない文", Draft = true },
            ],
        }));
        var admin = await AdminAsync();
        var package = await admin.PackageAsync(await admin.AddDeploymentPlanAsync());
        var first = SiteDeployment.Unpack(package)["round-trip.plan.json"];
        Assert.DoesNotContain("まだ見せない文", first, StringComparison.Ordinal);
        Assert.Equal(3, PlanJson.Read(first).Document!.Results.Count(r => r.Sample));

        await using var empty = await EmptySite.StartAsync(await NewDatabaseAsync());
        using var newAdmin = await empty.Host.LogInAsAdminAsync();
        var told = await newAdmin.ImportPackageAsync(package);
        Assert.Contains("message-success", told, StringComparison.Ordinal);

        var second = SiteDeployment.Unpack(await newAdmin.PackageAsync(await newAdmin.AddDeploymentPlanAsync("round-trip")));
        Assert.Equal(
            Encoding.UTF8.GetBytes(SeedPlan.WithoutHistory(first)),
            Encoding.UTF8.GetBytes(SeedPlan.WithoutHistory(second["round-trip.plan.json"])));
        // Each site records what it published itself.
        Assert.All(
            new[] { first, second["round-trip.plan.json"] },
            file => Assert.Empty(LedgerVerification.Verify(PlanJson.Read(file).Document!)));
        Assert.Empty(
            PlanJson.Read(first).Document!.History.Select(e => e.Hash)
            .Intersect(PlanJson.Read(second["round-trip.plan.json"]).Document!.History.Select(e => e.Hash)));
        var page = await empty.Host.Anonymous.ReadAsync("/action-plans/round-trip/measures/B-2/");
        Assert.Contains("見本", page.Article().TextContent, StringComparison.Ordinal);
        Assert.Equal(["09", "9", "10", "A-11", "B-2", "Z", "a-9", "a-10"], PlanJson.Read(first).Plan!.Measures.Select(m => m.No));
        empty.Host.Log.AssertNothingUnexpected();
    }

    private static Dictionary<string, string> Actual(string key, string value) => new() { [key] = value };
}

public sealed class RoundTripTestsOnSqlite : RoundTripTests, IClassFixture<Site>
{
    public RoundTripTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class RoundTripTestsOnPostgres : RoundTripTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public RoundTripTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}
