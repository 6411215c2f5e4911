using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.Reporting.Secretariat;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A plan with measures that ended goes from its file to the published site, into the editor and back.</summary>
public sealed class EndedMeasureTests(Site site) : InventedPlanTests(site, Repository.EndedMeasuresFile), IClassFixture<Site>
{
    [Fact]
    public async Task What_was_imported_is_published()
    {
        await SaysAsync("measures/2/", "学習室の開放（No.1）に統合した。");
        await SaysAsync("years/2023/", "令和4年度で統合1件");
        await SaysAsync("?q=実行委員会が解散", "商店街の催し");
    }

    [Fact]
    public async Task A_measure_published_as_it_was_opened_is_the_measure_of_the_file()
    {
        var admin = await AdminAsync();

        foreach (var measure in Document.Measures)
        {
            using var answer = await (await admin.OpenAsync(await MeasureIdAsync(measure.No))).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task The_editor_stores_the_end_and_forgets_it()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await MeasureIdAsync("3"));
        Assert.Equal(("2023", "Completed"), (form["MeasurePart.EndedIn"], form["MeasurePart.EndedAs"]));
        form["MeasurePart.EndedNote"] = "配り終えた。";
        form = await SavedAsync(admin, form, "3");
        Assert.Equal("配り終えた。", form["MeasurePart.EndedNote"]);

        form["MeasurePart.EndedIn"] = form["MeasurePart.EndedAs"] = form["MeasurePart.EndedNote"] = "";
        form = await SavedAsync(admin, form, "3");
        Assert.Equal(("", "", ""), (form["MeasurePart.EndedIn"], form["MeasurePart.EndedAs"], form["MeasurePart.EndedNote"]));

        form["MeasurePart.EndedIn"] = "2023";
        form["MeasurePart.EndedAs"] = "Completed";
        await SavedAsync(admin, form, "3");
        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task What_does_not_fit_is_told_beside_its_field()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await MeasureIdAsync("1"));
        form["MeasurePart.EndedIn"] = "2021";
        using var halfway = await form.SubmitAsync(admin, "submit.Save");
        Assert.Contains("MeasurePart_EndedAs", await halfway.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        form["MeasurePart.EndedAs"] = "Completed";
        using var refused = await form.SubmitAsync(admin, "submit.Save");
        Assert.Contains("[result_after_end]", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task No_report_is_asked_of_a_year_in_which_a_measure_does_not_run()
    {
        var plan = await PlanIdAsync();
        var merged = await MeasureIdAsync("2");
        var round = new ReportingRound { PlanContentItemId = plan, Year = new FiscalYear(2023) };
        await Site.InScopeAsync(async services =>
        {
            var asked = await services.GetRequiredService<RoundProgress>().ReadAsync(round);
            Assert.Equal(["1", "3", "10"], asked.Select(m => m.No));

            var cells = (await services.GetRequiredService<StatusReader>().ReadAsync(plan))
                .ToLookup(c => c.Measure.No, c => c.Year.StartYear);
            Assert.Equal([2021, 2022], cells["2"]);
            Assert.Equal([2023, 2024], cells["10"]);
            Assert.Null(await services.GetRequiredService<ReportReader>().FindAsync(merged, new FiscalYear(2023)));
        });
    }

    private async Task SaysAsync(string page, string words)
        => Assert.Contains(words, (await Site.Anonymous.ReadAsync(Address + page)).Article().TextContent, StringComparison.Ordinal);

    private async Task<SiteForm> SavedAsync(HttpClient admin, SiteForm form, string no)
    {
        using var answer = await form.SubmitAsync(admin, "submit.Save");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await admin.OpenAsync(await MeasureIdAsync(no));
    }
}
