using System.Net;
using ActionPlans.Cms;
using ActionPlans.Orchard.Tests.Fixtures;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>The plain editors, as the web staff use them.</summary>
public sealed class EditorTests : SiteTests, IClassFixture<Site>
{
    public EditorTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("ActionPlan", "ActionPlanPart.Document")]
    [InlineData("Measure", "MeasurePart.No")]
    [InlineData("AnnualResult", "AnnualResultPart.Year")]
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
        Assert.Contains("編集画面で書いた概要", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/2/")).Article().TextContent, StringComparison.Ordinal);
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
        Assert.DoesNotContain("下書きの手段", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/4/")).Article().TextContent, StringComparison.Ordinal);

        using var published = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (saved.StatusCode, published.StatusCode));
        Assert.Contains("下書きの手段", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/4/")).Article().TextContent, StringComparison.Ordinal);
        await Site.EditMeasureAsync("4", part => part.Means = SeedPlan.Measure("4").Means);
    }

    [Fact]
    public async Task Targets_of_an_indicator_are_changed_and_taken_out_line_by_line()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("5"));
        var targets = form.Names.Single(n => n.EndsWith("IndicatorPart.Targets", StringComparison.Ordinal));
        Assert.Equal(SeedPlan.Measure("5").Indicators[0].Targets.Select(t => $"{t.Key.StartYear} {t.Value}"), form[targets]!.Split('\n').Select(l => l.Trim()));
        form[targets] = "令和3年度 10団体\n2022 11 団体";

        using var answer = await form.SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["2021 10団体", "2022 11 団体"], (await Site.ExportAsync()).Measures.Single(m => m.No == "5").Indicators[0].Targets.Select(t => $"{t.Key.StartYear} {t.Value}"));
    }

    [Fact]
    public async Task A_result_is_written_published_and_corrected()
    {
        var admin = await AdminAsync();
        var key = SeedPlan.Measure("1").Indicators[0].Interpretation.Key;
        var form = await admin.NewAsync("AnnualResult");
        form["AnnualResultPart.MeasureContentItemId"] = await Site.MeasureIdAsync("1");
        form["AnnualResultPart.Year"] = "令和３年度";
        form["AnnualResultPart.Actuals"] = $"{key} 43回";
        form["AnnualResultPart.Achievements"] = "実施した。";
        form["AnnualResultPart.AsOf"] = "2022-06-30";
        using var created = await form.SubmitAsync(admin, "submit.Publish");
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        Assert.Contains("43回", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/")).Article().TextContent, StringComparison.Ordinal);

        var correction = await admin.OpenAsync(created.Headers.Location!.ToString().Split('/')[^2]);
        Assert.Equal($"{key} 43回", correction["AnnualResultPart.Actuals"]);
        correction["AnnualResultPart.Actuals"] = "";
        using var corrected = await correction.SubmitAsync(admin, "submit.Publish");

        var result = Assert.Single((await Site.ExportAsync()).Results);
        Assert.Empty(result.Actuals);
        Assert.Equal(("1", 2021, "実施した。", new DateOnly(2022, 6, 30)), (result.Measure, result.Year.StartYear, result.Achievements, result.AsOf));
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
        var box = measure.Names.Single(n => n.EndsWith($"[{SeedPlan.Document.Departments.Count}].ContentItemId", StringComparison.Ordinal));
        measure[box.Replace("ContentItemId", "Selected", StringComparison.Ordinal)] = "true";
        using var led = await measure.SubmitAsync(admin, "submit.Publish");

        // The plan has it with its measure, before anybody writes it into the plan too.
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        await AssertLeadsAsync("9", "atarashii");
        Assert.Equal("新しい課", (await Site.ExportAsync()).Departments[^1].Name);

        var plan = await admin.OpenAsync(await PlanIdAsync());
        const string Before = "\"departments\": [";
        plan["ActionPlanPart.Document"] = plan["ActionPlanPart.Document"]!.Replace(
            Before, Before + """{ "name": "新しい課", "interpretation": { "slug": "atarashii", "validFrom": 2024 } },""", StringComparison.Ordinal);
        using var saved = await plan.SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await AssertLeadsAsync("9", "atarashii");
        Assert.Equal("新しい課", (await Site.ExportAsync()).Departments[0].Name);
    }

    private async Task AssertLeadsAsync(string no, string department)
        => Assert.Contains(
            SeedPlan.Measure(no).Name,
            (await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/departments/{department}/")).Article().TextContent,
            StringComparison.Ordinal);

    private Task<string> PlanIdAsync() => Site.InScopeAsync(async services => (await SiteContent.FindPlanAsync(services)).ContentItemId);
}
