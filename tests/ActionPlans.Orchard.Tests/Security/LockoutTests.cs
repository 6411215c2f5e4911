using System.Net;
using ActionPlans.Orchard.Tests.Fixtures;
using ActionPlans.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace ActionPlans.Orchard.Tests.Security;

/// <summary>Guessing passwords, with real log-in forms.</summary>
public sealed class LockoutTests : SiteTests, IClassFixture<Site>
{
    private const string Name = "guessed";
    private const string Wrong = "Wrong#2026pw";

    public LockoutTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task After_some_wrong_passwords_the_right_one_is_refused_and_the_answer_does_not_say_that_the_account_exists()
    {
        Site.Log.Expect("User is currently locked out");
        await Site.InScopeAsync(async services => Assert.NotNull(await services.GetRequiredService<IUserService>().CreateUserAsync(
            new User { UserName = Name, Email = "guessed@example.com", EmailConfirmed = true }, SiteHost.AdminPassword, (key, message) => Assert.Fail($"{key}: {message}"))));

        var unknown = await TryAsync("nobody-of-that-name", Wrong);
        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        Assert.NotEmpty(unknown.Message);
        for (var i = 0; i < LoginProtection.WrongPasswords; i++)
        {
            Assert.Null(await WithUserAsync((users, user) => users.GetLockoutEndDateAsync(user)));
            Assert.Equal(unknown, await TryAsync(Name, Wrong));
        }

        Assert.Equal(unknown, await TryAsync(Name, SiteHost.AdminPassword));
        var lockedUntil = await WithUserAsync((users, user) => users.GetLockoutEndDateAsync(user));
        Assert.InRange(lockedUntil!.Value - DateTimeOffset.UtcNow, LoginProtection.LockedFor - TimeSpan.FromMinutes(1), LoginProtection.LockedFor);

        // Time passes.
        await WithUserAsync((users, user) => users.SetLockoutEndDateAsync(user, DateTimeOffset.UtcNow.AddSeconds(-1)));
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(Name, SiteHost.AdminPassword)).Status);
    }

    private async Task<(HttpStatusCode Status, string Message)> TryAsync(string name, string password)
    {
        using var client = Site.NewClient(keepsCookies: true);
        var form = new SiteForm(await client.ReadAsync("/Login"), "/Login");
        form["LoginForm.UserName"] = name;
        form["LoginForm.Password"] = password;
        using var answer = await form.SubmitAsync(client);
        return (answer.StatusCode, answer.StatusCode == HttpStatusCode.OK ? new SiteForm(await answer.ReadAsync(), "/Login").Errors.Trim() : "");
    }

    private Task<T> WithUserAsync<T>(Func<UserManager<IUser>, IUser, Task<T>> run) => Site.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        return await run(users, (await users.FindByNameAsync(Name))!);
    });
}
