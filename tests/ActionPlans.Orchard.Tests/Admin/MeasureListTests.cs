using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Models;
using ActionPlans.Forms;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Flows.Models;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>What the list of measures shows, and how it is narrowed down.</summary>
public sealed class MeasureListTests : SiteTests, IClassFixture<Site>
{
    public MeasureListTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task All_measures_stand_in_the_natural_order_of_their_No()
        => Assert.Equal(Enumerable.Range(1, 39).Select(n => $"{n}"), (await Site.MeasureRowsAsync()).Numbers());

    [Theory]
    [InlineData("No.16")]
    [InlineData("ｎｏ．１６")]
    public async Task Words_find_a_measure_whatever_their_width(string words)
        => Assert.Contains("16", (await Site.MeasureRowsAsync(new() { Q = words })).Numbers());

    [Fact]
    public async Task Words_are_looked_for_in_the_texts_and_kana_do_not_matter()
    {
        var found = (await Site.MeasureRowsAsync(new() { Q = "フルサト" })).Numbers().ToArray();

        Assert.NotEmpty(found);
        Assert.True(found.Length < 39);
        Assert.Equal(found, (await Site.MeasureRowsAsync(new() { Q = "ふるさと" })).Numbers());
        Assert.Empty(await Site.MeasureRowsAsync(new() { Q = "どこにもないことば" }));
    }

    [Fact]
    public async Task A_department_has_the_measures_that_it_leads_alone_or_jointly()
    {
        foreach (var department in SeedPlan.Document.Departments)
        {
            var expected = SeedPlan.Plan.Measures.Where(m => m.Departments.Any(d => d.Name == department.Name)).Select(m => m.No);

            Assert.Equal(expected, (await Site.MeasureRowsAsync(new() { Department = department.Interpretation.Slug })).Numbers());
        }
    }

    [Fact]
    public async Task A_node_of_the_tree_has_the_measures_of_all_nodes_below_it()
    {
        var root = SeedPlan.Plan.Tree.Roots[0];
        var expected = SeedPlan.Plan.MeasuresOf(root).Select(m => m.No).ToArray();

        Assert.Equal(expected, (await Site.MeasureRowsAsync(new() { Policy = root.Slug })).Numbers());
        Assert.True(expected.Length > SeedPlan.Plan.Measures.Count(m => m.Policy == root));
    }

    [Fact]
    public async Task A_class_has_its_measures()
        => Assert.Equal(["1", "2", "16", "17", "29"], (await Site.MeasureRowsAsync(new() { Class = "重点事業" })).Numbers());

    [Fact]
    public async Task An_unknown_plan_department_or_node_has_none()
    {
        Assert.Empty(await Site.MeasureRowsAsync(new() { Plan = "nothing" }));
        Assert.Empty(await Site.MeasureRowsAsync(new() { Department = "nothing" }));
        Assert.Empty(await Site.MeasureRowsAsync(new() { Policy = "nothing" }));
    }

    [Fact]
    public async Task States_are_told_apart_and_filtered()
    {
        await Site.EditMeasureAsync("7", part => part.Overview = "下書きの概要", publish: false);
        await Site.UnpublishAsync(await Site.MeasureIdAsync("8"));

        var states = (await Site.MeasureRowsAsync()).ToDictionary(r => r.Sheet.No, r => r.Versions.State);
        Assert.Equal(
            (PublicationState.PublishedWithDraft, PublicationState.Draft, PublicationState.Published),
            (states["7"], states["8"], states["9"]));
        Assert.Equal(["7"], (await Site.MeasureRowsAsync(new() { State = StateFilter.WithDraft })).Numbers());
        Assert.Equal(["8"], (await Site.MeasureRowsAsync(new() { State = StateFilter.Unpublished })).Numbers());
        Assert.Equal(["7", "8"], (await Site.MeasureRowsAsync(new() { State = StateFilter.Draft })).Numbers());
        var published = (await Site.MeasureRowsAsync(new() { State = StateFilter.Published })).Numbers().ToArray();
        Assert.Contains("7", published);
        Assert.DoesNotContain("8", published);
        // The list shows the newest text, and links to what residents read only where they read something.
        var rows = await Site.MeasureRowsAsync();
        Assert.Equal("下書きの概要", rows.Single(r => r.Sheet.No == "7").Sheet.Overview);
        Assert.Equal(("7", null), (rows.Single(r => r.Sheet.No == "7").PublishedSlug, rows.Single(r => r.Sheet.No == "8").PublishedSlug));
    }

    [Fact]
    public async Task A_measure_lacks_a_target_where_a_year_of_an_indicator_has_no_text()
    {
        Assert.DoesNotContain("16", (await Site.MeasureRowsAsync(new() { Lacking = true })).Numbers());
        await EditIndicatorsAsync("16", indicator => indicator.Targets = [.. indicator.Targets.Where(t => t.Year.StartYear != 2023)]);
        await EditIndicatorsAsync("18", indicator => indicator.Targets = []);

        var lacking = await Site.MeasureRowsAsync(new() { Lacking = true });

        Assert.Equal(["16", "18"], lacking.Numbers());
        Assert.Equal([2023], lacking[0].WithoutTarget.Select(y => y.StartYear));
        Assert.Equal([2021, 2022, 2023, 2024, 2025], lacking[1].WithoutTarget.Select(y => y.StartYear));
        // "—" is a text: the plan says that there is none.
        Assert.Contains("—", SeedPlan.Measure("6").Indicators[0].Targets.Values);
        Assert.Empty((await Site.MeasureRowsAsync()).Single(r => r.Sheet.No == "6").WithoutTarget);
    }

    [Fact]
    public async Task Results_are_counted_for_their_measure()
    {
        await Site.AddResultAsync("12", 2021);
        await Site.AddResultAsync("12", 2022);
        await Site.UnpublishAsync(await Site.AddResultAsync("12", 2023));

        var row = (await Site.MeasureRowsAsync()).Single(r => r.Sheet.No == "12");

        Assert.Equal((new ItemCounts(2, 1), 5), (row.Results, row.Years));
    }

    private Task EditIndicatorsAsync(string no, Action<IndicatorPart> change) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.GetAsync((await SiteContent.FindMeasureAsync(services, no)).ContentItemId, VersionOptions.DraftRequired);
        item.Alter<BagPart>("Indicators", bag => bag.ContentItems.ForEach(i => i.Alter(change)));
        SiteContent.Explain(item);
        await manager.UpdateAsync(item);
        Assert.True(await manager.PublishAsync(item));
    });
}
