using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>A plan that breaks a rule is not stored, and says why at its field.</summary>
[Collection(RefusingSite.Name)]
public sealed class PlanRefusalTests : SiteTests
{
    public PlanRefusalTests(ReadSite site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("Title", "", "[text_blank]", "Title")]
    [InlineData("Publisher", "", "[text_blank]", "Publisher")]
    [InlineData("Slug", "結城", "[slug_invalid]", "Slug")]
    [InlineData("Period", "", "[text_blank]", "Period")]
    [InlineData("Period", "令和7年度～令和3年度", "[period_unreadable]", "Period")]
    [InlineData("Levels", "", "[levels_missing]", "Levels")]
    [InlineData("TitlePage", "表紙\u202e", "[text_invisible]", "TitlePage")]
    [InlineData("Contact", "一行目\n二行目\u202e", "[text_invisible]", "Contact")]
    [InlineData("ClosingNotes", "一行目\n二行目\u202e", "[text_invisible]", "ClosingNotes")]
    [InlineData("Policies[0].Name", "", "[text_blank]", "Policies[0].Name")]
    [InlineData("Policies[3].Slug", "あ", "[slug_invalid]", "Policies[3].Slug")]
    [InlineData("Policies[1].Slug", "1", "[slug_duplicate]", "Policies[1].Slug")]
    [InlineData("Policies[1].Level", "3", "前の行から2段以上下がっています", "Policies[1].Level")]
    [InlineData("Chapters[0].Heading", "", "[text_blank]", "Chapters[0].Heading")]
    [InlineData("Chapters[0].Sections[0].Heading", "", "[text_blank]", "Chapters[0].Sections[0].Heading")]
    [InlineData("Chapters[0].Sections[0].Paragraphs", "一\n\n二\u202e", "[text_invisible]", "Chapters[0].Sections[0].Paragraphs")]
    [InlineData("LicenceAddress", "javascript:alert(1)", "[licence_address_invalid]", "LicenceAddress")]
    [InlineData("LicenceAddress", "https://example.com/terms", "[text_blank]", "LicenceName")]
    [InlineData("Units", "コマ＝回\nケース＝24箱詰", "[unit_base_unknown]", "Units")]
    [InlineData("Units", "コマ以上＝回", "[unit_invalid]", "Units")]
    [InlineData("Steps", "構想", "[steps_too_few]", "Steps")]
    [InlineData("Steps", "設計、構想\n設計", "[step_duplicate]", "Steps")]
    public async Task A_plan_that_breaks_a_rule_is_not_stored(string field, string typed, string message, string place)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.PlanIdAsync());
        form["ActionPlanPart.TitlePage"] = "消えてはならない文";
        Assert.NotNull(form[$"ActionPlanPart.{field}"]);
        form[$"ActionPlanPart.{field}"] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        back.AssertToldAt($"ActionPlanPart.{place}", message);
        Assert.Equal(typed, back[$"ActionPlanPart.{field}"]!.ReplaceLineEndings("\n"));
        Assert.Equal(field == "TitlePage" ? typed : "消えてはならない文", back["ActionPlanPart.TitlePage"]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("Chapters[0].Sections[0].Terms[0].Text", "", "[text_blank]", "Chapters[0].Sections[0].Terms[0].Text")]
    [InlineData("Methods[0].From", "いつか", "年度は「令和3年度」か「2021」のように", "Methods[0].From")]
    [InlineData("Methods[0].NearFrom", "八割", "数で書いてください", "Methods[0].NearFrom")]
    [InlineData("Methods[0].NearFrom", "100", "[threshold_invalid]", "Methods[0].NearFrom")]
    [InlineData("Methods[1].From", "2021", "[version_duplicate]", "Methods[1].From")]
    [InlineData("Doubts[0].Note", "", "[text_blank]", "Doubts[0].Note")]
    public async Task A_row_that_was_added_is_told_at_its_field(string field, string typed, string message, string place)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.PlanIdAsync());
        foreach (var list in (string[])["Chapters[0].Sections[0].Terms", "Methods", "Methods", "Doubts"])
        {
            form = await form.PressAsync(admin, $"ap:add:{list}");
        }

        // The first rows of their lists in the seed's own plan are these.
        form["ActionPlanPart.Chapters[0].Sections[0].Terms[0].Term"] = "用語";
        form["ActionPlanPart.Chapters[0].Sections[0].Terms[0].Text"] = "意味";
        form["ActionPlanPart.Methods[0].From"] = "2021";
        form["ActionPlanPart.Doubts[0].Text"] = "疑わしい";
        form["ActionPlanPart.Doubts[0].Note"] = "何が";
        form[$"ActionPlanPart.{field}"] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        back.AssertToldAt($"ActionPlanPart.{place}", message);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_row_deeper_than_the_named_levels_is_told_at_the_row()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.PlanIdAsync());
        form["ActionPlanPart.Levels"] = "基本方針\n重点項目";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        back.AssertToldAt("ActionPlanPart.Policies[2].Level", "[policy_too_deep]");
        Assert.DoesNotContain("ActionPlanPart.Policies[1].Level", back.Refused());
    }

    [Fact]
    public async Task A_tree_without_the_place_of_a_published_measure_is_refused()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await (await admin.OpenAsync(await Site.PlanIdAsync())).PressAsync(admin, "ap:remove:Policies[0]");

        Assert.Contains("[policy_unknown]", (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).Errors, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }
}
