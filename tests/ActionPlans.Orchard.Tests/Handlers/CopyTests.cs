using System.Net;
using ActionPlans.Cms;
using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentLocalization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace ActionPlans.Orchard.Tests.Handlers;

/// <summary>A copy is a draft that stands in nobody's way, whoever makes it. Each test works on items of its own.</summary>
public sealed class CopyTests : SiteTests, IClassFixture<Site>
{
    public CopyTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync()
    {
        Assert.Empty(await Site.RunStepAsync("""{ "name": "feature", "enable": ["OrchardCore.ContentLocalization"] }"""));
        Assert.Empty(
            await Site.RunStepAsync(
                """{ "name": "settings", "LocalizationSettings": { "DefaultCulture": "ja", "SupportedCultures": ["ja", "en"] } }"""));
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("translation")]
    public async Task A_copy_of_a_measure_has_no_No_and_blocks_neither_its_original_nor_an_import(string way)
    {
        var original = await Site.MeasureIdAsync("16");

        var copies = new[] { await CopyAsync(way, original), await CopyAsync(way, original) };

        Assert.All(copies, copy =>
        {
            Assert.Equal((false, ""), (copy.Published, copy.GetOrCreate<MeasurePart>().No));
            Assert.Null(copy.GetOrCreate<PlanImportPart>().ImportedHash);
            Assert.Equal(SeedPlan.Measure("16").Name, copy.DisplayText);
        });
        await Site.EditMeasureAsync("16", part => part.Overview += $"（{way}）");
        var form = await (await AdminAsync()).OpenAsync(original);
        await form.PublishAsync(await AdminAsync());
        await Site.EditMeasureAsync("16", part => part.Overview = SeedPlan.Measure("16").Overview);
        Assert.Empty(await Site.ImportAsync(SeedPlan.Json));
        Assert.Empty(await Site.ImportResultsAsync(SeedPlan.Document with { Results = [Result("17", way == "copy" ? 2021 : 2022)] }));
        await Site.DeleteAllAsync(copies);
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("translation")]
    public async Task A_copy_of_a_plan_has_no_address_and_is_not_the_citys_own(string way)
    {
        await Site.EditPlanAsync(part => part.PublishedByCity = true);

        var copies = new[] { await CopyAsync(way, await Site.PlanIdAsync()), await CopyAsync(way, await Site.PlanIdAsync()) };

        Assert.All(
            copies,
            copy
                => Assert.Equal(
                    (false, "", false),
                    (copy.Published, copy.GetOrCreate<ActionPlanPart>().Slug, copy.GetOrCreate<ActionPlanPart>().PublishedByCity)));
        await Site.EditPlanAsync(part => part.PublishedByCity = false);
        Assert.Empty(await Site.ImportAsync(SeedPlan.Json));
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync($"/action-plans/{SeedPlan.Slug}/"));
        await (await AdminAsync()).ReadAsync("/Admin/ActionPlans");
        await Site.DeleteAllAsync(copies);
    }

    [Theory]
    [InlineData("copy", 2021)]
    [InlineData("translation", 2022)]
    public async Task A_copy_of_a_result_stands_in_the_list_and_may_be_deleted_in_Orchards(string way, int year)
    {
        var original = await Site.AddResultAsync("5", year);
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var draft = await manager.GetAsync(original, VersionOptions.DraftRequired);
            draft.Alter<ReportPart>(part => part.Comment = "事務局への連絡");
            draft.Alter<ChangePart>(part => part.Reason = "集計を直した");
            await manager.UpdateAsync(draft);
        });

        var copy = await CopyAsync(way, original);

        Assert.Null(copy.GetOrCreate<AnnualResultPart>().Year);
        Assert.Null(copy.GetOrCreate<ReportPart>().Comment);
        Assert.Null(copy.GetOrCreate<ChangePart>().Reason);
        var admin = await AdminAsync();
        var list = await admin.ReadAsync($"/Admin/ActionPlans/Results?plan={await Site.PlanIdAsync()}");
        Assert.Contains("年度なし", list.QuerySelector($"tr:has([href*='{copy.ContentItemId}'])")!.TextContent, StringComparison.Ordinal);
        // A text that people know is deleted where they see it.
        using var refused = await admin.PostWithTokenAsync($"/Admin/Contents/ContentItems/{original}/Delete");
        using var deleted = await admin.PostWithTokenAsync($"/Admin/Contents/ContentItems/{copy.ContentItemId}/Delete");
        Assert.True(await IsThereAsync(original));
        Assert.False(await IsThereAsync(copy.ContentItemId));
    }

    [Theory]
    [InlineData("copy", 2021)]
    [InlineData("translation", 2022)]
    public async Task A_copy_of_a_summary_stands_in_the_list_too(string way, int year)
    {
        var original = await Site.AddSummaryAsync(year, part => part.Lead = "よい年でした。");

        var copy = await CopyAsync(way, original);

        Assert.Null(copy.GetOrCreate<YearSummaryPart>().Year);
        var admin = await AdminAsync();
        var list = await admin.ReadAsync("/Admin/ActionPlans/Summaries");
        Assert.Contains("年度なし", list.QuerySelector($"tr:has([href*='{copy.ContentItemId}'])")!.TextContent, StringComparison.Ordinal);
        using var deleted = await admin.PostWithTokenAsync($"/Admin/Contents/ContentItems/{copy.ContentItemId}/Delete");
        Assert.False(await IsThereAsync(copy.ContentItemId));
        Assert.True(await IsThereAsync(original));
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("translation")]
    public async Task A_copy_of_the_departments_changes_nothing(string way)
    {
        var before = await (await AdminAsync()).ReadAsync("/Admin/ActionPlans/Departments");

        var copy = await CopyAsync(way, ContentTypes.DepartmentsTaxonomyId);

        Assert.False(copy.Published);
        var after = await (await AdminAsync()).ReadAsync("/Admin/ActionPlans/Departments");
        Assert.Equal(before.QuerySelectorAll("tbody tr").Length, after.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(await Site.ImportAsync(SeedPlan.Json));
        var department = SeedPlan.Plan.Departments[0].Slug;
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync($"/action-plans/{SeedPlan.Slug}/departments/{department}/"));
    }

    private static AnnualResultDocument Result(string no, int year) => new()
    {
        Measure = no,
        Year = new FiscalYear(year),
        Actuals = SeedPlan.Plan.FindMeasure(no)!.Indicators.ToDictionary(i => i.Key, i => SeedPlan.Actual(i, year)),
    };

    private async Task<ContentItem> CopyAsync(string way, string id)
    {
        var before = await LatestAsync(id);
        if (way == "copy")
        {
            using var copied = await (await AdminAsync()).PostWithTokenAsync($"/Admin/Contents/ContentItems/{id}/Clone");
        }
        else
        {
            await Site.InScopeAsync(async services =>
            {
                var definitions = services.GetRequiredService<IContentDefinitionManager>();
                await definitions.AlterTypeDefinitionAsync(before[^1].ContentType, type => type.WithPart("LocalizationPart"));
            });
            await Site.InScopeAsync(async services =>
            {
                var item = await services.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.Latest);
                await services.GetRequiredService<IContentLocalizationManager>().LocalizeAsync(item, "en");
            });
        }

        var known = before.Select(i => i.ContentItemId).ToHashSet();
        var made = Assert.Single(await LatestAsync(id), i => !known.Contains(i.ContentItemId));
        return await Site.InScopeAsync(
            services => services.GetRequiredService<IContentManager>().GetAsync(made.ContentItemId, VersionOptions.Latest));
    }

    // Every item of the type.
    private Task<ContentItemIndex[]> LatestAsync(string id) => Site.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        var type = (await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId == id && i.Latest).FirstOrDefaultAsync()).ContentType;
        return (await session.QueryIndex<ContentItemIndex>(i => i.ContentType == type && i.Latest).ListAsync()).ToArray();
    });

    private async Task<bool> IsThereAsync(string id)
        => await Site.InScopeAsync(
            services => services.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.Latest)) is not null;
}
