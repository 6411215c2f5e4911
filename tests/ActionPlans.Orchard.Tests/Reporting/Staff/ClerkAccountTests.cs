using System.Net;
using ActionPlans.Orchard.Tests.Web.Rights;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Settings;

namespace ActionPlans.Orchard.Tests.Reporting.Staff;

/// <summary>The secretariat keeps the accounts of department staff in Orchard's screens, and of nobody else, whatever it posts.</summary>
public sealed class ClerkAccountTests : SiteTests, IClassFixture<Site>
{
    private const string NewPassword = "Bb2!of-somebody-else";

    public ClerkAccountTests(Site site)
        : base(site)
    {
    }

    /// <summary>The roles of accounts that are not the secretariat's to keep.</summary>
    public static TheoryData<string[]> OtherRoles => new(
        ["Administrator"],
        ["WebStaff"],
        [StaffPeople.Secretariat],
        ["Administrator", StaffPeople.Clerk],
        ["WebStaff", StaffPeople.Clerk],
        [StaffPeople.Clerk, StaffPeople.Secretariat]);

    [Theory]
    [MemberData(nameof(OtherRoles))]
    public async Task No_other_account_is_touched_by_forged_posts(string[] roles)
    {
        var victim = await Site.NewUserAsync(roles);
        await AssertUntouchableAsync(victim);
    }

    [Fact]
    public async Task Nor_is_the_owner_of_the_site_when_he_has_no_role()
    {
        var owner = await Site.NewUserAsync();
        var id = (await Site.UserAsync(owner))!.UserId;
        var before = await SetOwnerAsync(id);
        try
        {
            await AssertUntouchableAsync(owner);
        }
        finally
        {
            await SetOwnerAsync(before);
        }
    }

    [Fact]
    public async Task Nor_is_their_own()
    {
        var name = await Site.NewUserAsync(StaffPeople.Secretariat);
        using var secretary = await Site.LogInAsync(name, SiteHost.AdminPassword);
        await AssertRefusedAsync(secretary, name);
        using var own = await PostAsync(
            secretary, "/Admin/Users/Edit", ("User.Roles[0].Role", "Administrator"), ("User.Roles[0].IsSelected", "true"));
        Assert.True(RightsTable.IsRefusal(own));
        Assert.Equal([StaffPeople.Secretariat], (await Site.UserAsync(name))!.RoleNames);
    }

    [Fact]
    public async Task A_clerks_account_is_made_edited_switched_off_and_given_a_password()
    {
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);
        var name = $"clerk-{Guid.NewGuid():n}"[..12];
        var form = new SiteForm(await secretary.ReadAsync("/Admin/Users/Create"), "/Admin/Users/Create", "form[enctype]");
        Assert.Equal(
            [StaffPeople.Clerk],
            form.Page.QuerySelectorAll("input[name^='User.Roles'][type=hidden][name$='.Role']").Select(i => i.GetAttribute("value")));
        form["User.UserName"] = name;
        form["User.Email"] = $"{name}@example.com";
        form["User.Password"] = NewPassword;
        form["User.PasswordConfirmation"] = NewPassword;
        form["User.Roles[0].IsSelected"] = "true";
        form["User.TermIds"] = "dept-somu";

        using var created = await form.SubmitAsync(secretary);

        Assert.Equal("/Admin/ActionPlans/Staff", created.Headers.Location?.ToString());
        Assert.Equal([StaffPeople.Clerk], (await Site.UserAsync(name))!.RoleNames);
        Assert.Equal(["dept-somu"], await Site.DepartmentsAsync(name));

        var id = (await Site.UserAsync(name))!.UserId;
        var edit = new SiteForm(await secretary.ReadAsync($"/Admin/Users/Edit/{id}"), $"/Admin/Users/Edit/{id}", "form[enctype]");
        edit["User.TermIds"] = "dept-zaisei";
        using var edited = await edit.SubmitAsync(secretary);
        Assert.Equal(HttpStatusCode.Redirect, edited.StatusCode);
        Assert.Equal(["dept-zaisei"], await Site.DepartmentsAsync(name));
        Assert.Equal([StaffPeople.Clerk], (await Site.UserAsync(name))!.RoleNames);

        var hash = (await Site.UserAsync(name))!.PasswordHash;
        using var password = await PostAsync(
            secretary, $"/Admin/Users/EditPassword/{id}", ("UsernameOrEmail", name), ("NewPassword", SiteHost.AdminPassword),
            ("PasswordConfirmation", SiteHost.AdminPassword));
        Assert.NotEqual(hash, (await Site.UserAsync(name))!.PasswordHash);
        using var off = await PostAsync(secretary, $"/Admin/Users/Disable/{id}");
        Assert.False((await Site.UserAsync(name))!.IsEnabled);
    }

    [Fact]
    public async Task No_form_of_theirs_gives_another_role()
    {
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);
        var name = $"clerk-{Guid.NewGuid():n}"[..12];
        var others = new[] { "Administrator", "WebStaff", StaffPeople.Secretariat, StaffPeople.Clerk };
        (string, string)[] roles =
        [
            .. others.SelectMany((role, i) => new[] { ($"User.Roles[{i}].Role", role), ($"User.Roles[{i}].IsSelected", "true") }),
        ];

        using var created = await PostAsync(secretary, "/Admin/Users/Create",
            [("User.UserName", name), ("User.Email", $"{name}@example.com"), ("User.Password", NewPassword),
                ("User.PasswordConfirmation", NewPassword), .. roles]);
        Assert.Equal([StaffPeople.Clerk], (await Site.UserAsync(name))!.RoleNames);

        using var edited = await PostAsync(
            secretary, $"/Admin/Users/Edit/{(await Site.UserAsync(name))!.UserId}",
            [("User.UserName", name), ("User.Email", $"{name}@example.com"), .. roles]);
        Assert.Equal([StaffPeople.Clerk], (await Site.UserAsync(name))!.RoleNames);
    }

    [Fact]
    public async Task A_role_that_grants_more_than_they_have_is_not_theirs_to_give()
    {
        var role = await Site.NewRoleAsync("ReportActionPlanResults", "AccessAdminPanel", "ManageRecipes");
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);

        await AssertRefusedAsync(secretary, await Site.NewUserAsync(role));
        Assert.DoesNotContain(role, (await secretary.ReadAsync("/Admin/Users/Create")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_do_not_see_the_list_of_all_users_nor_delete_anybody()
    {
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);
        var clerk = await Site.NewUserAsync(StaffPeople.Clerk);

        Assert.NotEqual(HttpStatusCode.OK, await secretary.StatusAsync("/Admin/Users/Index"));
        using var deleted = await PostAsync(secretary, $"/Admin/Users/Delete/{(await Site.UserAsync(clerk))!.UserId}");
        Assert.True(RightsTable.IsRefusal(deleted));
        Assert.NotNull(await Site.UserAsync(clerk));
    }

    private async Task AssertUntouchableAsync(string victim)
    {
        using var secretary = await Site.LogInWithRolesAsync(StaffPeople.Secretariat);
        await AssertRefusedAsync(secretary, victim);
    }

    private async Task AssertRefusedAsync(HttpClient attacker, string victim)
    {
        var id = (await Site.UserAsync(victim))!.UserId;
        var before = await Site.FactsAsync(victim);
        (string Address, (string, string)[] Fields)[] posts =
        [
            ($"/Admin/Users/Edit/{id}",
                [("User.UserName", victim), ("User.Email", "taken@example.com"), ("User.Roles[0].Role", StaffPeople.Clerk),
                    ("User.Roles[0].IsSelected", "false")]),
            ($"/Admin/Users/EditPassword/{id}",
                [("UsernameOrEmail", victim), ("NewPassword", NewPassword), ("PasswordConfirmation", NewPassword)]),
            ("/Admin/Users/EditPassword",
                [("UsernameOrEmail", $"{victim}@example.com"), ("NewPassword", NewPassword), ("PasswordConfirmation", NewPassword)]),
            ($"/Admin/Users/Disable/{id}", []),
            ($"/Admin/Users/Delete/{id}", []),
            ($"/Admin/Users/Unlock/{id}", []),
        ];
        foreach (var (address, fields) in posts)
        {
            using var answer = await PostAsync(attacker, address, fields);
            Assert.True(RightsTable.IsRefusal(answer), $"{address} answered {answer.StatusCode} {answer.Headers.Location}");
        }

        Assert.NotEqual(HttpStatusCode.OK, await attacker.StatusAsync($"/Admin/Users/Edit/{id}"));
        Assert.Equal(before, await Site.FactsAsync(victim));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var token = new SiteForm(await client.ReadAsync("/ChangePassword"), "/")["__RequestVerificationToken"]!;
        using var content = new FormUrlEncodedContent(
            [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        return await client.PostAsync(address, content);
    }

    private Task<string> SetOwnerAsync(string userId) => Site.InScopeAsync(async services =>
    {
        var sites = services.GetRequiredService<ISiteService>();
        var settings = await sites.LoadSiteSettingsAsync();
        var before = settings.SuperUser;
        settings.SuperUser = userId;
        await sites.UpdateSiteSettingsAsync(settings);
        return before;
    });
}
