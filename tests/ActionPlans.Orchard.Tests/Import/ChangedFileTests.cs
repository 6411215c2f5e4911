using ActionPlans.Cms.Import;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>A file that differs changes what differs. The tests leave their changes behind; each works on measures of its own.</summary>
public sealed class ChangedFileTests : SiteTests, IClassFixture<Site>
{
    public ChangedFileTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Exactly_what_differs_is_updated_and_what_the_file_lacks_is_left_alone()
    {
        await Site.AddResultAsync("1", 2021, (SeedPlan.Measure("1").Indicators[0].Interpretation.Key, "41回"));
        var site = await Site.ExportAsync();
        var before = await Site.SnapshotAsync();
        Site.Log.Expect("The plan file lacks measures that the site has; they were left alone: No. 38");
        var changed = site
            .WithMeasure("1", m => m with { Indicators = [WithTarget(m.Indicators[0], 2022, "45回")] })
            .WithMeasure("2", m => m with { Overview = "変更した概要" })
            .WithoutMeasure("38")
            .Plus(SeedPlan.Measure("37") with { No = "40", Name = "新しい取組" });

        var report = await Site.InScopeAsync(services => services.GetRequiredService<PlanImporter>().ImportAsync(
            PlanJson.Write(changed with { Results = [] }), new ChangeJustification("試験のため", new DateOnly(2024, 4, 1), "行政改革推進本部")));
        var rerun = await Site.ImportAsync(changed with { Results = [] });

        Assert.Empty(report.Errors.Concat(rerun));
        Assert.Equal(["No.40 新しい取組"], report.Created);
        Assert.Equal([$"No.1 {SeedPlan.Measure("1").Name}", $"No.2 {SeedPlan.Measure("2").Name}"], report.Updated);
        Assert.Equal(["38"], report.NotInFile);
        var after = await Site.SnapshotAsync();
        Assert.Equal(before.Items + 1, after.Items);
        Assert.Equal(before.Versions + 3, after.Versions);
        Assert.Equal(2, after.ChangedSince(before));
        var expected = changed.Plus(SeedPlan.Measure("38"));
        Assert.Single(expected.Results);
        Assert.Equal(PlanJson.Hash(expected), after.Hash);

        var page = (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/")).Article().TextContent;
        Assert.Contains("45回", page, StringComparison.Ordinal);
        Assert.Contains("41回", page, StringComparison.Ordinal);
        await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/38/");
        await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/40/");
    }

    [Fact]
    public async Task What_the_file_takes_out_is_gone_from_the_site()
    {
        var target = SeedPlan.Measure("5").Indicators[0].Targets;
        var changed = (await Site.ExportAsync())
            .WithMeasure(
                "5",
                m => m with { Indicators = [m.Indicators[0] with { Targets = target.Where(t => t.Key.StartYear < 2025).ToDictionary() }] })
            .WithMeasure("16", m => m with { Class = null, Means = null, Schedule = new ScheduleDocument() })
            .WithMeasure("24", m => m with { Indicators = [m.Indicators[1]] })
            .WithMeasure("31", m => m with { NoIndicatorReason = null });

        // Twice: what the first import left behind would make the second one stop.
        Assert.Empty(await Site.ImportAsync(changed with { Results = [] }));
        Assert.Empty(await Site.ImportAsync(changed with { Results = [] }));

        Assert.Equal(PlanJson.Hash(changed), (await Site.SnapshotAsync()).Hash);
    }

    [Fact]
    public async Task The_plans_own_texts_policies_and_departments_are_updated()
    {
        var before = await Site.SnapshotAsync();
        var plan = await Site.ExportAsync();
        var department = new DepartmentDocument
        {
            Name = "新設課",
            Interpretation = new DepartmentInterpretation { Slug = "shinsetsu", ValidFrom = new FiscalYear(2024) },
        };
        var changed = plan with
        {
            Contact = [.. plan.Contact, "内線 1"],
            Policies = [plan.Policies[0] with { Name = "変更した基本方針" }, .. plan.Policies.Skip(1)],
            Departments = [.. plan.Departments, department],
            Measures =
            [
                .. plan.Measures.Select(
                    m => m.Policy[0] == SeedPlan.Measure("1").Policy[0] ? m with { Policy = ["変更した基本方針", .. m.Policy.Skip(1)] } : m),
            ],
        };
        var moved = changed.WithMeasure("39", m => m with { Departments = [.. m.Departments, "新設課"] });

        Assert.Empty(await Site.ImportAsync(moved with { Results = [] }));

        var after = await Site.SnapshotAsync();
        Assert.Equal(PlanJson.Hash(moved), after.Hash);
        Assert.Equal(before.Items, after.Items);
        Assert.Contains(
            "変更した基本方針", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/")).Article().TextContent, StringComparison.Ordinal);
        Assert.Contains(
            SeedPlan.Measure("39").Name,
            (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/departments/shinsetsu/")).Article().TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_that_has_results_cannot_be_taken_out()
    {
        await Site.AddResultAsync("6", 2021, (SeedPlan.Measure("6").Indicators[0].Interpretation.Key, "5件"));
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportAsync(
            (await Site.ExportAsync()).WithMeasure("6", m => m with { Indicators = [] }) with { Results = [] });

        Assert.EndsWith("[result_indicator_unknown]", Assert.Single(errors), StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_second_plan_shares_the_departments_and_stands_beside_the_first()
    {
        var before = await Site.SnapshotAsync();
        var second = (await Site.ExportAsync()) with { Title = "第二の計画", Results = [] };
        second = second with { Interpretation = second.Interpretation with { Slug = "second-plan" } };

        Assert.Empty(await Site.ImportAsync(second));

        var after = await Site.SnapshotAsync();
        Assert.Equal(0, after.ChangedSince(before));
        Assert.Equal(before.Items + 1 + second.Measures.Count, after.Items);
        Assert.Equal(before.Hash, after.Hash);
        Assert.Equal("第二の計画", (await Site.Anonymous.ReadAsync("/action-plans/second-plan/")).QuerySelector("h1")?.TextContent);
    }

    private static IndicatorDocument WithTarget(IndicatorDocument indicator, int year, string text)
        => indicator with { Targets = new Dictionary<FiscalYear, string>(indicator.Targets) { [new FiscalYear(year)] = text } };
}
