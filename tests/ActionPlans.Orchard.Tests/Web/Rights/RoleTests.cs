using System.Net;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Web.Rights;

/// <summary>What the role of the web staff may do, and what only the administrator may.</summary>
public sealed class RoleTests : SiteTests, IClassFixture<Site>
{
    public RoleTests(Site site)
        : base(site)
    {
    }

    /// <summary>Screens of the administrator alone. Each must be there for him, or the test would prove nothing.</summary>
    public static TheoryData<string> AdministratorsScreens => new(
        "/Admin/Recipes",
        "/Admin/Features",
        "/Admin/Roles/Index",
        "/Admin/Users/Index",
        "/Admin/Themes",
        "/Admin/Settings/general",
        "/Admin/ContentTypes/List",
        "/Admin/ContentTypes/Edit/Measure",
        "/Admin/Queries/Index",
        "/Admin/Queries/Sql/Query",
        "/Admin/DeploymentPlan/Index",
        "/Admin/DeploymentPlan/Import/Json",
        "/Admin/Contents/ContentItems/city-main-menu/Edit",
        "/Admin/Contents/ContentTypes/Menu/Create",
        "/Admin/Contents/ContentTypes/Taxonomy/Create");

    [Theory]
    [MemberData(nameof(AdministratorsScreens))]
    public async Task The_web_staff_cannot_reach_what_is_the_administrators(string address)
    {
        var admin = await AdminAsync();
        var staff = await StaffAsync();

        Assert.Equal(HttpStatusCode.OK, await admin.StatusAsync(address));
        Assert.Contains(
            await staff.StatusAsync(address), new[] { HttpStatusCode.Forbidden, HttpStatusCode.Redirect, HttpStatusCode.NotFound });
        Assert.Contains(await Site.Anonymous.StatusAsync(address), new[] { HttpStatusCode.Forbidden, HttpStatusCode.Redirect });
    }

    [Theory]
    [InlineData("/Admin/Templates")]
    [InlineData("/Admin/Workflows/Types")]
    [InlineData("/api/content/city-main-menu")]
    [InlineData("/api/graphql")]
    public async Task What_can_run_code_or_leak_content_is_not_even_installed(string address)
    {
        var admin = await AdminAsync();
        var staff = await StaffAsync();

        Assert.NotEqual(HttpStatusCode.OK, await admin.StatusAsync(address));
        Assert.NotEqual(HttpStatusCode.OK, await staff.StatusAsync(address));
        Assert.NotEqual(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(address));
    }

    [Theory]
    [InlineData("/Admin")]
    [InlineData("/Admin/Contents/ContentItems")]
    [InlineData("/Admin/Contents/ContentItems/Measure")]
    [InlineData("/Admin/Contents/ContentTypes/Measure/Create")]
    [InlineData("/Admin/Contents/ContentTypes/AnnualResult/Create")]
    [InlineData("/Admin/Contents/ContentItems/action-plan-departments/Edit")]
    [InlineData("/Admin/Taxonomies/Create/Department?taxonomyContentItemId=action-plan-departments")]
    [InlineData("/Admin/AuditTrail")]
    public async Task The_web_staff_reach_the_admin_and_their_editors(string address)
    {
        var staff = await StaffAsync();

        Assert.Equal(HttpStatusCode.OK, await staff.StatusAsync(address));
        Assert.NotEqual(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(address));
    }

    [Fact]
    public async Task The_web_staff_edit_and_publish_a_measure_with_its_indicators()
    {
        var staff = await StaffAsync();
        var form = await staff.OpenAsync(await Site.MeasureIdAsync("24"));
        form["MeasurePart.Overview"] = "担当者が書いた概要";
        const string Target = "MeasurePart.Indicators[0].Targets[0].Text";
        form[Target] = $"約{form[Target]}";

        using var answer = await form.SubmitAsync(staff, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var measure = (await Site.ExportAsync()).Measures.Single(m => m.No == "24");
        Assert.Equal(("担当者が書いた概要", 2), (measure.Overview, measure.Indicators.Count));
        Assert.StartsWith("約", measure.Indicators[0].Targets.First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_staff_publish_a_result_and_delete_it_again()
    {
        var staff = await StaffAsync();
        var form = await staff.NewAsync("AnnualResult");
        form["AnnualResultPart.MeasureContentItemId"] = await Site.MeasureIdAsync("1");
        form["AnnualResultPart.Year"] = "2021";
        using var created = await form.SubmitAsync(staff, "submit.Publish");
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        Assert.Single((await Site.ExportAsync()).Results);

        var id = created.Headers.Location!.ToString().Split('/')[^2];
        using var deleted = await staff.PostWithTokenAsync($"/Admin/Contents/ContentItems/{id}/Delete", await Site.RevisionAsync(id));

        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        Assert.Empty((await Site.ExportAsync()).Results);
    }

    [Fact]
    public async Task The_web_staff_cannot_delete_the_plan()
    {
        var staff = await StaffAsync();
        var plan = await Site.InScopeAsync(async services => (await SiteContent.FindPlanAsync(services)).ContentItemId);

        using var answer = await staff.PostWithTokenAsync($"/Admin/Contents/ContentItems/{plan}/Delete", await Site.RevisionAsync(plan));

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(SeedPlan.Document.Title, (await Site.ExportAsync()).Title);
    }

    [Fact]
    public async Task Someone_with_an_account_but_no_role_reaches_no_editor()
    {
        using var nobody = await Site.LogInWithRolesAsync();

        Assert.NotEqual(HttpStatusCode.OK, await nobody.StatusAsync("/Admin"));
        Assert.NotEqual(HttpStatusCode.OK, await nobody.StatusAsync($"/Admin/Contents/ContentItems/{await Site.MeasureIdAsync("1")}/Edit"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var staff = await StaffAsync();
        var form = await staff.OpenAsync(await Site.MeasureIdAsync("2"));
        form["MeasurePart.Overview"] = "よその頁から送られた概要";
        form["__RequestVerificationToken"] = null;

        using var answer = await form.SubmitAsync(staff, "submit.Publish");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await Site.InScopeAsync(async services =>
            Assert.Equal(
                SeedPlan.Measure("2").Overview,
                (await SiteContent.FindMeasureAsync(services, "2")).Get<MeasurePart>("MeasurePart").Overview));
    }
}
