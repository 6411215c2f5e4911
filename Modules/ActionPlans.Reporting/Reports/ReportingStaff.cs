using Microsoft.AspNetCore.Identity;

namespace ActionPlans.Reporting.Reports;

/// <summary>Somebody who reports for departments, by the slugs of those that do their work today.</summary>
public sealed record Reporter(User User, IReadOnlySet<string> Departments);

/// <summary>
/// Who reports for which departments: the accounts that are switched on, have departments, and may report; and who checks what they report.
/// </summary>
public sealed class ReportingStaff(
    ISession session, IUserClaimsPrincipalFactory<IUser> principals, IAuthorizationService authorization, IRoleService roles,
    PlanLoader loader, SiteClock day)
{
    /// <summary>The slugs of those who lead a measure today.</summary>
    public async Task<IReadOnlySet<string>> InChargeAsync(ContentItem measure)
        => (await loader.LoadDepartmentsAsync(measure)).InCharge(
            measure.GetOrCreate<MeasurePart>().Departments.TermContentItemIds ?? [], FiscalYear.Of(await day.TodayAsync()));

    public async Task<IReadOnlyList<Reporter>> ListAsync()
    {
        var staff = new List<Reporter>();
        var terms = await loader.LoadDepartmentsAsync();
        var year = FiscalYear.Of(await day.TodayAsync());
        foreach (var user in await session.Query<User, UserIndex>(i => i.IsEnabled).ListAsync())
        {
            var departments = user.GetOrCreate<UserDepartments>().TermIds;
            if (departments.Count > 0
                && await authorization.AuthorizeAsync(await principals.CreateAsync(user), ReportingPermissions.ReportResults))
            {
                staff.Add(new Reporter(user, terms.InCharge(departments, year)));
            }
        }

        return [.. staff.OrderBy(s => s.User.UserName, StringComparer.Ordinal)];
    }

    /// <summary>The secretariat. Administrators only where there are no others.</summary>
    public async Task<IReadOnlyList<User>> SecretariatAsync()
    {
        var own = new List<User>();
        var administrators = new List<User>();
        foreach (var user in await session.Query<User, UserIndex>(i => i.IsEnabled).ListAsync())
        {
            if (await authorization.AuthorizeAsync(await principals.CreateAsync(user), ReportingPermissions.ReviewResults))
            {
                (await IsAdministratorAsync(user) ? administrators : own).Add(user);
            }
        }

        return own.Count > 0 ? own : administrators;
    }

    /// <summary>True for accounts with the role that Orchard gives every permission.</summary>
    public async Task<bool> IsAdministratorAsync(User user)
        => await user.RoleNames.ToAsyncEnumerable().AnyAsync(async (role, _) => await roles.IsAdminRoleAsync(role));
}
