using System.Net;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace ActionPlans.Orchard.Tests.Handlers;

/// <summary>What Orchard's own search and lists know of our items, and where their links lead.</summary>
public sealed class StockListTests : SiteTests, IClassFixture<Site>
{
    public StockListTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_full_text_of_a_measure_is_what_residents_read_of_it()
    {
        var sheet = SeedPlan.Measure("16");
        await Site.EditMeasureAsync("16", part => part.Interpretation = new() { Note = "原文の読み方の覚え" });

        var text = await FullTextAsync(await Site.MeasureIdAsync("16"));

        foreach (
            var part in new[] { sheet.Name, sheet.Overview!, sheet.Departments[0], sheet.Indicators[0].Name,
                sheet.Indicators[0].Targets.Values.First(), sheet.Schedule.Lines[0][0].Text })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("原文の読み方の覚え", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_full_text_of_a_result_has_its_values_and_texts()
    {
        var indicator = SeedPlan.Measure("5").Indicators[0];
        var id = await Site.AddResultAsync("5", 2021, (indicator.Interpretation.Key, "12回"));
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(id, VersionOptions.DraftRequired);
            item.Alter<AnnualResultPart>(part => part.Achievements = "出前講座を開いた");
            await manager.UpdateAsync(item);
        });

        var text = await FullTextAsync(id);

        Assert.Contains("12回", text, StringComparison.Ordinal);
        Assert.Contains("出前講座を開いた", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_shows_a_measure_with_its_departments_and_a_link_that_needs_no_detour()
    {
        await Site.Anonymous.ReadAsync("/action-plans/");
        var sheet = SeedPlan.Measure("17");

        var summary = await SummaryAsync(await Site.MeasureIdAsync("17"));

        var link = summary.QuerySelector("h2 a");
        Assert.True(link is not null, summary.OuterHtml);
        Assert.Contains(sheet.Name, link.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(link.GetAttribute("href")!));
        Assert.Contains(sheet.Departments[0], summary.TextContent, StringComparison.Ordinal);
        Assert.Contains(sheet.Overview![..20], summary.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_a_plan_a_result_and_a_summary_of_a_year_too()
    {
        await Site.Anonymous.ReadAsync("/action-plans/");
        var ids = new[] { await Site.PlanIdAsync(), await Site.AddResultAsync("6", 2021),
            await Site.AddSummaryAsync(2021, part => part.Lead = "よい年でした。") };

        foreach (var id in ids)
        {
            var link = (await SummaryAsync(id)).QuerySelector("h2 a");
            Assert.NotNull(link);
            Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(link.GetAttribute("href")!));
        }
    }

    private Task<string> FullTextAsync(string id) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        return string.Join('\n',
            (await manager.PopulateAspectAsync<FullTextAspect>(await manager.GetAsync(id, VersionOptions.Latest))).Segments);
    });

    private Task<IElement> SummaryAsync(string id) => Site.InScopeAsync(async services =>
    {
        var item = await services.GetRequiredService<IContentManager>().GetAsync(id);
        var shape = await services.GetRequiredService<IContentItemDisplayManager>()
            .BuildDisplayAsync(item, services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater, "Summary");
        using var writer = new StringWriter();
        (await services.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(shape))
            .WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return (IElement)SitePages.Parse(writer.ToString()).Body!;
    });
}
