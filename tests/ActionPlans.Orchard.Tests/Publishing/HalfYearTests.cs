using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>
/// A plan whose results have remarks, preliminary figures and interim reports: from its file to the site, into the editor and back.
/// </summary>
public sealed class HalfYearTests(Site site) : InventedPlanTests(site, Repository.HalfYearsFile), IClassFixture<Site>
{
    // As the index numbers an interim result.
    private const int Interim2025 = 7025;

    [Fact]
    public async Task An_interim_result_stands_beside_its_year_and_is_kept_apart()
    {
        var page = (await Site.Anonymous.ReadAsync($"{Address}measures/1/")).Article();
        Assert.Contains("18回", page.QuerySelector("section[aria-labelledby='ap-interim-2025']")!.TextContent, StringComparison.Ordinal);
        var history = (await Site.Anonymous.ReadAsync($"{Address}history/")).Article().TextContent;
        Assert.Contains("令和7年度の中間報告", history, StringComparison.Ordinal);
        var admin = await AdminAsync();
        var list = (await admin.ReadAsync("/Admin/ActionPlans/Results?plan=" + await PlanIdAsync())).Body!.TextContent;
        Assert.Contains("中間報告（令和7年（2025年）9月30日時点）", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_outside_of_the_year_is_told_at_its_field()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await ResultIdAsync("1", Interim2025));
        form["AnnualResultPart.Interim"] = "2026-04-01";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        back.AssertToldAt("AnnualResultPart.Interim", "[interim_outside_year]");
        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task What_was_imported_is_published()
    {
        var page = (await Site.Anonymous.ReadAsync($"{Address}measures/1/")).Article().TextContent;
        Assert.Contains("延べ1,180人（速報値）", page, StringComparison.Ordinal);
        Assert.Contains("備考：台風で2か月休止", page, StringComparison.Ordinal);
        Assert.Contains(
            "申請の電子化", (await Site.Anonymous.ReadAsync($"{Address}?q=国の仕様の公表")).Article().TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "国の仕様の公表が遅れた", await Site.Anonymous.GetStringAsync($"{Address}data/results.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_published_as_it_was_opened_is_the_result_of_the_file()
    {
        var admin = await AdminAsync();

        foreach (var id in new[] { await ResultIdAsync("1", 2024), await ResultIdAsync("2", 2024), await ResultIdAsync("1", Interim2025) })
        {
            using var answer = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await AssertPublishedAsFileAsync();
    }

    [Theory]
    [InlineData("Actuals[0].IsPreliminary", "true", "[preliminary_without_actual]")]
    [InlineData("Actuals[0].Note", "雨のため", "[note_without_actual]")]
    public async Task What_is_said_of_an_actual_that_is_missing_is_told_at_its_field(string field, string typed, string message)
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await ResultIdAsync("3", 2023));
        form["AnnualResultPart.Actuals[0].Text"] = "";
        form[$"AnnualResultPart.{field}"] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        back.AssertToldAt($"AnnualResultPart.{field}", message);
        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task The_editor_publishes_a_final_figure_without_a_reason_and_asks_one_for_anything_else()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await ResultIdAsync("3", 2024));
        form.ExplainsItself = false;
        Assert.Equal(("決算の確定は9月", "true"), (form["AnnualResultPart.Actuals[0].Note"], form["AnnualResultPart.Actuals[0].IsPreliminary"]));
        form["AnnualResultPart.Actuals[0].Text"] = "88.4%";
        form["AnnualResultPart.Actuals[0].Note"] = "";
        form["AnnualResultPart.Actuals[0].IsPreliminary"] = "false";
        form["AnnualResultPart.Achievements"] = "2.9kmを更新した。";
        var refused = await form.SubmitAndReadBackAsync(admin, "submit.Publish");
        refused.AssertToldAt("ChangePart.Reason", "[correction_reason_missing]");

        form["AnnualResultPart.Achievements"] = "2.8kmを更新した。";
        using (var answer = await form.SubmitAsync(admin, "submit.Publish"))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        var history = await Site.Anonymous.ReadAsync($"{Address}history/");
        Assert.Contains("有収率：速報値 88.2% → 確報 88.4%", history.Article().TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "令和6年度の確報を反映", (await Site.Anonymous.ReadAsync($"{Address}measures/3/")).Article().TextContent, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"followUp\"", (await Site.Anonymous.GetStringAsync($"{Address}history/chain.json"))
            .Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await RestoreAsync(admin);
    }

    // The tests of the class share one site.
    private async Task RestoreAsync(HttpClient admin)
    {
        var form = await admin.OpenAsync(await ResultIdAsync("3", 2024));
        form["AnnualResultPart.Actuals[0].Text"] = "88.2%";
        form["AnnualResultPart.Actuals[0].Note"] = "決算の確定は9月";
        form["AnnualResultPart.Actuals[0].IsPreliminary"] = "true";
        form["ChangePart.Reason"] = "もとに戻すため";
        using var answer = await form.SubmitAsync(admin, "submit.Publish");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await AssertPublishedAsFileAsync();
    }
}
