using System.Net;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Reporting.Staff;

/// <summary>For which departments somebody reports is set by those who may, and read from the user at every request.</summary>
public sealed class UserDepartmentsTests : SiteTests, IClassFixture<Site>
{
    private const string Screen = "/Admin/ActionPlans/Staff";

    public UserDepartmentsTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_screen_says_who_reports_for_what_and_who_is_missing()
    {
        var clerk = await NewClerkAsync("dept-somu", "dept-kikaku-seisaku");
        var homeless = await NewClerkAsync();
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);

        var page = await secretary.ReadAsync(Screen);

        var text = page.QuerySelector("#ta-content, main, body")!.TextContent;
        Assert.Contains(clerk, Row(page, "総務課"), StringComparison.Ordinal);
        Assert.Contains(clerk, Row(page, "企画政策課"), StringComparison.Ordinal);
        Assert.Contains("担当者なし", Row(page, "収納課"), StringComparison.Ordinal);
        Assert.Contains("収納課", page.QuerySelector(".alert-warning")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("総務課", page.QuerySelector(".alert-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(homeless, page.QuerySelectorAll(".alert-warning")[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.com", text, StringComparison.Ordinal);
        Assert.DoesNotContain("admin", Rows(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_switched_off_or_without_the_role_counts_for_no_department()
    {
        var former = await Site.NewUserAsync();
        await Site.SetDepartmentsAsync(former, ["dept-zeimu"]);
        var off = await NewClerkAsync("dept-zeimu");
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);
        using var answer = await PostWithTokenAsync(secretary, $"/Admin/Users/Disable/{(await Site.UserAsync(off))!.UserId}");

        var page = await secretary.ReadAsync(Screen);

        Assert.Contains("担当者なし", Row(page, "税務課"), StringComparison.Ordinal);
        Assert.Contains("停止中", Row(page, off), StringComparison.Ordinal);
        Assert.Contains("報告できるロールなし", Row(page, former), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_departments_are_set_there_and_nowhere_lost()
    {
        var clerk = await NewClerkAsync("dept-somu");
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);
        var first = await FormAsync(secretary, clerk);
        var second = await FormAsync(secretary, clerk);
        first["termIds"] = "dept-zaisei";
        second["termIds"] = "dept-shimin";

        using var saved = await first.SubmitAsync(secretary);
        Assert.Equal(Screen, saved.Headers.Location?.ToString());
        Assert.Equal(["dept-zaisei"], await Site.DepartmentsAsync(clerk));

        using var late = await second.SubmitAsync(secretary);
        var page = await late.ReadAsync();
        Assert.Equal(["dept-zaisei"], await Site.DepartmentsAsync(clerk));
        Assert.Contains("ほかの人が変更しました", page.QuerySelector(".message-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("dept-shimin", page.QuerySelector("details[open] input[checked]")!.GetAttribute("value"));

        var again = await FormAsync(secretary, clerk);
        again["termIds"] = null;
        using var emptied = await again.SubmitAsync(secretary);
        Assert.Empty(await Site.DepartmentsAsync(clerk));
    }

    [Fact]
    public async Task What_is_no_department_is_not_stored()
    {
        var clerk = await NewClerkAsync();
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);
        var form = await FormAsync(secretary, clerk);
        form["termIds"] = "dept-invented";

        using var answer = await form.SubmitAsync(secretary);

        Assert.Empty(await Site.DepartmentsAsync(clerk));
    }

    [Fact]
    public async Task Nobody_sets_them_without_the_permission_not_even_his_own()
    {
        // Two users: one with the right to edit their own account, one with the right to edit all accounts.
        foreach (var permissions in new[] { new[] { "ManageOwnUserInformation" }, ["EditUsers", "ListUsers"] })
        {
            var name = await Site.NewUserAsync(await Site.NewRoleAsync([.. permissions, "AccessAdminPanel", "ReportActionPlanResults"]));
            using var client = await Site.LogInAsync(name, SiteHost.AdminPassword);
            var id = (await Site.UserAsync(name))!.UserId;
            var own = permissions[0] == "EditUsers" ? $"/Admin/Users/Edit/{id}" : "/Admin/Users/Edit";
            var form = new SiteForm(await client.ReadAsync(own), own, "form[enctype]");
            Assert.Null(form["User.Shown"]);
            form["User.Shown"] = "true";
            form["User.TermIds"] = "dept-somu";

            using var answer = await form.SubmitAsync(client);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Empty(await Site.DepartmentsAsync(name));

            Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync(Screen));
            using var set = await PostWithTokenAsync(client, $"{Screen}/Set/{id}", ("seen", ""), ("termIds", "dept-somu"));
            Assert.False(set.IsSuccessStatusCode);
            Assert.Empty(await Site.DepartmentsAsync(name));
        }
    }

    /// <summary>Whose departments are posted, and by whom.</summary>
    public static TheoryData<string, string[]> OthersThanClerks => new()
    {
        { StaffPeople.Secretariat, ["Administrator"] },
        { StaffPeople.Secretariat, ["WebStaff"] },
        { StaffPeople.Secretariat, [StaffPeople.Secretariat] },
        { StaffPeople.Secretariat, ["WebStaff", StaffPeople.Clerk] },
        { "Administrator", ["Administrator"] },
        { "Administrator", ["WebStaff"] },
    };

    [Theory]
    [MemberData(nameof(OthersThanClerks))]
    public async Task An_account_that_is_not_department_staff_gets_none_and_the_answer_says_why(string keeper, string[] roles)
    {
        var name = await Site.NewUserAsync(roles);
        using var client = await Site.LogInWithRolesAsync(keeper);

        using var answer = await PostWithTokenAsync(
            client, $"{Screen}/Set/{(await Site.UserAsync(name))!.UserId}", ("seen", ""), ("termIds", "dept-somu"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("管理者が変更します", (await answer.ReadAsync()).QuerySelector(".message-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Site.DepartmentsAsync(name));
    }

    [Fact]
    public async Task The_secretariat_gives_itself_none_in_its_own_profile()
    {
        var own = await Site.NewRoleAsync("ManageOwnUserInformation", "AccessAdminPanel", "ManageActionPlanStaff");
        var name = await Site.NewUserAsync(own);
        using var client = await Site.LogInAsync(name);
        var form = new SiteForm(await client.ReadAsync("/Admin/Users/Edit"), "/Admin/Users/Edit", "form[enctype]");
        Assert.Null(form["User.Shown"]);
        form["User.Shown"] = "true";
        form["User.TermIds"] = "dept-somu";

        using var answer = await form.SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(await Site.DepartmentsAsync(name));
    }

    [Fact]
    public async Task A_form_without_the_section_leaves_them_alone()
    {
        var clerk = await NewClerkAsync("dept-somu");
        var admin = await AdminAsync();
        var address = $"/Admin/Users/Edit/{(await Site.UserAsync(clerk))!.UserId}";
        var form = new SiteForm(await admin.ReadAsync(address), address, "form[enctype]");
        form["User.Shown"] = null;
        form["User.TermIds"] = null;

        using var answer = await form.SubmitAsync(admin);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["dept-somu"], await Site.DepartmentsAsync(clerk));
    }

    [Fact]
    public async Task A_department_that_was_taken_away_does_not_come_back_with_an_older_form_of_the_user()
    {
        var clerk = await NewClerkAsync("dept-somu");
        var admin = await AdminAsync();
        var address = $"/Admin/Users/Edit/{(await Site.UserAsync(clerk))!.UserId}";
        var form = new SiteForm(await admin.ReadAsync(address), address, "form[enctype]");
        await Site.SetDepartmentsAsync(clerk, ["dept-zaisei"]);

        using var refused = await form.SubmitAsync(admin);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var again = new SiteForm(await refused.ReadAsync(), address, "form[enctype]");
        Assert.Contains("ほかの人がこの利用者の主担当課を変えました", again.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["dept-zaisei"], await Site.DepartmentsAsync(clerk));
        Assert.Equal("dept-zaisei", again["User.TermIds"]);
        using var saved = await again.SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["dept-zaisei"], await Site.DepartmentsAsync(clerk));
    }

    [Fact]
    public async Task A_transfer_takes_effect_with_the_next_request_of_an_open_session()
    {
        var clerk = await NewClerkAsync("dept-somu");
        using var client = await Site.LogInAsync(clerk, SiteHost.AdminPassword);
        Assert.Equal("/Admin/ActionPlans/Mine", (await client.GetAsync("/Admin")).Headers.Location?.ToString());
        Assert.True(await MayReportAsync(clerk, "11"));

        await Site.SetDepartmentsAsync(clerk, ["dept-zaisei"]);

        Assert.False(await MayReportAsync(clerk, "11"));
        Assert.True(await MayReportAsync(clerk, "20"));
    }

    private Task<bool> MayReportAsync(string name, string no) => Site.AsUserAsync(name, async services =>
        await services.GetRequiredService<ReportAccess>().MayReportAsync(await SiteContent.FindMeasureAsync(services, no)));

    private async Task<string> NewClerkAsync(params string[] departments)
    {
        var name = await Site.NewUserAsync(StaffPeople.Clerk);
        await Site.SetDepartmentsAsync(name, departments);
        return name;
    }

    private async Task<SiteForm> FormAsync(HttpClient client, string name)
        => new(await client.ReadAsync(Screen), Screen, $"form[action='{Screen}/Set/{(await Site.UserAsync(name))!.UserId}']");

    private static string Row(AngleSharp.Html.Dom.IHtmlDocument page, string head)
        => page.QuerySelectorAll("tbody tr")
            .Single(r => r.QuerySelector("th")!.TextContent.Contains(head, StringComparison.Ordinal)).TextContent;

    private static string Rows(AngleSharp.Html.Dom.IHtmlDocument page)
        => string.Concat(page.QuerySelectorAll("tbody").Select(b => b.TextContent));

    private static async Task<HttpResponseMessage> PostWithTokenAsync(
        HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var token = new SiteForm(await client.ReadAsync("/ChangePassword"), "/")["__RequestVerificationToken"]!;
        using var content = new FormUrlEncodedContent(
            [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        return await client.PostAsync(address, content);
    }
}
