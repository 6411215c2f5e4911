using System.Security.Claims;
using ActionPlans.Cms.Models;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Cms.Reporting;

/// <summary>
/// What the person at the screen may do with reports. Departments and roles are read from the stored user once in each request, never from
/// a claim: who was moved to another department this morning reports for it from the next click on, and who lost a role acts in it no more.
/// </summary>
public sealed class ReportAccess
{
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly UserManager<IUser> _users;
    private readonly IUserClaimsPrincipalFactory<IUser> _principals;
    private (User? User, ClaimsPrincipal Principal, IReadOnlySet<string> Departments)? _person;

    public ReportAccess(IAuthorizationService authorization, IHttpContextAccessor http, UserManager<IUser> users, IUserClaimsPrincipalFactory<IUser> principals)
    {
        _authorization = authorization;
        _http = http;
        _users = users;
        _principals = principals;
    }

    /// <summary>The stored user; null where nobody is logged in, or the account was switched off.</summary>
    public async Task<User?> UserAsync() => (await PersonAsync()).User;

    /// <summary>The term ids of the departments for which the person reports; empty for everybody else.</summary>
    public async Task<IReadOnlySet<string>> DepartmentsAsync() => (await PersonAsync()).Departments;

    /// <summary>Whether the person is one of the secretariat.</summary>
    public Task<bool> MayReviewAsync() => HasAsync(ReportingPermissions.ReviewResults);

    /// <summary>Whether the person keeps the accounts and departments of those who report.</summary>
    public Task<bool> MayManageStaffAsync() => HasAsync(ReportingPermissions.ManageStaff);

    /// <summary>Whether the person may set for which departments somebody reports: where he may edit the account.</summary>
    public async Task<bool> MaySetDepartmentsAsync(User user)
    {
        ArgumentNullException.ThrowIfNull(user);

        // Who may edit his own account may not for that reason give it departments.
        var (self, principal, _) = await PersonAsync();
        return await MayManageStaffAsync()
            && await _authorization.AuthorizeAsync(principal, UsersPermissions.EditUsers, user.UserId == self!.UserId ? null : user);
    }

    /// <summary>Whether the person reports for any department, or for all.</summary>
    public async Task<bool> MayReportAsync() => await MayReviewAsync() || await HasAsync(ReportingPermissions.ReportResults);

    /// <summary>Whether the person may write and read the reports of a measure: one of its departments, lead or joint, or the secretariat.</summary>
    public async Task<bool> MayReportAsync(ContentItem measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return await MayReviewAsync() || (await DepartmentsAsync()).Overlaps(measure.GetOrCreate<MeasurePart>().Departments.TermContentItemIds ?? []);
    }

    private async Task<(User? User, ClaimsPrincipal Principal, IReadOnlySet<string> Departments)> PersonAsync() => _person ??= await ReadAsync();

    private async Task<(User? User, ClaimsPrincipal Principal, IReadOnlySet<string> Departments)> ReadAsync()
    {
        if (_http.HttpContext?.User is not { Identity.IsAuthenticated: true } known || await _users.GetUserAsync(known) is not User { IsEnabled: true } user)
        {
            return (null, new ClaimsPrincipal(), new HashSet<string>());
        }

        var principal = await _principals.CreateAsync(user);
        return (user, principal, await _authorization.AuthorizeAsync(principal, ReportingPermissions.ReportResults)
            ? user.GetOrCreate<UserDepartments>().TermIds.ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>());
    }

    private async Task<bool> HasAsync(Permission permission)
        => await PersonAsync() is { User: not null } person && await _authorization.AuthorizeAsync(person.Principal, permission);
}
