using System.Globalization;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>A file with any error writes nothing and tells all its errors.</summary>
[Collection(RefusingSite.Name)]
public sealed class RefusedFileTests : SiteTests
{
    public RefusedFileTests(ReadSite site)
        : base(site)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    private const string NoText = "The step needs the text of a plan file";

    private const string Unexpected = "Unexpected error occurred while executing the 'ActionPlan' step.";

    [Theory]
    [InlineData("""{ "name": "ActionPlan" }""", NoText)]
    [InlineData("""{ "name": "ActionPlan", "plan": "{}" }""", NoText)]
    [InlineData("""{ "name": "ActionPlan", "Plan": null }""", NoText)]
    [InlineData("""{ "name": "ActionPlan", "Plan": 5 }""", NoText)]
    [InlineData("""{ "name": "ActionPlan", "Plan": { "format": 2 } }""", NoText)]
    [InlineData("""{ "name": "ActionPlan", "Plan": [ "a" ] }""", NoText)]
    [InlineData("""{ "name": "ActionPlan", "Plan": "" }""", "[json_syntax]")]
    [InlineData("""{ "name": "ActionPlan", "Plan": "not JSON" }""", "[json_syntax]")]
    [InlineData("""{ "name": "ActionPlan", "Plan": "null" }""", "[json_wrong_type]")]
    [InlineData("""{ "name": "ActionPlan", "Plan": "{}" }""", "[json_missing_key]")]
    [InlineData("""{ "name": "ActionPlan", "Plan": "[1, 2]" }""", "[json_wrong_type]")]
    [InlineData("""{ "name": "ActionPlan", "Plan": "[js: 1 + 1]" }""", "[json_wrong_type]")]
    [InlineData("""{ "name": "ActionPlan", "Plan": "{\"title\": \"\\ud800\"}" }""", "[json_")]
    // Orchard's own reading of the recipe stops at these.
    [InlineData("""{ "name": "ActionPlan", "Plan": "[file:text('no-such-file.json')]" }""", Unexpected)]
    [InlineData("""{ "name": "ActionPlan", "Plan": "\ud800" }""", Unexpected)]
    public async Task A_step_without_a_plan_is_refused(string step, string error)
    {
        var before = await Site.SnapshotAsync();

        Assert.Contains(await Site.RunStepAsync(step), told => told.Contains(error, StringComparison.Ordinal));

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task An_error_in_measure_39_writes_nothing_and_all_errors_are_told()
    {
        var before = await Site.SnapshotAsync();
        var broken = SeedPlan.Document
            .WithMeasure("1", m => m with { Overview = "よい変更" })
            .WithMeasure("38", m => m with { Policy = ["ない方針"] })
            .WithMeasure("39", m => m with { Departments = ["ない課"], Period = "いつか" });

        var errors = await Site.ImportAsync(broken);

        Assert.Equal(3, errors.Count);
        Assert.Contains(
            errors,
            e => e.StartsWith("$.measures[37].policy: ", StringComparison.Ordinal)
            && e.EndsWith(" [policy_unknown]", StringComparison.Ordinal));
        Assert.Contains(
            errors,
            e => e.StartsWith("$.measures[38].departments[0]: ", StringComparison.Ordinal)
            && e.EndsWith(" [department_unknown]", StringComparison.Ordinal));
        Assert.Contains(
            errors,
            e => e.StartsWith("$.measures[38].period: ", StringComparison.Ordinal)
            && e.EndsWith(" [period_unreadable]", StringComparison.Ordinal));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task Errors_are_told_in_Japanese_to_those_who_read_Japanese()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja");

        var errors = await Site.ImportAsync(SeedPlan.Document.WithMeasure("39", m => m with { Departments = ["ない課"] }));

        Assert.Equal(
            ["$.measures[38].departments[0]: No.39の主担当課「ない課」は、課の一覧（departments）にありません。一覧に加えるか、名称を合わせてください。 [department_unknown]"], errors);
    }

    [Fact]
    public async Task Two_measures_with_one_number_write_nothing()
    {
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportAsync(PlanJson.WritePart(SeedPlan.Document.Plus(SeedPlan.Measure("39"))));

        Assert.EndsWith("[measure_no_duplicate]", Assert.Single(errors), StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_department_that_the_site_knows_by_another_name_stops_the_import()
    {
        var before = await Site.SnapshotAsync();
        var old = SeedPlan.Document.Departments[0];
        var renamed = SeedPlan.Document with
        {
            Departments = [old with { Name = "改称した課" }, .. SeedPlan.Document.Departments.Skip(1)],
            Measures =
            [
                .. SeedPlan.Document.Measures.Select(
                    m => m with { Departments = [.. m.Departments.Select(d => d == old.Name ? "改称した課" : d)] }),
            ],
        };

        var errors = await Site.ImportAsync(renamed);

        Assert.Contains(
            errors,
            e => e.StartsWith(
                $"The department \"改称した課\" ({old.Interpretation.Slug}) is \"{old.Name}\" on this site", StringComparison.Ordinal));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task Deep_long_and_broken_files_are_refused_with_an_error()
    {
        var before = await Site.SnapshotAsync();
        string[] files =
        [
            new string('[', 5000),
            string.Concat(Enumerable.Repeat("{\"a\":", 5000)),
            SeedPlan.Json[..^200],
            SeedPlan.Json.Replace("\"title\"", "\"titel\"", StringComparison.Ordinal),
            SeedPlan.Json.Replace("\"format\": 2", "\"format\": 3", StringComparison.Ordinal),
            PlanJson.Write(SeedPlan.Document with { Title = new string('長', 10_000_000) }),
            "{" + new string(' ', PlanJson.LargestFileInMegabytes * 1024 * 1024) + "}",
        ];
        foreach (var file in files)
        {
            Assert.NotEmpty(await Site.ImportAsync(file));
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }
}
