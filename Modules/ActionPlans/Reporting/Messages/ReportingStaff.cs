using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Entities;
using OrchardCore.Users;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace ActionPlans.Cms.Reporting.Messages;

/// <summary>Somebody who reports for departments.</summary>
public sealed record StaffMember(User User, IReadOnlySet<string> Departments);

/// <summary>Who reports for which departments: the accounts that are switched on, have departments, and may report.</summary>
public sealed class ReportingStaff
{
    private readonly ISession _session;
    private readonly IUserClaimsPrincipalFactory<IUser> _principals;
    private readonly IAuthorizationService _authorization;

    public ReportingStaff(ISession session, IUserClaimsPrincipalFactory<IUser> principals, IAuthorizationService authorization)
    {
        _session = session;
        _principals = principals;
        _authorization = authorization;
    }

    public async Task<IReadOnlyList<StaffMember>> ListAsync()
    {
        var staff = new List<StaffMember>();
        foreach (var user in await _session.Query<User, UserIndex>(i => i.IsEnabled).ListAsync())
        {
            var departments = user.GetOrCreate<UserDepartments>().TermIds;
            if (departments.Count > 0 && await _authorization.AuthorizeAsync(await _principals.CreateAsync(user), ReportingPermissions.ReportResults))
            {
                staff.Add(new StaffMember(user, departments.ToHashSet(StringComparer.Ordinal)));
            }
        }

        return [.. staff.OrderBy(s => s.User.UserName, StringComparer.Ordinal)];
    }
}
