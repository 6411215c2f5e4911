using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using YesSql;
using ISession = YesSql.ISession;

namespace ActionPlans.Orchard.Tests.Web.Security;

/// <summary>What is a password, who is to change it, and which sessions it ends.</summary>
public sealed class PasswordTests : SiteTests, IClassFixture<Site>
{
    private const string Change = "/ChangePassword";
    private const string Given = "of-the-secretariat-2026";
    private const string Own = "a long sentence of my own";

    public PasswordTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Length_is_asked_for_and_nothing_else()
    {
        var name = await Site.NewUserAsync("WebStaff");
        using var client = await Site.LogInAsync(name);

        foreach (var weak in new[] { "Aa1!aa", "elevenchars", "aaaaaaaaaaaaaaaa" })
        {
            using var refused = await ChangeAsync(client, SiteHost.AdminPassword, weak);
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        }

        using var changed = await ChangeAsync(client, SiteHost.AdminPassword, "にほんごでも十二文字以上");
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
    }

    [Fact]
    public async Task Who_changes_his_own_stays_logged_in_and_all_his_other_sessions_end()
    {
        var name = await Site.NewUserAsync("WebStaff");
        using var here = await Site.LogInAsync(name);
        using var elsewhere = await Site.LogInAsync(name);

        using var changed = await ChangeAsync(here, SiteHost.AdminPassword, Own);

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync(Change));
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.StatusAsync(Change));
        Assert.Equal([(AuditNames.Changed, name)], await PasswordEventsAsync(name));
    }

    [Fact]
    public async Task Who_logs_out_has_no_session_left_not_even_a_copy_of_the_cookie()
    {
        var name = await Site.NewUserAsync("WebStaff");
        using var client = Site.NewClient(keepsCookies: false);
        var cookies = await CookiesOfAsync(client, name);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, cookies));
        using var page = await SendAsync(client, cookies, HttpMethod.Get, Change, []);
        var token = new SiteForm(await page.ReadAsync(), Change)["__RequestVerificationToken"]!;

        using var left = await SendAsync(client, cookies, HttpMethod.Post, "/Users/LogOff", [new("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, cookies));
    }

    [Fact]
    public async Task A_password_that_somebody_else_has_set_is_changed_before_anything_else()
    {
        var keeper = await Site.NewUserAsync("Secretariat");
        using var secretary = await Site.LogInAsync(keeper);
        var name = $"clerk-{Guid.NewGuid():n}"[..12];
        var form = new SiteForm(await secretary.ReadAsync("/Admin/Users/Create"), "/Admin/Users/Create", "form[enctype]");
        form["User.UserName"] = name;
        form["User.Email"] = $"{name}@example.com";
        form["User.Password"] = Given;
        form["User.PasswordConfirmation"] = Given;
        form["User.Roles[0].IsSelected"] = "true";
        using var created = await form.SubmitAsync(secretary);
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);

        using var clerk = await Site.LogInAsync(name, Given);
        foreach (var address in new[] { "/", "/Admin", "/Admin/ActionPlans/Mine" })
        {
            using var led = await clerk.GetAsync(address);
            Assert.Equal(Change, led.Headers.Location?.ToString());
        }

        Assert.Contains("はじめに、パスワードを", (await clerk.ReadAsync(Change)).Body!.TextContent, StringComparison.Ordinal);
        using var same = await ChangeAsync(clerk, Given, Given);
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        using var changed = await ChangeAsync(clerk, Given, Own);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await clerk.StatusAsync("/Admin/ActionPlans/Mine"));

        var id = (await UserAsync(name)).UserId;
        var again = new SiteForm(
            await secretary.ReadAsync($"/Admin/Users/EditPassword/{id}"), $"/Admin/Users/EditPassword/{id}", "form[action*=EditPassword]");
        again["NewPassword"] = Given;
        again["PasswordConfirmation"] = Given;
        using var reset = await again.SubmitAsync(secretary);
        Assert.Equal(HttpStatusCode.Redirect, reset.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await clerk.StatusAsync("/Admin/ActionPlans/Mine"));
        using var anew = await Site.LogInAsync(name, Given);
        using var ledAgain = await anew.GetAsync("/Admin/ActionPlans/Mine");
        Assert.Equal(Change, ledAgain.Headers.Location?.ToString());
        Assert.Equal([(AuditNames.Changed, name), (AuditNames.Set, keeper)], await PasswordEventsAsync(name));
    }

    [Fact]
    public async Task A_reset_on_the_machine_is_recorded_and_needs_no_other_password()
    {
        var name = await Site.NewUserAsync("WebStaff");
        using var output = new StringWriter();
        Assert.Equal(0, await PasswordReset.RunAsync(Site.Services, name, output));

        using var client = await Site.LogInAsync(name, output.ToString().Trim().Split(' ')[^1]);

        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/"));
        Assert.Equal([(AuditNames.Set, "")], await PasswordEventsAsync(name));
    }

    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current, string wanted)
    {
        var form = new SiteForm(await client.ReadAsync(Change), Change);
        form["CurrentPassword"] = current;
        form["Password"] = wanted;
        form["PasswordConfirmation"] = wanted;
        return await form.SubmitAsync(client);
    }

    private async Task<User> UserAsync(string name)
        => (User)(await Site.InScopeAsync(services => services.GetRequiredService<UserManager<IUser>>().FindByNameAsync(name)))!;

    private async Task<(string Name, string By)[]> PasswordEventsAsync(string name)
    {
        var id = (await UserAsync(name)).UserId;
        var events = await Site.InScopeAsync(async services =>
            (await services.GetRequiredService<ISession>()
                .Query<AuditTrailEvent, AuditTrailEventIndex>(i => i.CorrelationId == id, collection: AuditTrailEvent.Collection)
                    .ListAsync()).ToArray());
        return [.. events.Where(e => e.Name is AuditNames.Changed or AuditNames.Set).OrderBy(e => e.CreatedUtc)
            .Select(e => (e.Name, e.UserName))];
    }

    // Logs in as a browser does whose cookies somebody copies.
    private static async Task<string> CookiesOfAsync(HttpClient client, string name)
    {
        using var page = await client.GetAsync("/Login");
        var form = new SiteForm(await page.ReadAsync(), "/Login");
        var cookies = Cookies(page);
        using var answer = await SendAsync(client, cookies, HttpMethod.Post, "/Login",
            [new("LoginForm.UserName", name), new("LoginForm.Password", SiteHost.AdminPassword),
                new("__RequestVerificationToken", form["__RequestVerificationToken"]!)]);
        return $"{cookies}; {Cookies(answer)}";
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string cookies)
    {
        using var answer = await SendAsync(client, cookies, HttpMethod.Get, Change, []);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string cookies, HttpMethod method, string address, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Cookie", cookies);
        request.Content = method == HttpMethod.Post ? new FormUrlEncodedContent(fields) : null;
        return await client.SendAsync(request);
    }

    private static string Cookies(HttpResponseMessage answer)
        => string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

    private static class AuditNames
    {
        public const string Changed = "PasswordChanged";
        public const string Set = "PasswordSet";
    }
}
