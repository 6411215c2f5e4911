using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A plan of 112 measures that departments grade goes from its file to the published site, into the editors and back.</summary>
public sealed class GradedByDepartmentsTests(Site site) : InventedPlanTests(site, Repository.GradedByDepartmentsFile), IClassFixture<Site>
{
    [Fact]
    public async Task What_was_imported_is_counted_as_the_city_published_it()
    {
        var year = (await Site.Anonymous.ReadAsync($"{Address}years/2020/")).Article().TextContent;
        var found = (await Site.Anonymous.ReadAsync($"{Address}?status=grade-C&year=2020")).Article().TextContent;
        var typed = (await Site.Anonymous.ReadAsync($"{Address}?q={Uri.EscapeDataString("令和2年度の課題あり")}")).Article().TextContent;
        var data = await Site.Anonymous.GetStringAsync($"{Address}data/measure-years.csv");

        Assert.Contains("112件のうち99件を評価（S 0件・A 46件・B 48件・C 5件）", year, StringComparison.Ordinal);
        Assert.Contains("四捨五入のため、割合の合計は100.1%になります。", year, StringComparison.Ordinal);
        Assert.Contains("見つかった取組 5件", found, StringComparison.Ordinal);
        Assert.Contains("見つかった取組 5件", typed, StringComparison.Ordinal);
        Assert.Contains("評語,評語の意味,評語の理由", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_as_it_was_opened_is_the_plan_of_the_file()
    {
        var admin = await AdminAsync();
        string[] ids = [await PlanIdAsync(), await MeasureIdAsync("R1-1"), await ResultIdAsync("12"), await ResultIdAsync("R1-1")];
        foreach (var id in ids)
        {
            using var answer = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task The_editor_of_the_plan_adds_and_orders_grades()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await PlanIdAsync());
        Assert.Equal(
            ("Department", "S", "特に良好", "Met"),
            (form["ActionPlanPart.Methods[0].GradedBy"], form["ActionPlanPart.Methods[0].Grades[0].Mark"],
                form["ActionPlanPart.Methods[0].Grades[0].Name"], form["ActionPlanPart.Methods[0].Grades[0].Counts"]));
        form = await form.PressAsync(admin, "ap:add:Methods[1].Grades");
        form["ActionPlanPart.Methods[1].Grades[5].Mark"] = "評価困難";
        form["ActionPlanPart.Methods[1].Grades[5].Counts"] = "Excluded";
        form = await form.PressAsync(admin, "ap:up:Methods[1].Grades[5]");

        using var answer = await form.SubmitAsync(admin, "submit.Save");
        var back = await admin.OpenAsync(await PlanIdAsync());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            ("評価困難", "中止"), (back["ActionPlanPart.Methods[1].Grades[4].Mark"], back["ActionPlanPart.Methods[1].Grades[5].Mark"]));
        await AssertPublishedAsFileAsync();
        // As the other tests find it.
        back = await back.PressAsync(admin, "ap:remove:Methods[1].Grades[4]");
        using var undone = await back.SubmitAsync(admin, "submit.Publish");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
    }

    [Theory]
    [InlineData("Grades[1].Mark", "S", "[grade_duplicate]")]
    [InlineData("Grades[0].Counts", "Missed", "[grade_order]")]
    [InlineData("Grades[0].From", "110", "[grade_from_superfluous]")]
    [InlineData("GradedBy", "", "[grade_from_missing]")]
    public async Task The_editor_of_the_plan_refuses_grades_at_their_fields(string field, string typed, string code)
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await PlanIdAsync());
        form[$"ActionPlanPart.Methods[0].{field}"] = typed;

        using var refused = await form.SubmitAsync(admin, "submit.Save");

        Assert.Contains(code, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_of_a_result_offers_the_grades_of_its_year()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await ResultIdAsync("12"));
        Assert.Equal(
            ["", "S", "A", "B", "C", "完了", "中止", "評価困難"],
            form.Page.QuerySelectorAll("#AnnualResultPart_Grade option").Select(o => o.GetAttribute("value")));
        form["AnnualResultPart.Grade"] = "評価困難";
        form["AnnualResultPart.GradeReason"] = "";

        using var refused = await form.SubmitAsync(admin, "submit.Save");

        Assert.Contains("[grade_reason_missing]", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
