using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A plan with base-year values and final targets goes from its file to the published site, into the editor and back.</summary>
public sealed class FinalTargetTests(Site site) : InventedPlanTests(site, Repository.FinalTargetsFile), IClassFixture<Site>
{
    [Fact]
    public async Task What_was_imported_is_published()
    {
        var page = (await Site.Anonymous.ReadAsync($"{Address}measures/3/")).Article().TextContent;
        Assert.Contains("最終目標（令和10年度の8,000t）まで、あと2,100tです（10,000tから−5.0%）。", page, StringComparison.Ordinal);
        Assert.Contains("家庭系ごみの年間収集量", page, StringComparison.Ordinal);
        Assert.Contains("60回", (await Site.Anonymous.ReadAsync($"{Address}goals/")).Article().TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "地域の居場所づくり", (await Site.Anonymous.ReadAsync($"{Address}?q=居場所づくり報告書")).Article().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_published_as_it_was_opened_is_the_measure_of_the_file()
    {
        var admin = await AdminAsync();

        foreach (var no in new[] { "1", "2", "3", "4", "5" })
        {
            using var answer = await (await admin.OpenAsync(await MeasureIdAsync(no))).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task The_editor_stores_what_is_typed_and_forgets_what_is_taken_out()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await MeasureIdAsync("4"));
        form["MeasurePart.Indicators[1].FinalYear"] = "令和12年度";
        form["MeasurePart.Indicators[1].FinalText"] = "10分以内";
        form["MeasurePart.Indicators[1].Definition"] = "受付から呼出しまでの時間";
        form["MeasurePart.Indicators[1].BaselineYear"] = "";
        form["MeasurePart.Indicators[1].BaselineText"] = "";
        form["MeasurePart.Indicators[0].Type"] = "";

        using var answer = await form.SubmitAsync(admin, "submit.Save");
        var back = await admin.OpenAsync(await MeasureIdAsync("4"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            ("2030", "10分以内", "受付から呼出しまでの時間", "", ""),
            (back["MeasurePart.Indicators[1].FinalYear"], back["MeasurePart.Indicators[1].FinalText"],
                back["MeasurePart.Indicators[1].Definition"], back["MeasurePart.Indicators[1].BaselineText"],
                back["MeasurePart.Indicators[0].Type"]));
        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task An_outlook_is_published_and_stays_as_it_was_when_its_result_is_saved()
    {
        var admin = await AdminAsync();
        Assert.Contains("達成できない見込み", await ArticleAsync("measures/3/"), StringComparison.Ordinal);
        Assert.Contains("開く人を育てる講座を始める。", await ArticleAsync("years/2024/"), StringComparison.Ordinal);

        foreach (var id in new[] { await ResultIdAsync("3", 2025), await ResultIdAsync("2", 2024) })
        {
            using var answer = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task What_an_outlook_lacks_is_told_at_its_field_and_a_change_asks_for_a_reason()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await ResultIdAsync("3", 2025));
        form.ExplainsItself = false;
        form["AnnualResultPart.Actuals[0].OutlookReason"] = "";
        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");
        back.AssertToldAt("AnnualResultPart.Actuals[0].OutlookReason", "[outlook_reason_missing]");

        form["AnnualResultPart.Actuals[0].OutlookStep"] = "";
        back = await form.SubmitAndReadBackAsync(admin, "submit.Save");
        back.AssertToldAt("AnnualResultPart.Actuals[0].OutlookStep", "選択肢から選んでください。");

        form["AnnualResultPart.Actuals[0].OutlookStep"] = "Open";
        back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");
        back.AssertToldAt("ChangePart.Reason", "[correction_reason_missing]");
        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task Switched_off_nothing_of_it_is_shown_and_switched_on_again_all_of_it_is_there()
    {
        var admin = await AdminAsync();
        await SwitchAsync(admin, "false");
        foreach (var page in new[] { "measures/1/", "measures/3/", "years/2024/", "data/" })
        {
            Assert.DoesNotContain("見通し", await ArticleAsync(page), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("見通し", await Site.Anonymous.GetStringAsync($"{Address}data/results.csv"), StringComparison.Ordinal);
        var result = await admin.OpenAsync(await ResultIdAsync("3", 2025));
        Assert.DoesNotContain("見通し", result.Page.Body!.TextContent, StringComparison.Ordinal);
        using (var answer = await result.SubmitAsync(admin, "submit.Publish"))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await SwitchAsync(admin, "true");
        await AssertPublishedAsFileAsync();
    }

    // Switching is no revision of the plan, so the form must pass without day, body and reason of a decision.
    private async Task SwitchAsync(HttpClient admin, string isOn)
    {
        var form = await admin.OpenAsync(await PlanIdAsync());
        form.ExplainsItself = false;
        form["ActionPlanPart.Outlook"] = isOn;
        using var answer = await form.SubmitAsync(admin, "submit.Publish");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<string> ArticleAsync(string page) => (await Site.Anonymous.ReadAsync(Address + page)).Article().TextContent;
}
