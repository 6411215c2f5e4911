using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace ActionPlans.SiteTesting;

/// <summary>People with accounts, who log in as people do.</summary>
public static class SiteUsers
{
    public static Task<HttpClient> LogInAsAdminAsync(this SiteHost site) => site.LogInAsync("admin", SiteHost.AdminPassword);

    /// <summary>Makes an account with roles and logs in.</summary>
    public static async Task<HttpClient> LogInWithRolesAsync(this SiteHost site, params string[] roles)
        => await site.LogInAsync(await site.NewUserAsync(roles), SiteHost.AdminPassword);

    /// <summary>Makes a role with these permissions.</summary>
    /// <returns>Its name.</returns>
    public static async Task<string> NewRoleAsync(this SiteHost site, params string[] permissions)
    {
        var name = $"Role{Guid.NewGuid():n}"[..12];
        await site.InScopeAsync(async services =>
        {
            var role = new Role { RoleName = name, RoleClaims = [.. permissions.Select(p => RoleClaim.Create(p))] };
            Assert.True((await services.GetRequiredService<RoleManager<IRole>>().CreateAsync(role)).Succeeded);
        });
        return name;
    }

    /// <summary>Opens rights to everybody: Orchard's API knows nobody who logged in by a form.</summary>
    public static Task OpenToAllAsync(this SiteHost site, params string[] permissions) => site.InScopeAsync(async services =>
    {
        var roles = services.GetRequiredService<RoleManager<IRole>>();
        var anonymous = (Role)(await roles.FindByNameAsync("Anonymous"))!;
        anonymous.RoleClaims.AddRange(permissions.Select(p => RoleClaim.Create(p)));
        Assert.True((await roles.UpdateAsync(anonymous)).Succeeded);
    });

    /// <summary>Makes an account with roles, and <see cref="SiteHost.AdminPassword"/> as its password.</summary>
    /// <returns>Its name.</returns>
    public static async Task<string> NewUserAsync(this SiteHost site, params string[] roles)
    {
        var name = $"user-{Guid.NewGuid():n}"[..12];
        await site.InScopeAsync(async services =>
        {
            var user = new User { UserName = name, Email = $"{name}@example.com", EmailConfirmed = true, RoleNames = [.. roles] };
            var created = await services.GetRequiredService<IUserService>()
                .CreateUserAsync(user, SiteHost.AdminPassword, (key, message) => Assert.Fail($"{key}: {message}"));
            Assert.NotNull(created);
        });
        return name;
    }

    /// <summary>Logs in as people do; fails where the site refuses.</summary>
    public static async Task<HttpClient> LogInAsync(this SiteHost site, string name, string password)
    {
        var client = site.NewClient(keepsCookies: true);
        var form = new SiteForm(await client.ReadAsync("/Login"), "/Login");
        form["LoginForm.UserName"] = name;
        form["LoginForm.Password"] = password;
        using var answer = await form.SubmitAsync(client);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{name} could not log in.");
        return client;
    }
}
