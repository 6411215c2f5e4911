using System.Globalization;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>What people wrote in the CMS is never overwritten. Each test works on measures of its own.</summary>
public sealed class EditedInCmsTests : SiteTests, IClassFixture<Site>
{
    public EditedInCmsTests(Site site)
        : base(site)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    [Fact]
    public async Task A_measure_edited_in_the_CMS_stops_the_import_which_lists_the_differences()
    {
        var imported = await Site.ExportAsync();
        await Site.EditMeasureAsync("16", part =>
        {
            part.Overview = "職員が書き直した概要";
            part.Class = null;
        });
        var file = SeedPlan.Measure("16");
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportAsync(imported.WithMeasure("17", m => m with { Means = "ファイルの新しい手段" }));

        var label = $"No.16 {file.Name}";
        Assert.Equal($"{label} was edited in the CMS since the last import. Bring the file up to date; nothing was imported.", errors[0]);
        Assert.Equal(
            [
                $"{label} $.class: CMS \"\", file \"{file.Class}\"",
                $"{label} $.overview: CMS \"職員が書き直した概要\", file \"{file.Overview}\"",
            ],
            errors.Skip(1).Order(StringComparer.Ordinal));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        // Brought up to date, the file goes through, and with it its change of another measure.
        var merged = (await Site.ExportAsync()).WithMeasure("17", m => m with { Means = "ファイルの新しい手段" });
        Assert.Empty(await Site.ImportAsync(merged));
        Assert.Equal(PlanJson.Hash(merged), (await Site.SnapshotAsync()).Hash);
        await Site.EditMeasureAsync("16", part =>
        {
            part.Overview = file.Overview;
            part.Class = file.Class;
        });
    }

    [Fact]
    public async Task A_draft_stops_an_import_that_would_change_its_measure_and_stays_as_it_is()
    {
        await Site.EditMeasureAsync("5", part => part.Means = "書きかけの手段", publish: false);
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportAsync(
            PlanJson.Write((await Site.ExportAsync()).WithMeasure("5", m => m with { Means = "ファイルの手段" })), revision: null);

        Assert.Contains(
            $"No.5 {SeedPlan.Measure("5").Name} has a draft in the CMS. "
            + "Publish or discard it, or bring the file up to date; nothing was imported.",
            errors);
        Assert.Contains($"No.5 {SeedPlan.Measure("5").Name} $.means: CMS \"書きかけの手段\", file \"ファイルの手段\"", errors);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_draft_of_a_measure_that_the_file_does_not_change_is_not_touched()
    {
        await Site.EditMeasureAsync("6", part => part.Means = "書きかけの手段", publish: false);
        var before = await Site.SnapshotAsync();

        Assert.Empty(await Site.ImportAsync(await Site.ExportAsync()));

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_measure_that_was_taken_off_the_site_is_not_put_back()
    {
        var file = await Site.ExportAsync();
        await Site.InScopeAsync(async services =>
            Assert.True(
                await services.GetRequiredService<IContentManager>().UnpublishAsync(await SiteContent.FindMeasureAsync(services, "7"))));
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportAsync(file);

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        Assert.Equal(
            [
                $"No.7 {SeedPlan.Measure("7").Name} has a draft in the CMS. "
                + "Publish or discard it, or bring the file up to date; nothing was imported.",
            ],
            errors);
        await Site.InScopeAsync(async services =>
            Assert.True(
                await services.GetRequiredService<IContentManager>().PublishAsync(await SiteContent.FindMeasureAsync(services, "7"))));
    }

    [Fact]
    public async Task A_plan_edited_in_the_CMS_stops_the_import()
    {
        var imported = await Site.ExportAsync();
        await Site.EditPlanAsync(part => part.Contact = ["新しい問合せ先"]);
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportAsync(imported with { Contact = ["ファイルの問合せ先"] });

        Assert.Contains($"Plan {imported.Title} $.contact[0]: CMS \"新しい問合せ先\", file \"ファイルの問合せ先\"", errors);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        Assert.Empty(await Site.ImportAsync(await Site.ExportAsync()));
        await Site.EditPlanAsync(part => part.Contact = imported.Contact);
    }

    [Fact]
    public async Task The_switch_of_the_site_is_no_edit_of_the_plan_and_survives_an_import()
    {
        await Site.EditPlanAsync(part => part.PublishedByCity = true);

        Assert.Empty(await Site.ImportAsync((await Site.ExportAsync()) with { ClosingNotes = ["新しい注記"] }));

        await Site.InScopeAsync(
            async services => Assert.True((await SiteContent.FindPlanAsync(services)).GetOrCreate<ActionPlanPart>().PublishedByCity));
        Assert.Equal(["新しい注記"], (await Site.ExportAsync()).ClosingNotes);
    }
}
