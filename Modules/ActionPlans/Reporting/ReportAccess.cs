using ActionPlans.Cms.Models;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Cms.Reporting;

/// <summary>
/// What the person at the screen may do with reports. Departments are read from the stored user once in each request, never from a claim:
/// who was moved to another department this morning reports for it from the next click on.
/// </summary>
public sealed class ReportAccess
{
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly UserManager<IUser> _users;
    private (User? User, IReadOnlySet<string> Departments)? _person;

    public ReportAccess(IAuthorizationService authorization, IHttpContextAccessor http, UserManager<IUser> users)
    {
        _authorization = authorization;
        _http = http;
        _users = users;
    }

    /// <summary>The stored user; null where nobody is logged in, or the account was switched off.</summary>
    public async Task<User?> UserAsync() => (await PersonAsync()).User;

    /// <summary>The term ids of the departments for which the person reports; empty for everybody else.</summary>
    public async Task<IReadOnlySet<string>> DepartmentsAsync() => (await PersonAsync()).Departments;

    /// <summary>Whether the person is one of the secretariat.</summary>
    public async Task<bool> MayReviewAsync() => await UserAsync() is not null && await HasAsync(ReportingPermissions.ReviewResults);

    /// <summary>Whether the person reports for any department, or for all.</summary>
    public async Task<bool> MayReportAsync() => await MayReviewAsync() || (await UserAsync() is not null && await HasAsync(ReportingPermissions.ReportResults));

    /// <summary>Whether the person may write and read the reports of a measure: one of its departments, lead or joint, or the secretariat.</summary>
    public async Task<bool> MayReportAsync(ContentItem measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return await MayReviewAsync() || (await DepartmentsAsync()).Overlaps(measure.GetOrCreate<MeasurePart>().Departments.TermContentItemIds ?? []);
    }

    private async Task<(User? User, IReadOnlySet<string> Departments)> PersonAsync() => _person ??= await ReadAsync();

    private async Task<(User? User, IReadOnlySet<string> Departments)> ReadAsync()
    {
        if (_http.HttpContext?.User is not { Identity.IsAuthenticated: true } principal || await _users.GetUserAsync(principal) is not User { IsEnabled: true } user)
        {
            return (null, new HashSet<string>());
        }

        return (user, await HasAsync(ReportingPermissions.ReportResults)
            ? user.GetOrCreate<UserDepartments>().TermIds.ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>());
    }

    private Task<bool> HasAsync(OrchardCore.Security.Permissions.Permission permission) => _authorization.AuthorizeAsync(_http.HttpContext!.User, permission);
}
