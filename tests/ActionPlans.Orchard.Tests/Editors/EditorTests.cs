using System.Net;
using ActionPlans.Cms;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>The plain editors, as the web staff use them.</summary>
public sealed class EditorTests : SiteTests, IClassFixture<Site>
{
    public EditorTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("ActionPlan", "ActionPlanPart.Title")]
    [InlineData("Measure", "MeasurePart.No")]
    [InlineData("AnnualResult", "AnnualResultPart.MeasureContentItemId")]
    public async Task Every_type_has_an_editor(string type, string field)
    {
        var admin = await AdminAsync();

        Assert.NotNull((await admin.NewAsync(type))[field]);
    }

    [Fact]
    public async Task A_department_is_edited_as_a_term()
    {
        var admin = await AdminAsync();
        var department = SeedPlan.Document.Departments[0];

        var form = await admin.OpenDepartmentAsync($"dept-{department.Interpretation.Slug}");

        Assert.Equal((department.Name, department.Interpretation.Slug), (form["TitlePart.Title"], form["DepartmentPart.Slug"]));
        Assert.NotNull((await admin.NewDepartmentAsync())["DepartmentPart.Slug"]);
    }

    [Fact]
    public async Task A_published_edit_of_a_measure_is_on_its_page()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("2"));
        form["MeasurePart.Overview"] = "編集画面で書いた概要\r\n二行目";

        using var answer = await form.SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(
            "編集画面で書いた概要", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/2/")).Article().TextContent,
            StringComparison.Ordinal);
        Assert.Equal("編集画面で書いた概要\n二行目", (await Site.ExportAsync()).Measures.Single(m => m.No == "2").Overview);
        await Site.EditMeasureAsync("2", part => part.Overview = SeedPlan.Measure("2").Overview);
    }

    [Fact]
    public async Task A_saved_draft_is_not_on_the_page_until_it_is_published()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("4");
        var form = await admin.OpenAsync(id);
        form["MeasurePart.Means"] = "下書きの手段";
        using var saved = await form.SubmitAsync(admin, "submit.Save");
        Assert.DoesNotContain(
            "下書きの手段", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/4/")).Article().TextContent,
            StringComparison.Ordinal);

        using var published = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (saved.StatusCode, published.StatusCode));
        Assert.Contains(
            "下書きの手段", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/4/")).Article().TextContent,
            StringComparison.Ordinal);
        await Site.EditMeasureAsync("4", part => part.Means = SeedPlan.Measure("4").Means);
    }

    [Fact]
    public async Task Targets_of_an_indicator_are_changed_and_taken_out_year_by_year()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("5"));
        Assert.Equal(
            SeedPlan.Measure("5").Indicators[0].Targets.Select(t => ($"{t.Key.StartYear}", t.Value)),
            Enumerable.Range(0, 5).Select(t => (form[Target(t, "Year")]!, form[Target(t, "Text")]!)));
        string[] typed = ["10団体", " 11 団体 ", "", "", "—"];
        for (var t = 0; t < typed.Length; t++)
        {
            form[Target(t, "Text")] = typed[t];
        }

        using var answer = await form.SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            ["2021 10団体", "2022 11 団体", "2025 —"],
            (await Site.ExportAsync()).Measures.Single(m => m.No == "5").Indicators[0].Targets.Select(t => $"{t.Key.StartYear} {t.Value}"));

        static string Target(int row, string field) => $"MeasurePart.Indicators[0].Targets[{row}].{field}";
    }

    [Fact]
    public async Task A_department_added_in_the_taxonomy_can_lead_a_measure()
    {
        var admin = await AdminAsync();
        var term = await admin.NewDepartmentAsync();
        term["TitlePart.Title"] = "新しい課";
        term["DepartmentPart.Slug"] = "atarashii";
        term["DepartmentPart.ValidFrom"] = "令和6年度";
        using var added = await term.SubmitAsync(admin);
        using var published = await (await admin.OpenAsync(ContentTypes.DepartmentsTaxonomyId)).SubmitAsync(admin, "submit.Publish");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (added.StatusCode, published.StatusCode));

        var measure = await admin.OpenAsync(await Site.MeasureIdAsync("9"));
        var term0 = measure.Page.QuerySelectorAll("option").First(o => o.TextContent.Trim() == "新しい課").GetAttribute("value");
        measure["MeasurePart.Departments[0].Text"] = term0;
        using var led = await measure.SubmitAsync(admin, "submit.Publish");

        // The plan has it with its measure, before anybody writes it into the plan too.
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        await AssertLeadsAsync("9", "atarashii");
        Assert.Equal("新しい課", (await Site.ExportAsync()).Departments[^1].Name);

        var plan = await admin.OpenAsync(await Site.PlanIdAsync());
        var chosen = $"ActionPlanPart.Departments[{SeedPlan.Document.Departments.Count}].IsChosen";
        Assert.Equal("false", plan[chosen]);
        plan[chosen] = "true";
        using var saved = await plan.SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await AssertLeadsAsync("9", "atarashii");
        Assert.Equal("true", (await admin.OpenAsync(await Site.PlanIdAsync()))[chosen]);
        Assert.Equal("新しい課", (await Site.ExportAsync()).Departments[^1].Name);
    }

    private async Task AssertLeadsAsync(string no, string department)
        => Assert.Contains(
            SeedPlan.Measure(no).Name,
            (await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/departments/{department}/")).Article().TextContent,
            StringComparison.Ordinal);
}
