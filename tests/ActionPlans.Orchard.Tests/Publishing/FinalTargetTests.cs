using System.Net;
using ActionPlans.Cms.Indexes;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A plan with base-year values and final targets goes from its file to the published site, into the editor and back.</summary>
public sealed class FinalTargetTests : SiteTests, IClassFixture<Site>
{
    private const string Address = "/action-plans/hibarino-2024/";

    private static readonly string File = System.IO.File.ReadAllText(Repository.FinalTargetsFile);

    public FinalTargetTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync()
    {
        // Run again by the next test, both write nothing but the results that are published already.
        Assert.Empty(await Site.ImportAsync(File));
        if ((await PublishedAsync()).Results.Count == 0)
        {
            Assert.Empty(await Site.ImportResultsAsync(PlanJson.Read(File).Document!));
        }
    }

    [Fact]
    public async Task What_was_imported_is_published_and_exported_as_it_was()
    {
        Assert.Equal(File, PlanJson.Write(await PublishedAsync()));
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
            using var answer = await (await admin.OpenAsync(await IdAsync(no))).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal(File, PlanJson.Write(await PublishedAsync()));
    }

    [Fact]
    public async Task The_editor_stores_what_is_typed_and_forgets_what_is_taken_out()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await IdAsync("4"));
        form["MeasurePart.Indicators[1].FinalYear"] = "令和12年度";
        form["MeasurePart.Indicators[1].FinalText"] = "10分以内";
        form["MeasurePart.Indicators[1].Definition"] = "受付から呼出しまでの時間";
        form["MeasurePart.Indicators[1].BaselineYear"] = "";
        form["MeasurePart.Indicators[1].BaselineText"] = "";
        form["MeasurePart.Indicators[0].Type"] = "";

        using var answer = await form.SubmitAsync(admin, "submit.Save");
        var back = await admin.OpenAsync(await IdAsync("4"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            ("2030", "10分以内", "受付から呼出しまでの時間", "", ""),
            (back["MeasurePart.Indicators[1].FinalYear"], back["MeasurePart.Indicators[1].FinalText"],
                back["MeasurePart.Indicators[1].Definition"], back["MeasurePart.Indicators[1].BaselineText"],
                back["MeasurePart.Indicators[0].Type"]));
        Assert.Equal(File, PlanJson.Write(await PublishedAsync()));
    }

    private async Task<PlanDocument> PublishedAsync()
        => PlanJson.Read(await Site.Anonymous.GetStringAsync($"{Address}data/plan.json")).Document! with { History = [] };

    private Task<string> IdAsync(string no) => Site.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        var plan = await session.QueryIndex<ActionPlanIndex>(i => i.Slug == "hibarino-2024" && i.Latest).FirstOrDefaultAsync();
        var measure = await session
            .Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == plan.ContentItemId && i.No == no && i.Latest)
            .FirstOrDefaultAsync();
        return measure.ContentItemId;
    });
}
