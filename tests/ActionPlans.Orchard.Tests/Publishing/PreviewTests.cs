using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>An editor sees what residents will see; nobody else does, and nothing is stored.</summary>
public sealed class PreviewTests : SiteTests, IClassFixture<Site>
{
    private const string PublicPage = "/action-plans/yuki-2021/measures/16/";

    public PreviewTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task What_is_typed_is_shown_in_the_sites_theme_and_nothing_is_stored()
    {
        var admin = await AdminAsync();
        var publicBefore = (await Site.Anonymous.ReadAsync(PublicPage)).Article().ComparableHtml();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        form["MeasurePart.Overview"] = "試し書きの概要";
        form["MeasurePart.Indicators[0].Targets[2].Text"] = "765千円";
        Swap(form);

        using var answer = await form.SubmitAsync(admin, address: PreviewOf(form));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await answer.ReadAsync();
        Assert.Contains("試し書きの概要", page.Article().TextContent, StringComparison.Ordinal);
        Assert.Contains("765千円", page.Article().TextContent, StringComparison.Ordinal);
        Assert.Contains("総務課", page.Article().TextContent, StringComparison.Ordinal);
        Assert.Contains("プレビュー", page.QuerySelector(".ap-notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("body.site .site-header"));
        Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        Assert.Equal(publicBefore, (await Site.Anonymous.ReadAsync(PublicPage)).Article().ComparableHtml());
        Assert.Equal(
            SeedPlan.Measure("16").Overview,
            (await admin.OpenAsync(await Site.MeasureIdAsync("16")))["MeasurePart.Overview"]!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_plan_is_shown_as_typed()
    {
        var staff = await StaffAsync();
        var before = await Site.SnapshotAsync();
        var form = await staff.OpenAsync(await Site.PlanIdAsync());
        form["ActionPlanPart.Title"] = "試し書きの計画名";

        using var answer = await form.SubmitAsync(staff, address: PreviewOf(form));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("試し書きの計画名", (await answer.ReadAsync()).Article().TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "試し書き", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/")).Body!.TextContent, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_result_is_shown_on_its_measures_page_before_it_is_stored()
    {
        var staff = await StaffAsync();
        var before = await Site.SnapshotAsync();
        var form = await staff.NewAsync("AnnualResult", $"?measure={await Site.MeasureIdAsync("1")}&year=2021");
        form["AnnualResultPart.Actuals[0].Text"] = "43回";

        using var answer = await form.SubmitAsync(staff, address: PreviewOf(form));

        var page = await answer.ReadAsync();
        Assert.Equal(
            SeedPlan.Measure("1").Name, page.Article().QuerySelector("h1")!.TextContent.Trim()[^SeedPlan.Measure("1").Name.Length..]);
        Assert.Contains("43回", page.Article().TextContent, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Theory]
    [InlineData("MeasurePart.No", "", "[text_blank]")]
    [InlineData("MeasurePart.Indicators[0].Targets[0].Text", "だいたい", "[target_not_read]")]
    [InlineData("MeasurePart.PlanContentItemId", "", "取組が属する計画")]
    public async Task What_cannot_be_saved_cannot_be_previewed_and_says_why(string field, string typed, string message)
    {
        var admin = await AdminAsync();
        var before = await Site.SnapshotAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        form[field] = typed;

        using var answer = await form.SubmitAsync(admin, address: PreviewOf(form));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(message, (await answer.ReadAsync()).QuerySelector("article li")!.TextContent, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_saved_draft_is_shown_to_those_who_may_and_leaks_to_nobody_else()
    {
        var admin = await AdminAsync();
        var staff = await StaffAsync();
        using var nobody = await Site.LogInWithRolesAsync();
        await Site.EditMeasureAsync("20", part => part.Overview = "まだ公開しない概要", publish: false);
        var address = $"/ActionPlans/Preview/{await Site.MeasureIdAsync("20")}";

        foreach (var editor in new[] { admin, staff })
        {
            using var answer = await editor.GetAsync(address);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Contains("まだ公開しない概要", (await answer.ReadAsync()).Article().TextContent, StringComparison.Ordinal);
        }

        using var anonymous = await Site.Anonymous.GetAsync(address);
        using var forbidden = await nobody.GetAsync(address);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (anonymous.StatusCode, forbidden.StatusCode));
        Assert.Contains("/Login", anonymous.Headers.Location!.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/Error/403", forbidden.Headers.Location!.ToString(), StringComparison.OrdinalIgnoreCase);
        string[] texts =
        [
            await anonymous.Content.ReadAsStringAsync(), await forbidden.Content.ReadAsStringAsync(),
            await Site.Anonymous.GetStringAsync(new Uri("/action-plans/yuki-2021/measures/20/", UriKind.Relative)),
        ];
        Assert.All(
            texts,
            text => Assert.DoesNotContain("まだ公開しない", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_without_its_token_or_from_somebody_without_rights_shows_nothing()
    {
        var admin = await AdminAsync();
        using var nobody = await Site.LogInWithRolesAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));
        form["MeasurePart.Overview"] = "試し書きの概要";
        form["__RequestVerificationToken"] = new SiteForm(await nobody.ReadAsync("/ChangePassword"), "/")["__RequestVerificationToken"];

        using var forbidden = await form.SubmitAsync(nobody, address: PreviewOf(form));
        form["__RequestVerificationToken"] = null;
        using var withoutToken = await form.SubmitAsync(admin, address: PreviewOf(form));
        using var anonymous = await form.SubmitAsync(Site.Anonymous, address: PreviewOf(form));

        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest),
            (forbidden.StatusCode, withoutToken.StatusCode, anonymous.StatusCode));
        Assert.Contains("/Error/403", forbidden.Headers.Location!.ToString(), StringComparison.OrdinalIgnoreCase);
        foreach (var answer in new[] { forbidden, withoutToken, anonymous })
        {
            Assert.DoesNotContain("試し書き", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?type=Menu")]
    [InlineData("?type=Menu&contentItemId=city-main-menu")]
    [InlineData("?type=Measure&contentItemId=city-main-menu")]
    public async Task Only_our_own_content_is_previewed(string query)
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("16"));

        using var answer = await form.SubmitAsync(admin, address: $"/ActionPlans/Preview{query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync("/ActionPlans/Preview/city-main-menu"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync("/ActionPlans/Preview/nobody"));
    }

    private static string PreviewOf(SiteForm form)
    {
        var button = Assert.Single(form.Page.QuerySelectorAll("button[formaction^='/ActionPlans/Preview']"));
        Assert.Equal("_blank", button.GetAttribute("formtarget"));
        return button.GetAttribute("formaction")!;
    }

    // Another department than the one stored.
    private static void Swap(SiteForm form)
    {
        form["MeasurePart.Departments[0].Text"] = "dept-somu";
    }
}
