using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>What cannot be stored comes back with the reason at its field, and with everything that was typed.</summary>
public sealed class EditorRefusalTests : SiteTests, IClassFixture<Site>
{
    public EditorRefusalTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("16", "No", "（1）2345678901234567890", "[measure_no_invalid]", "No")]
    [InlineData("16", "No", "十六", "[measure_slug_missing]", "Slug")]
    [InlineData("16", "No", "１７", "[measure_slug_duplicate]", "Slug")]
    [InlineData("16", "No", "", "[text_blank]", "No")]
    [InlineData("16", "No", "17", "[measure_no_duplicate]", "No")]
    [InlineData("16", "Name", "", "[text_blank]", "Name")]
    [InlineData("16", "PolicyLines", "ない方針", "[policy_unknown]", "PolicyLines")]
    [InlineData("16", "Period", "いつか", "[period_unreadable]", "Period")]
    [InlineData("16", "Overview", "壊れた\u202e文", "[text_invisible]", "Overview")]
    [InlineData("16", "PlanContentItemId", "", "取組が属する計画を選んでください。", "PlanContentItemId")]
    [InlineData("16", "Indicators[0].Name", "", "[text_blank]", "Indicators[0].Name")]
    [InlineData("16", "Indicators[0].Key", "キー", "[slug_invalid]", "Indicators[0].Key")]
    [InlineData("16", "Indicators[0].Targets[2].Text", "だいたい", "[target_not_read]", "Indicators[0].Targets[2].Text")]
    [InlineData("16", "Indicators[0].FinalYear", "2027", "[text_blank]", "Indicators[0].FinalText")]
    [InlineData("24", "Indicators[1].Key", "indicator-1", "[indicator_key_duplicate]", "Indicators[1].Key")]
    [InlineData("24", "Indicators[1].Targets[4].Text", "40回\u202e", "[text_invisible]", "Indicators[1].Targets[4].Text")]
    [InlineData("16", "NoIndicatorReason", "ない", "[no_indicator_reason_superfluous]", "NoIndicatorReason")]
    [InlineData("23", "Notes[0].Text", "注\u202e", "[text_invisible]", "Notes[0].Text")]
    public async Task A_measure_that_breaks_a_rule_is_not_stored(string no, string field, string typed, string message, string place)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync(no));
        if (field == "Indicators[1].Key")
        {
            form["MeasurePart.Indicators[0].Key"] = typed;
        }

        form["MeasurePart.Means"] = "消えてはならない文";
        form["MeasurePart.Indicators[1].Targets[4].IsMeantAsText"] = no == "24" ? "true" : null;
        form[$"MeasurePart.{field}"] = typed;

        // Not even as a draft.
        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        back.AssertToldAt($"MeasurePart.{place}", message);
        Assert.Equal(typed, back[$"MeasurePart.{field}"]);
        Assert.Equal("消えてはならない文", back["MeasurePart.Means"]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("Indicators[0].Rules[0].From", "いつか", "年度は「令和3年度」か「2021」のように", "Indicators[0].Rules[0].From")]
    [InlineData("Indicators[0].Rules[0].Version", "一", "数で書いてください", "Indicators[0].Rules[0].Version")]
    [InlineData("Indicators[0].Rules[0].Direction", "Sideways", "選択肢から選んでください。", "Indicators[0].Rules[0].Direction")]
    [InlineData("Indicators[0].Rules[0].Tolerance", "少し", "数で書いてください", "Indicators[0].Rules[0].Tolerance")]
    [InlineData("Indicators[0].Rules[0].Tolerance", "5", "[tolerance_invalid]", "Indicators[0].Rules[0].Tolerance")]
    [InlineData("Indicators[0].Rules[0].Baseline", "多数", "[baseline_invalid]", "Indicators[0].Rules[0].Baseline")]
    [InlineData("Indicators[0].BaselineYear", "いつか", "年度は「令和3年度」か「2021」のように", "Indicators[0].BaselineYear")]
    [InlineData("Indicators[0].BaselineYear", "令和7年度", "[baseline_year_late]", "Indicators[0].BaselineYear")]
    [InlineData("Indicators[0].Rules[1].From", "2021", "[version_duplicate]", "Indicators[0].Rules[1].From")]
    [InlineData("Doubts[0].Note", "", "[text_blank]", "Doubts[0].Note")]
    public async Task A_setting_that_breaks_a_rule_is_told_at_its_field(string field, string typed, string message, string place)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        foreach (var operation in (string[])["ap:add:Indicators[0].Rules", "ap:add:Indicators[0].Rules", "ap:add:Doubts"])
        {
            form = await form.PressAsync(admin, operation);
        }

        form["MeasurePart.Indicators[0].Rules[0].From"] = "2021";
        form["MeasurePart.Doubts[0].Text"] = "疑わしい";
        form["MeasurePart.Doubts[0].Note"] = "何が";
        form["MeasurePart.Indicators[0].BaselineText"] = "180,000千円";
        form[$"MeasurePart.{field}"] = typed;

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        back.AssertToldAt($"MeasurePart.{place}", message);
        Assert.Equal("疑わしい", back["MeasurePart.Doubts[0].Text"]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_setting_without_what_it_is_about_is_told_too()
    {
        var admin = await AdminAsync();
        var form = await (await admin.OpenAsync(await Site.MeasureIdAsync("16"))).PressAsync(admin, "ap:add:Doubts");
        form["MeasurePart.Note"] = "覚え\u202e書き";
        form["MeasurePart.Doubts[0].Note"] = "何が";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        back.AssertToldAt("MeasurePart.Note", "[text_invisible]");
        back.AssertToldAt("MeasurePart.Doubts[0].Text", "[text_blank]");
    }

    [Fact]
    public async Task A_measure_without_a_department_is_not_stored()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        foreach (var row in form.Names.Where(n => n.StartsWith("MeasurePart.Departments[", StringComparison.Ordinal)).ToArray())
        {
            form[row] = "";
        }

        Assert.Contains("[department_none]", (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).Errors, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_measure_whose_place_in_the_policies_was_not_chosen_is_told_there()
    {
        var admin = await AdminAsync();
        var form = await admin.NewAsync("Measure");
        form["MeasurePart.No"] = "77";
        form["MeasurePart.Name"] = "体系のない取組";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Save");

        // All at once: the department is missing too.
        back.AssertToldAt("MeasurePart.PolicySlug", "[policy_none]");
        Assert.Contains("[department_none]", back.Errors, StringComparison.Ordinal);
        Assert.Equal(("77", "体系のない取組"), (back["MeasurePart.No"], back["MeasurePart.Name"]));
    }

    [Fact]
    public async Task A_target_left_outside_a_shortened_period_is_told_and_kept()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        form["MeasurePart.Period"] = "令和3年度～令和6年度";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        back.AssertToldAt("MeasurePart.Indicators[0].Targets[4].Text", "[year_outside_period]");
        Assert.Equal(SeedPlan.Measure("16").Indicators[0].Targets.Last().Value, back["MeasurePart.Indicators[0].Targets[4].Text"]);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task An_indicator_keeps_its_key_while_a_published_result_refers_to_it()
    {
        var admin = await AdminAsync();
        await Site.AddResultAsync("5", 2021, (SeedPlan.Measure("5").Indicators[0].Interpretation.Key, "43団体"));
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("5"));
        form["MeasurePart.Indicators[0].Key"] = "another-key";

        Assert.Contains(
            "[result_indicator_unknown]", (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).Errors, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_new_measure_with_the_number_of_another_is_not_stored()
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var source = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        var form = await admin.NewAsync("Measure");
        foreach (var name in source.Names.Where(n => n.StartsWith("MeasurePart.", StringComparison.Ordinal)).Distinct().ToArray())
        {
            form[name] = source[name];
        }

        (await form.SubmitAndReadBackAsync(admin, "submit.Publish")).AssertToldAt("MeasurePart.No", "[measure_no_duplicate]");
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("somu")]
    [InlineData("総務")]
    [InlineData("")]
    public async Task A_department_needs_an_address_of_its_own(string slug)
    {
        var admin = await AdminAsync();
        var form = await admin.NewDepartmentAsync();
        form["TitlePart.Title"] = "別の課";
        form["DepartmentPart.Slug"] = slug;

        var back = await form.SubmitAndReadBackAsync(admin);

        Assert.NotEmpty(back.Errors);
        Assert.Equal(("別の課", slug), (back["TitlePart.Title"], back["DepartmentPart.Slug"]));
    }
}
