using System.Net;
using System.Text.Json;
using ActionPlans.Cms;
using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentTypes;

namespace ActionPlans.Orchard.Tests.Definitions;

/// <summary>An administrator who takes away what the module works with. Each test puts it back.</summary>
public sealed class DefinitionTests : SiteTests, IClassFixture<Site>
{
    private const string Lacking = "定義が欠けています";

    public DefinitionTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData(ContentTypes.ActionPlan)]
    [InlineData(ContentTypes.Measure)]
    [InlineData(ContentTypes.Indicator)]
    [InlineData(ContentTypes.AnnualResult)]
    [InlineData(ContentTypes.YearSummary)]
    [InlineData(ContentTypes.Department)]
    public async Task Orchards_screens_offer_no_button_that_removes_a_type_or_its_parts(string type)
    {
        var admin = await AdminAsync();

        var types = await admin.ReadAsync("/Admin/ContentTypes/List");
        var page = await admin.ReadAsync($"/Admin/ContentTypes/Edit/{type}");

        Assert.NotEmpty(types.QuerySelectorAll($"a[href$='/ContentTypes/Edit/{type}']"));
        Assert.Empty(types.QuerySelectorAll($"a[href*='/ContentTypes/Delete/{type}']"));
        Assert.NotNull(page.QuerySelector("#parts"));
        Assert.Empty(page.QuerySelectorAll("#parts a[href$='/Remove']"));
    }

    [Fact]
    public async Task Orchards_screens_offer_no_button_that_removes_the_departments_of_a_measure()
    {
        var page = await (await AdminAsync()).ReadAsync($"/Admin/ContentParts/Edit/{nameof(MeasurePart)}");

        Assert.Contains("主担当課", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("li button[disabled]"));
        Assert.Empty(page.QuerySelectorAll("a[href*='RemoveFieldFrom']"));
    }

    [Fact]
    public Task Whoever_asks_Orchard_to_remove_them_is_refused() => Site.InScopeAsync(async services =>
    {
        var definitions = services.GetRequiredService<IContentDefinitionService>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => definitions.RemoveTypeAsync(ContentTypes.Measure, deleteContent: false));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => definitions.RemovePartFromTypeAsync("ReportPart", ContentTypes.AnnualResult));
        await Assert.ThrowsAsync<InvalidOperationException>(() => definitions.RemovePartAsync(nameof(MeasurePart)));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => definitions.RemoveFieldFromPartAsync(nameof(MeasurePart.Departments), nameof(MeasurePart)));
    });

    [Fact]
    public async Task A_recipe_that_takes_them_away_takes_nothing_from_a_clerk_and_another_brings_them_back()
    {
        // The recipes reload the site, which looks at its start.
        Site.Log.Expect("The stored content definitions lack Measure, AnnualResult.ReportPart, YearSummary, MeasurePart.Departments.");
        var before = await StoredAsync();
        var clerk = await Site.LogInAsync(await Site.NewClerkAsync("1"));
        await Site.OpenRoundAsync(2021);
        Assert.Contains("No.1 ", await clerk.GetStringAsync(SiteClerks.Mine), StringComparison.Ordinal);

        await RunAsync($$"""
            {
              "name": "DeleteContentDefinition",
              "ContentTypes": [ "Measure", "YearSummary" ],
              "ContentParts": [ "{{nameof(MeasurePart)}}", "ReportPart" ]
            }
            """);
        await Site.EditMeasureAsync("1", part => part.Overview = "定義のない間に保存した。");

        Assert.Contains("No.1 ", await clerk.GetStringAsync(SiteClerks.Mine), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await clerk.StatusAsync(await Site.ReportAddressAsync("1", 2021)));
        Assert.Equal("定義のない間に保存した。", (await Site.ExportAsync()).Measures.Single(m => m.No == "1").Overview);
        Assert.Equal(["AnnualResult.ReportPart", "Measure", "MeasurePart.Departments", "YearSummary"], await LackingAsync());
        Assert.Contains("MeasurePart.Departments", await NoticeAsync(), StringComparison.Ordinal);

        await Site.RunRecipeAsync("ActionPlanRepair");

        Assert.Empty(await LackingAsync());
        Assert.Null(await NoticeAsync());
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task What_the_site_itself_has_added_stays()
    {
        const string Added =
            """
            { "name": "ContentDefinition", "ContentParts": [ { "Name": "Measure", "Settings": {}, "ContentPartFieldDefinitionRecords": [
                { "FieldName": "TextField", "Name": "Memo", "Settings": {} } ] } ] }
            """;
        await RunAsync(Added);
        await Site.InScopeAsync(
            services
                => services.GetRequiredService<IContentDefinitionManager>()
                    .AlterTypeDefinitionAsync(ContentTypes.Measure, type => type.WithPart("Measure").WithDisplayName("施策")));

        await Site.RunRecipeAsync("ActionPlanRepair");

        var type = await Site.InScopeAsync(
            services => services.GetRequiredService<IContentDefinitionManager>().GetTypeDefinitionAsync(ContentTypes.Measure));
        Assert.Equal("取組", type.DisplayName);
        Assert.Contains(type.Parts, p => p.Name == "Measure" && p.PartDefinition.Fields.Any(f => f.Name == "Memo"));
        var page = await (await AdminAsync()).ReadAsync("/Admin/ContentTypes/Edit/Measure");
        Assert.Single(page.QuerySelectorAll("#fields a[href*='RemoveFieldFrom'], #fields a[href*='/Remove']"));
        await Site.InScopeAsync(
            services => services.GetRequiredService<IContentDefinitionService>().RemovePartFromTypeAsync("Measure", ContentTypes.Measure));
    }

    private Task<IReadOnlyList<string>> LackingAsync() => Site.InScopeAsync(async services =>
        (IReadOnlyList<string>)[.. (await services.GetRequiredService<DefinitionCheck>().LackingAsync()).Order(StringComparer.Ordinal)]);

    private async Task<string?> NoticeAsync()
        => (await (await StaffAsync()).ReadAsync("/Admin")).QuerySelectorAll("[role=alert]")
            .FirstOrDefault(e => e.TextContent.Contains(Lacking, StringComparison.Ordinal))?.TextContent;

    private async Task RunAsync(string step) => Assert.Empty(await Site.RunStepAsync(step));

    // Types and parts of the module as they are stored, in an order of their own.
    private Task<string> StoredAsync() => Site.InScopeAsync(async services =>
    {
        var stored = await services.GetRequiredService<IContentDefinitionStore>().GetContentDefinitionAsync();
        return JsonSerializer.Serialize(
            services.GetRequiredService<PlanDefinitions>()
                .Types.Select(t => stored.ContentTypeDefinitionRecords.Single(r => r.Name == t.Name))
            .Select(
                r => new { r.Name, r.DisplayName,
                    Parts = r.ContentTypePartDefinitionRecords.OrderBy(p => p.Name, StringComparer.Ordinal)
                        .Select(p => new { p.Name, p.PartName }) }));
    });
}
