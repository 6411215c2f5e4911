using System.Net;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>What somebody sees who saves a form after somebody else has saved the same text, and how he decides.</summary>
public sealed class EditConflictTests : SiteTests, IClassFixture<Site>
{
    public EditConflictTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Both_texts_are_shown_and_the_choice_goes_into_the_form()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("6");
        var form = await admin.OpenAsync(id);
        await Site.EditMeasureAsync("6", part =>
        {
            part.Name = "ほかの人の名称";
            part.Overview = "ほかの人の概要";
        });
        form["MeasurePart.Overview"] = "自分の概要";
        form["MeasurePart.Means"] = "自分の手段";

        var refused = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        Assert.Contains("ほかの人が保存しました", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(("自分の概要", "自分の手段"), (refused["MeasurePart.Overview"], refused["MeasurePart.Means"]));
        var table = refused.Page.QuerySelector("#ap-conflict table")!;
        Assert.Equal(3, table.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("ほかの人の概要", table.TextContent, StringComparison.Ordinal);
        Assert.Contains("自分の手段", table.TextContent, StringComparison.Ordinal);
        Assert.Contains("両方が変更", table.TextContent, StringComparison.Ordinal);
        // What only one of the two changed is chosen already.
        Assert.Equal(("stored", "typed", "typed"), (refused[Choice("name")], refused[Choice("overview")], refused[Choice("means")]));

        // Pressed again without a choice, it is refused again.
        refused = await refused.SubmitAndReadBackAsync(admin, "submit.Publish");
        Assert.NotNull(refused.Page.QuerySelector("#ap-conflict"));

        var merged = await refused.PressAsync(admin, "ap:merge");
        Assert.Equal(
            ("ほかの人の名称", "自分の概要", "自分の手段"), (merged["MeasurePart.Name"], merged["MeasurePart.Overview"], merged["MeasurePart.Means"]));
        await merged.PublishAsync(admin);
        var stored = (await Site.ExportAsync()).Measures.Single(m => m.No == "6");
        Assert.Equal(("ほかの人の名称", "自分の概要", "自分の手段"), (stored.Name, stored.Overview, stored.Means));
    }

    [Fact]
    public async Task Whatever_is_stored_can_be_taken_departments_and_indicators_too()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("7");
        var form = await admin.OpenAsync(id);
        await Site.EditMeasureAsync("7", part =>
        {
            part.Departments.TermContentItemIds = [$"dept-{SeedPlan.Document.Departments[3].Interpretation.Slug}"];
            part.Overview = "ほかの人の概要";
            part.Means = null;
            part.Class = "重点事業";
            part.ComprehensivePlan = "ほかの人の行";
            part.Schedule = new() { Notes = ["ほかの人の注記"] };
        });
        var stored = (await Site.ExportAsync()).Measures.Single(m => m.No == "7");
        form["MeasurePart.Overview"] = "自分の概要";
        form["MeasurePart.Indicators[0].Name"] = "自分の指標";
        form["MeasurePart.Lines[0].Cells[0].Text"] = "自分の予定";

        var refused = await form.SubmitAndReadBackAsync(admin, "submit.Publish");
        foreach (var choice in refused.Names.Where(n => n.StartsWith("ap.take.", StringComparison.Ordinal)).ToArray())
        {
            refused[choice] = "stored";
        }

        await (await refused.PressAsync(admin, "ap:merge")).PublishAsync(admin);

        Assert.Equal(
            Domain.Serialization.PlanJson.HashPart(stored),
            Domain.Serialization.PlanJson.HashPart((await Site.ExportAsync()).Measures.Single(m => m.No == "7")));
    }

    [Fact]
    public async Task The_same_text_twice_is_no_conflict()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("8");
        var form = await admin.OpenAsync(id);
        await Site.EditMeasureAsync("8", part => part.Overview = "同じ概要");
        form["MeasurePart.Overview"] = "同じ概要";

        await form.PublishAsync(admin);
    }

    [Fact]
    public async Task A_choice_about_a_text_that_changed_again_is_asked_anew()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("9");
        var form = await admin.OpenAsync(id);
        await Site.EditMeasureAsync("9", part => part.Overview = "二人目の概要");
        form["MeasurePart.Overview"] = "自分の概要";
        var refused = await form.SubmitAndReadBackAsync(admin, "submit.Save");
        await Site.EditMeasureAsync("9", part => part.Overview = "三人目の概要");

        var merged = await refused.PressAsync(admin, "ap:merge");

        Assert.Contains("比べ直してください", merged.Errors, StringComparison.Ordinal);
        Assert.Equal("自分の概要", merged["MeasurePart.Overview"]);
        Assert.Contains(
            "三人目の概要", (await merged.SubmitAndReadBackAsync(admin, "submit.Save")).Page.QuerySelector("#ap-conflict")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task A_form_that_does_not_say_what_it_was_opened_with_saves_nothing(string? token)
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("10");
        var form = await admin.OpenAsync(id);
        var before = await Site.SnapshotAsync();
        form["ap.revision"] = token;

        var unchanged = await form.SubmitAndReadBackAsync(admin, "submit.Publish");
        form["MeasurePart.Overview"] = "札のない概要";
        var refused = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        Assert.NotEmpty(unchanged.Errors);
        Assert.Equal("札のない概要", refused["MeasurePart.Overview"]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task The_switch_that_the_city_publishes_is_not_turned_back_by_an_old_form()
    {
        var admin = await AdminAsync();
        var id = await Site.PlanIdAsync();
        var form = await admin.OpenAsync(id);
        await Site.EditPlanAsync(part => part.PublishedByCity = true);
        form["ActionPlanPart.Publisher"] = "古いフォームの団体名";

        var refused = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        Assert.Contains("市が公表するサイト", refused.Page.QuerySelector("#ap-conflict")!.TextContent, StringComparison.Ordinal);
        await (await refused.PressAsync(admin, "ap:merge")).PublishAsync(admin);
        var part = await Site.InScopeAsync(async services => (await SiteContent.FindPlanAsync(services)).GetOrCreate<ActionPlanPart>());
        Assert.Equal((true, "古いフォームの団体名"), (part.PublishedByCity, part.Publisher));
        await Site.EditPlanAsync(p =>
        {
            p.PublishedByCity = false;
            p.Publisher = SeedPlan.Document.Publisher;
        });
    }

    [Fact]
    public async Task Each_actual_of_a_result_is_chosen_for_itself()
    {
        var admin = await AdminAsync();
        var keys = SeedPlan.Measure("24").Indicators.Select(i => i.Interpretation.Key).ToArray();
        var id = await Site.AddResultAsync("24", 2021, (keys[0], "10件"), (keys[1], "20件"));
        var form = await admin.OpenAsync(id);
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(id, VersionOptions.DraftRequired);
            item.Alter<AnnualResultPart>(part => part.Actuals = [new(keys[0], "11件"), new(keys[1], "20件")]);
            await manager.UpdateAsync(item);
            await manager.SaveDraftAsync(item);
        });
        form["AnnualResultPart.Actuals[1].Text"] = "22件";

        var refused = await form.SubmitAndReadBackAsync(admin, "submit.Save");
        var merged = await refused.PressAsync(admin, "ap:merge");

        Assert.Equal(("11件", "22件"), (merged["AnnualResultPart.Actuals[0].Text"], merged["AnnualResultPart.Actuals[1].Text"]));
        using var saved = await merged.SubmitAsync(admin, "submit.Save");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_as_it_was_typed()
    {
        var admin = await AdminAsync();
        var id = await Site.PlanIdAsync();
        var form = await (await admin.OpenAsync(id)).PressAsync(admin, "ap:add:Methods");
        form["ActionPlanPart.Methods[0].From"] = "読めない年度";
        await Site.EditPlanAsync(part => part.ClosingNotes = ["ほかの人の注記"]);

        var merged = await (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).PressAsync(admin, "ap:merge");

        Assert.Equal(("読めない年度", "ほかの人の注記"), (merged["ActionPlanPart.Methods[0].From"], merged["ActionPlanPart.ClosingNotes"]));
        await Site.EditPlanAsync(part => part.ClosingNotes = SeedPlan.Document.ClosingNotes);
    }

    [Fact]
    public async Task The_reason_that_somebody_wrote_into_a_draft_is_not_overwritten_by_nothing()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("8");
        var first = await admin.OpenAsync(id);
        first["MeasurePart.Overview"] = "下書きの概要";
        first["ChangePart.Reason"] = null;
        await SaveAsync(first, admin);
        var one = await admin.OpenAsync(id);
        var other = await admin.OpenAsync(id);
        one["ChangePart.Reason"] = "先の人の理由";
        one["ChangePart.DecidedBy"] = "庁議";
        await SaveAsync(one, admin);
        other["MeasurePart.Means"] = "後の人の手段";
        other["ChangePart.Reason"] = null;
        other["ChangePart.DecidedBy"] = null;

        var refused = await other.SubmitAndReadBackAsync(admin, "submit.Save");

        Assert.Contains("変更の理由", refused.Page.QuerySelector("#ap-conflict table")!.TextContent, StringComparison.Ordinal);
        var merged = await refused.PressAsync(admin, "ap:merge");
        Assert.Equal(
            ("先の人の理由", "庁議", "後の人の手段"), (merged["ChangePart.Reason"], merged["ChangePart.DecidedBy"], merged["MeasurePart.Means"]));
    }

    private static async Task SaveAsync(SiteForm form, HttpClient client)
    {
        using var saved = await form.SubmitAsync(client, "submit.Save");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static string Choice(string property) => $"ap.take.sheet/{property}";
}
