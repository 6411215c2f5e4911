using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Orchard.Tests.Reporting.Staff;

/// <summary>Accounts as the database has them.</summary>
internal static class StaffPeople
{
    public const string Clerk = "DepartmentStaff";
    public const string Secretariat = "Secretariat";

    public static Task<User?> UserAsync(this SiteHost site, string name)
        => site.InScopeAsync(async services => await services.GetRequiredService<UserManager<IUser>>().FindByNameAsync(name) as User);

    public static async Task<IReadOnlyList<string>> DepartmentsAsync(this SiteHost site, string name)
        => (await site.UserAsync(name))!.GetOrCreate<UserDepartments>().TermIds;

    /// <summary>Everything of an account that a form could change.</summary>
    public static async Task<string> FactsAsync(this SiteHost site, string name)
    {
        var user = await site.UserAsync(name);
        if (user is null)
        {
            return "";
        }

        var departments = string.Join(',', user.GetOrCreate<UserDepartments>().TermIds);
        return $"{user.UserName} {user.Email} {user.PasswordHash} {string.Join(',', user.RoleNames)} {user.IsEnabled} {departments}";
    }
}
