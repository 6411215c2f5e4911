using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.Users;
using YesSql;
using ISession = YesSql.ISession;

namespace ActionPlans.Orchard.Tests.Web.Security;

/// <summary>Guessing passwords, with real log-in forms. Each test guesses from addresses of its own.</summary>
public sealed class GuessTests : SiteTests, IClassFixture<GuessTests.CountedSite>
{
    private const string Wrong = "Wrong#2026pw";

    private readonly CountedSite _site;

    public GuessTests(CountedSite site)
        : base(site)
    {
        _site = site;
    }

    [Fact]
    public async Task Too_many_wrong_passwords_from_one_address_close_the_account_to_that_address_alone()
    {
        var name = await Site.NewUserAsync("WebStaff");
        var unknown = await TryAsync("198.51.100.1", "nobody-of-that-name", Wrong);
        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        Assert.NotEmpty(unknown.Message);
        for (var i = 0; i < LoginProtection.WrongPasswords; i++)
        {
            Assert.Equal(unknown, await TryAsync("198.51.100.2", name, Wrong));
        }

        Assert.Equal(unknown, await TryAsync("198.51.100.2", name, SiteHost.AdminPassword));
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync("198.51.100.3", name, SiteHost.AdminPassword)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync("198.51.100.2", "admin", SiteHost.AdminPassword)).Status);
    }

    [Fact]
    public async Task An_address_that_tries_many_names_is_refused_whatever_the_name()
    {
        const string Address = "198.51.100.10";
        for (var i = 0; i < LoginProtection.WrongPasswordsOfAddress; i++)
        {
            await TryAsync(Address, $"nobody-{i}", Wrong);
        }

        Assert.Equal(HttpStatusCode.OK, (await TryAsync(Address, "admin", SiteHost.AdminPassword)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync("198.51.100.11", "admin", SiteHost.AdminPassword)).Status);
    }

    [Fact]
    public async Task One_subscriber_of_IPv6_has_one_address()
    {
        var name = await Site.NewUserAsync("WebStaff");
        for (var i = 0; i < LoginProtection.WrongPasswords; i++)
        {
            await TryAsync($"2001:db8:1:2::{i + 1:x}", name, Wrong);
        }

        Assert.Equal(HttpStatusCode.OK, (await TryAsync("2001:db8:1:2::ffff", name, SiteHost.AdminPassword)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync("2001:db8:1:3::1", name, SiteHost.AdminPassword)).Status);
    }

    [Fact]
    public async Task A_wrong_name_a_wrong_password_and_one_try_too_many_cost_the_same_work()
    {
        const string Address = "198.51.100.20";
        var name = await Site.NewUserAsync("WebStaff");

        Assert.Equal(1, await WorkAsync("nobody-at-all"));
        for (var i = 0; i < LoginProtection.WrongPasswords; i++)
        {
            Assert.Equal(1, await WorkAsync(name));
        }

        Assert.Equal(1, await WorkAsync(name));

        async Task<int> WorkAsync(string tried)
        {
            var before = _site.Hashed;
            await TryAsync(Address, tried, Wrong);
            return _site.Hashed - before;
        }
    }

    [Fact]
    public async Task Each_is_written_down_with_name_and_address_until_there_are_too_many()
    {
        const string Address = "198.51.100.30";
        var name = await Site.NewUserAsync("WebStaff");
        for (var i = 0; i < LoginProtection.WrongPasswords + 3; i++)
        {
            await TryAsync(Address, name, Wrong);
        }

        await TryAsync(Address, "nobody\r\nat all", Wrong);

        var events = await EventsAsync(Address);
        Assert.Equal(LoginProtection.WrongPasswords + 1, events.Length);
        Assert.Equal((await UserIdAsync(name), name), (events[0].CorrelationId, events[0].UserName));
        Assert.Equal("nobody  at all", events[^1].UserName);
        var page = (await (await AdminAsync()).ReadAsync("/Admin/AuditTrail")).Body!.TextContent;
        Assert.Contains(Address, page, StringComparison.Ordinal);
        Assert.Contains("ログイン失敗", page, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Message)> TryAsync(string from, string name, string password)
    {
        using var client = Site.NewClient(keepsCookies: true);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        var form = new SiteForm(await client.ReadAsync("/Login"), "/Login");
        form["LoginForm.UserName"] = name;
        form["LoginForm.Password"] = password;
        using var answer = await form.SubmitAsync(client);
        return (
            answer.StatusCode,
            answer.StatusCode == HttpStatusCode.OK ? new SiteForm(await answer.ReadAsync(), "/Login").Errors.Trim() : "");
    }

    private Task<string> UserIdAsync(string name) => Site.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        return await users.GetUserIdAsync((await users.FindByNameAsync(name))!);
    });

    private Task<AuditTrailEvent[]> EventsAsync(string from) => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>()
            .Query<AuditTrailEvent, AuditTrailEventIndex>(i => i.Name == "WrongLogIn", collection: AuditTrailEvent.Collection).ListAsync())
            .Where(e => e.ClientIpAddress == from).OrderBy(e => e.CreatedUtc).ToArray());

    /// <summary>A site that counts how often a password is compared with a hash: that is what a log-in costs.</summary>
    public sealed class CountedSite : Site
    {
        private int _hashed;

        public int Hashed => _hashed;

        protected override void Configure(IServiceCollection services)
            => services.AddScoped<IPasswordHasher<IUser>>(
                provider => new Counter(this, provider.GetRequiredService<IOptions<PasswordHasherOptions>>()));

        private sealed class Counter : PasswordHasher<IUser>
        {
            private readonly CountedSite _site;

            public Counter(CountedSite site, IOptions<PasswordHasherOptions> options)
                : base(options)
            {
                _site = site;
            }

            public override PasswordVerificationResult VerifyHashedPassword(IUser user, string hashedPassword, string providedPassword)
            {
                Interlocked.Increment(ref _site._hashed);
                return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
            }
        }
    }
}
