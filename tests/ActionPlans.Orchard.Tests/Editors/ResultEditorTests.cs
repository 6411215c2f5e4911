using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>The form of a year's result.</summary>
public sealed class ResultEditorTests : SiteTests, IClassFixture<Site>
{
    public ResultEditorTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("MeasureContentItemId", "", "[result_measure_unknown]", "MeasureContentItemId")]
    [InlineData("Year", "", "[json_year]", "Year")]
    [InlineData("Year", "いつか", "年度は「令和3年度」か「2021」のように", "Year")]
    [InlineData("Year", "2035", "[year_outside_period]", "Year")]
    [InlineData("Actuals[0].Text", "43回\u202e", "[text_invisible]", "Actuals[0].Text")]
    [InlineData("Actuals[0].Reading", "43回", "[reading_without_actual]", "Actuals[0].Reading")]
    [InlineData("Actuals[0].Reading", "だいたい", "[reading_without_actual]", "Actuals[0].Reading")]
    [InlineData("AsOf", "いつか", "日付は 2022-06-30 のように", "AsOf")]
    [InlineData("Evaluation", "評価\u202e", "[text_invisible]", "Evaluation")]
    public async Task A_result_that_breaks_a_rule_is_not_stored(string field, string typed, string message, string place)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await NewResultAsync(admin, "16", "2024");
        form["AnnualResultPart.Achievements"] = "消えてはならない文";
        form[$"AnnualResultPart.{field}"] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        if (field == "MeasureContentItemId")
        {
            Assert.Contains(message, back.Errors, StringComparison.Ordinal);
        }

        back.AssertToldAt($"AnnualResultPart.{place}", message);
        Assert.Equal("消えてはならない文", back["AnnualResultPart.Achievements"]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task An_actual_of_an_indicator_that_the_measure_has_not_is_told_at_its_row()
    {
        var admin = await AdminAsync();
        var form = await NewResultAsync(admin, "16", "2024");
        form["AnnualResultPart.Actuals[1].Key"] = "nai";
        form["AnnualResultPart.Actuals[1].Text"] = "43回";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        back.AssertToldAt("AnnualResultPart.Actuals[1].Text", "[result_indicator_unknown]");
        Assert.Equal("43回", back["AnnualResultPart.Actuals[1].Text"]);
    }

    [Theory]
    [InlineData("submit.Save")]
    [InlineData("submit.Publish")]
    public async Task A_second_result_of_one_year_is_refused_before_any_word_of_success(string button)
    {
        var admin = await AdminAsync();
        var year = button == "submit.Save" ? 2022 : 2023;
        await Site.AddResultAsync("18", year);
        var before = await Site.SnapshotAsync();
        var form = await NewResultAsync(admin, "18", $"{year}");

        var back = await form.SubmitAndReadBackAsync(admin, button);

        back.AssertToldAt("AnnualResultPart.Year", "[result_duplicate]");
        Assert.Null((await admin.ReadAsync("/Admin/Contents/ContentItems")).QuerySelector(".message-success, .alert-success"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("submit.Save", 2021, 2022)]
    [InlineData("submit.Publish", 2023, 2024)]
    public async Task A_result_that_is_moved_to_where_another_stands_is_refused_at_the_year(string button, int from, int to)
    {
        var admin = await AdminAsync();
        await Site.AddResultAsync("20", to);
        var form = await NewResultAsync(admin, "20", $"{from}");
        await form.StoreAsync(admin, "submit.Save");
        var id = (await Site.ReportAsync("20", from)).Latest!.ContentItemId;
        var before = await Site.SnapshotAsync();
        form = await admin.OpenAsync(id);
        form["AnnualResultPart.Year"] = $"{to}";

        var back = await form.SubmitAndReadBackAsync(admin, button);

        back.AssertToldAt("AnnualResultPart.Year", "[result_duplicate]");
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task Going_on_with_a_measure_draws_its_indicators_and_stores_nothing()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.NewAsync("AnnualResult");
        Assert.Null(form["AnnualResultPart.Year"]);
        form["AnnualResultPart.MeasureContentItemId"] = await Site.MeasureIdAsync("24");
        form["AnnualResultPart.Evaluation"] = "先に書いた評価";

        form = await form.PressAsync(admin, "ap:refresh");

        Assert.Equal(
            SeedPlan.Measure("24").Indicators.Select(i => i.Interpretation.Key),
            [form["AnnualResultPart.Actuals[0].Key"]!, form["AnnualResultPart.Actuals[1].Key"]!]);
        Assert.Equal(("", "先に書いた評価"), (form["AnnualResultPart.Year"], form["AnnualResultPart.Evaluation"]));

        form["AnnualResultPart.Year"] = "2022";
        form["AnnualResultPart.Actuals[0].Text"] = "5%";
        form = await form.PressAsync(admin, "ap:refresh");

        var target = SeedPlan.Measure("24").Indicators[0].Targets[new Domain.FiscalYears.FiscalYear(2022)];
        Assert.Contains(target, form.Page.QuerySelector("#ap-result .ap-targets tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("未達", form.Page.QuerySelector("#ap-result .ap-targets tbody tr")!.TextContent, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_link_opens_the_form_for_its_measure_and_year()
    {
        var admin = await AdminAsync();
        var measure = await Site.MeasureIdAsync("1");

        var form = await admin.NewAsync($"AnnualResult", $"?measure={measure}&year=2023");

        Assert.Equal((measure, "2023"), (form["AnnualResultPart.MeasureContentItemId"], form["AnnualResultPart.Year"]));
        Assert.Equal(SeedPlan.Measure("1").Indicators[0].Interpretation.Key, form["AnnualResultPart.Actuals[0].Key"]);
    }

    [Theory]
    [InlineData("?measure=nobody&year=2023")]
    [InlineData("?measure=%3Cscript%3E&year=%3Cscript%3E")]
    [InlineData("?measure=&year=99999999999")]
    public async Task A_link_to_nothing_opens_an_empty_form(string query)
    {
        var admin = await AdminAsync();

        var form = await admin.NewAsync("AnnualResult", query);

        Assert.Equal("", form["AnnualResultPart.MeasureContentItemId"]);
        Assert.Empty(form.Page.QuerySelectorAll(".ap-editor script, .ap-targets"));
    }

    [Fact]
    public async Task A_result_is_written_published_and_corrected()
    {
        var admin = await AdminAsync();
        var key = SeedPlan.Measure("1").Indicators[0].Interpretation.Key;
        var form = await NewResultAsync(admin, "1", "2021");
        form["AnnualResultPart.Actuals[0].Text"] = "43回";
        form["AnnualResultPart.Achievements"] = "実施した。";
        form["AnnualResultPart.AsOf"] = "2022-06-30";
        using var created = await form.SubmitAsync(admin, "submit.Publish");
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        Assert.Contains(
            "43回", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/")).Article().TextContent, StringComparison.Ordinal);

        var correction = await admin.OpenAsync(created.Headers.Location!.ToString().Split('/')[^2]);
        Assert.Equal((key, "43回"), (correction["AnnualResultPart.Actuals[0].Key"], correction["AnnualResultPart.Actuals[0].Text"]));
        correction["AnnualResultPart.Actuals[0].Text"] = "";
        using var corrected = await correction.SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        var result = (await Site.ExportAsync()).Results.Single(r => r.Measure == "1");
        Assert.Empty(result.Actuals);
        Assert.Equal((2021, "実施した。", new DateOnly(2022, 6, 30)), (result.Year.StartYear, result.Achievements, result.AsOf));
    }

    private async Task<SiteForm> NewResultAsync(HttpClient client, string no, string year)
        => await client.NewAsync("AnnualResult", $"?measure={await Site.MeasureIdAsync(no)}&year={year}");
}
