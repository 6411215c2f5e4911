using System.Globalization;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>A file that changes a published plan says who decided it. Each test works on measures of its own.</summary>
public sealed class DecidedImportTests : SiteTests, IClassFixture<Site>
{
    private const string Revision = """{ "decidedOn": "2024-04-01", "decidedBy": "行政改革推進本部", "reason": "目標を上げるため" }""";

    public DecidedImportTests(Site site)
        : base(site)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    [Fact]
    public async Task Without_a_decision_nothing_is_imported_and_every_change_is_listed()
    {
        var changed = (await Site.ExportAsync())
            .WithMeasure("1", m => m with { Means = "新しい手段", Departments = [.. m.Departments, "総務課"] })
            .WithMeasure("2", m => m with { Overview = "新しい概要" }) with
        { ClosingNotes = ["新しい注記"] };
        var before = await Site.SnapshotAsync();

        var errors = await Site.ImportAsync(PlanJson.Write(changed), revision: null);

        Assert.Equal(
            "The file changes a published plan. Say in the step's \"Revision\" who decided it, when, and why; nothing was imported.",
            errors[0]);
        Assert.Equal(
            ["[revision_day_missing]", "[revision_body_missing]", "[revision_reason_missing]"],
            errors.Skip(1).Take(3).Select(e => e[e.LastIndexOf('[')..]));
        Assert.Contains($"No.1 {SeedPlan.Measure("1").Name} 手段: CMS \"{SeedPlan.Measure("1").Means}\", file \"新しい手段\"", errors);
        Assert.Contains(errors, e => e.Contains("主担当課 2: CMS \"\", file \"総務課\"", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("概要・方向性: CMS", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("巻末の注記", StringComparison.Ordinal));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_decision_that_cannot_be_read_is_told()
    {
        var errors = await Site.ImportAsync(PlanJson.Write(await Site.ExportAsync()), """{ "decidedOn": "昨日", "who": "だれか" }""");

        Assert.Equal(["[json_wrong_type]", "[json_unknown_key]"], errors.Select(e => e[e.LastIndexOf('[')..]));
        Assert.All(errors, e => Assert.StartsWith("\"Revision\": $.", e, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_decision_each_changed_measure_has_its_revision()
    {
        var count = (await Site.HistoryAsync()).Count;
        var changed = (await Site.ExportAsync()).WithMeasure("3", m => m with { Overview = "新しい概要" })
            .WithMeasure("4", m => m with { Means = "新しい手段" });

        Assert.Empty(await Site.ImportAsync(PlanJson.Write(changed), Revision));

        Assert.Equal(
            [("3", "目標を上げるため", "行政改革推進本部"), ("4", "目標を上げるため", "行政改革推進本部")],
            (await Site.HistorySinceAsync(count)).Select(e => (e.Measure, e.Reason!.Text, e.DecidedBy)));
        await Site.AssertWholeAsync();
        // Once more changes nothing.
        Assert.Empty(await Site.ImportAsync(PlanJson.Write(changed), Revision));
        Assert.Equal(2, (await Site.HistorySinceAsync(count)).Length);
    }

    [Fact]
    public async Task A_measure_that_the_file_adds_to_a_published_plan_needs_a_decision_too()
    {
        var count = (await Site.HistoryAsync()).Count;
        var before = await Site.SnapshotAsync();
        var file = PlanJson.Write((await Site.ExportAsync()).Plus(SeedPlan.Measure("1") with { No = "77", Name = "加えた取組" }));

        var errors = await Site.ImportAsync(file, revision: null);

        Assert.Contains("No.77 加えた取組 is added.", errors);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        Assert.Empty(await Site.ImportAsync(file, Revision));
        Assert.Equal(
            [(ChangeKind.Revision, "77", "目標を上げるため", (LedgerText?)null)],
            (await Site.HistorySinceAsync(count)).Select(e => (e.Kind, e.Measure!, e.Reason!.Text!, e.Before)));
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task The_contact_needs_no_decision()
    {
        var count = (await Site.HistoryAsync()).Count;

        Assert.Empty(await Site.ImportAsync(PlanJson.Write((await Site.ExportAsync()) with { Contact = ["新しい問合せ先"] }), revision: null));

        Assert.Empty(await Site.HistorySinceAsync(count));
    }

    [Fact]
    public async Task An_open_draft_is_kept_and_shown_the_revision_before_it_can_be_published()
    {
        var staff = await StaffAsync();
        await Site.EditMeasureAsync("5", part => part.Overview = "書きかけの概要", publish: false);
        var file = (await Site.ExportAsync()).WithMeasure("5", m => m with { Means = "見直した手段" });

        Assert.Empty(await Site.ImportAsync(PlanJson.Write(file), Revision));

        // Residents read the revision, the draft is what it was.
        Assert.Equal("見直した手段", (await Site.ExportAsync()).Measures.Single(m => m.No == "5").Means);
        var id = await Site.MeasureIdAsync("5");
        await Site.InScopeAsync(async services =>
        {
            var all = (await services.GetRequiredService<IContentManager>().GetAllVersionsAsync(id)).ToArray();
            Assert.Equal((1, 1), (all.Count(i => i.Latest), all.Count(i => i.Published)));
            var draft = all.Single(i => i.Latest);
            Assert.Equal(
                (false, "書きかけの概要", SeedPlan.Measure("5").Means),
                (draft.Published, draft.GetOrCreate<MeasurePart>().Overview, draft.GetOrCreate<MeasurePart>().Means));
        });

        var form = await staff.OpenAsync(id);
        var shown = form.Page.QuerySelector("#ap-change .alert-warning table")!;
        Assert.Equal(
            ["手段", SourceText.Fold(SeedPlan.Measure("5").Means!), "見直した手段"],
            shown.QuerySelectorAll("tbody tr > *").Select(c => SourceText.Fold(c.TextContent)));
        var back = await form.SubmitAndReadBackAsync(staff, "submit.Publish");
        back.AssertToldAt("ChangePart.HasSeen", "[draft_older]");
        Assert.Equal("見直した手段", (await Site.ExportAsync()).Measures.Single(m => m.No == "5").Means);

        back["ChangePart.HasSeen"] = "true";
        await back.PublishAsync(staff);

        var published = (await Site.ExportAsync()).Measures.Single(m => m.No == "5");
        Assert.Equal(("書きかけの概要", SeedPlan.Measure("5").Means), (published.Overview, published.Means));
        await Site.AssertWholeAsync();
        Assert.Null((await staff.OpenAsync(id)).Page.QuerySelector("#ap-change .alert-warning"));
    }
}
