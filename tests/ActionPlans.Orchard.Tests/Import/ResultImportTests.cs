using System.Globalization;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>The recipe step <c>AnnualResults</c>. Each test works on measures of its own.</summary>
public abstract class ResultImportTests : SiteTests
{
    protected ResultImportTests(Site site)
        : base(site)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    [DatabaseFact]
    public async Task Results_come_in_as_drafts_or_published_as_the_file_says_and_samples_keep_their_mark()
    {
        Assert.Empty(await Site.ImportResultsAsync(File(
            Result("1", 2021, "demae-koza", "41回") with { Achievements = "講座を41回開いた。", AsOf = new DateOnly(2022, 3, 31), Sample = true },
            Result("1", 2022, "demae-koza", "12345回") with { Evaluation = "まだ見せない評価", Draft = true })));

        Assert.Equal([(2021, true, true), (2022, false, true)], await RowsAsync("1"));
        var page = (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/")).Article().TextContent;
        Assert.Contains("41回", page, StringComparison.Ordinal);
        Assert.Contains("講座を41回開いた。", page, StringComparison.Ordinal);
        Assert.Contains("見本", page, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", page, StringComparison.Ordinal);
        Assert.DoesNotContain("まだ見せない評価", page, StringComparison.Ordinal);
        Assert.Single((await Site.ExportAsync()).Results, r => r.Measure == "1");
    }

    [DatabaseFact]
    public async Task What_stands_against_it_is_told_at_once_and_nothing_is_written()
    {
        Assert.Empty(await Site.ImportResultsAsync(File(Result("2", 2021, "goi-dantai", "44団体"))));
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportResultsAsync(File(
            Result("2", 2021, "goi-dantai", "45団体"),
            Result("2", 2022, "no-such-key", "45団体"),
            Result("2", 1999),
            Result("77", 2021),
            Result("3", 2021) with { Achievements = "よい実績" },
            Result("3", 2021) with { Achievements = "もう一度" },
            Result("4", 2021) with { Evaluation = "\0" }));

        Assert.Equal(
            [
                ("$.results[0]", "result_published"), ("$.results[1].actuals['no-such-key']", "result_indicator_unknown"),
                ("$.results[2].year", "year_outside_period"),
                ("$.results[3].measure", "result_measure_unknown"), ("$.results[5]", "result_duplicate"),
                ("$.results[6].evaluation", "text_control"),
            ],
            errors.Select(e => (e[..e.IndexOf(": ", StringComparison.Ordinal)], e[(e.LastIndexOf('[') + 1)..^1])).Order());
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        Assert.Empty(await RowsAsync("3"));
    }

    [DatabaseFact]
    public async Task A_draft_is_never_lost()
    {
        Assert.Empty(
            await Site.ImportResultsAsync(File(Result("5", 2021, "toroku-dantai", "49団体") with { Evaluation = "下書きの評価", Draft = true })));
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportResultsAsync(File(
            Result("5", 2022, "toroku-dantai", "50団体"),
            Result("5", 2021, "toroku-dantai", "49団体") with { Evaluation = "別の評価" }));

        var error = Assert.Single(errors);
        Assert.StartsWith("$.results[1].evaluation: ", error, StringComparison.Ordinal);
        Assert.Contains("下書きの評価", error, StringComparison.Ordinal);
        Assert.Contains("別の評価", error, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [DatabaseFact]
    public async Task The_same_draft_again_writes_nothing_and_the_same_published_publishes_it()
    {
        var draft = Result("7", 2021) with { Achievements = "同じ文", Draft = true };
        Assert.Empty(await Site.ImportResultsAsync(File(draft)));
        var before = await Site.SnapshotAsync();

        Assert.Empty(await Site.ImportResultsAsync(File(draft)));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        Assert.Empty(await Site.ImportResultsAsync(File(draft with { Draft = false })));
        Assert.Equal([(2021, true, true)], await RowsAsync("7"));
        Assert.Equal((before.Items, before.Versions), ((await Site.SnapshotAsync()).Items, (await Site.SnapshotAsync()).Versions));
    }

    [DatabaseFact]
    public async Task Published_results_that_say_the_same_are_left_alone_and_the_others_come()
    {
        var published = Result("11", 2021) with { Achievements = "公表した文" };
        Assert.Empty(await Site.ImportResultsAsync(File(published)));
        var before = await Site.SnapshotAsync();

        Assert.Empty(await Site.ImportResultsAsync(File(published)));
        Assert.Empty(await Site.ImportResultsAsync(File(published with { Draft = true })));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        Assert.Empty(await Site.ImportResultsAsync(File(published, Result("11", 2022))));
        Assert.Equal([(2021, true, true), (2022, true, true)], await RowsAsync("11"));
        Assert.Equal(before.Items + 1, (await Site.SnapshotAsync()).Items);
    }

    [DatabaseFact]
    public async Task A_published_result_with_a_newer_draft_keeps_both()
    {
        var id = await Site.AddResultAsync("8", 2021);
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(id, VersionOptions.DraftRequired);
            item.Alter<AnnualResultPart>(part => part.Evaluation = "訂正の下書き");
            await manager.SaveDraftAsync(item);
        });

        Assert.Contains(
            "[result_published]", Assert.Single(await Site.ImportResultsAsync(File(Result("8", 2021) with { Evaluation = "訂正の下書き" }))),
            StringComparison.Ordinal);

        Assert.Equal([(2021, false, true), (2021, true, false)], await RowsAsync("8"));
    }

    [DatabaseTheory]
    [InlineData("no-such-plan", "plan_unknown")]
    [InlineData("\0", "plan_unknown")]
    public async Task A_plan_that_the_site_has_not_takes_no_results(string slug, string code)
    {
        var file = File(Result("9", 2021));

        var errors = await Site.ImportResultsAsync(file with { Interpretation = file.Interpretation with { Slug = slug } });

        Assert.Contains(
            errors,
            e => e.StartsWith("$.interpretation.slug: ", StringComparison.Ordinal) && e.EndsWith($"[{code}]", StringComparison.Ordinal));
        Assert.Empty(await RowsAsync("9"));
    }

    [DatabaseFact]
    public async Task The_same_results_twice_at_once_come_in_once()
    {
        var file = File(Result("10", 2021), Result("10", 2022));

        var errors = await Task.WhenAll(Task.Run(() => Site.ImportResultsAsync(file)), Task.Run(() => Site.ImportResultsAsync(file)));

        Assert.All(errors, Assert.Empty);
        Assert.Equal([(2021, true, true), (2022, true, true)], await RowsAsync("10"));
    }

    private static PlanDocument File(params AnnualResultDocument[] results) => SeedPlan.Document with { Results = results };

    private static AnnualResultDocument Result(string measure, int year) => new() { Measure = measure, Year = new FiscalYear(year) };

    private static AnnualResultDocument Result(string measure, int year, string key, string actual)
        => Result(measure, year) with { Actuals = new Dictionary<string, string> { [key] = actual } };

    private async Task<IEnumerable<(int Year, bool Published, bool Latest)>> RowsAsync(string no)
    {
        var measure = await Site.MeasureIdAsync(no);
        var rows = await Site.InScopeAsync(async services =>
            (await services.GetRequiredService<ISession>().QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == measure)
                .ListAsync()).ToArray());
        return rows.Select(r => (r.FiscalYear, r.Published, r.Latest)).Order();
    }
}

public sealed class ResultImportTestsOnSqlite : ResultImportTests, IClassFixture<Site>
{
    public ResultImportTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class ResultImportTestsOnPostgres : ResultImportTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public ResultImportTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}
