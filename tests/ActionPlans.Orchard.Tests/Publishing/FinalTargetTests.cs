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
}
