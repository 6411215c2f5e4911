using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Staff;

/// <summary>Tells the roles of department staff from all others by what they grant, so that a city may name them as it likes.</summary>
public sealed class ClerkRoles(IRoleService roles, IPermissionService permissions, IAuthorizationService authorization)
{
    /// <summary>The names of all roles that may report, whatever else they may.</summary>
    public async Task<IReadOnlySet<string>> ReportingAsync()
        => await (await roles.GetRolesAsync()).ToAsyncEnumerable().Select(r => r.RoleName)
            .Where(async (role, _) => (await GrantedAsync(role)).Contains(ReportingPermissions.ReportResults.Name))
            .ToHashSetAsync(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an account has a role that may report.</summary>
    public async Task<bool> MayReportAsync(User user) => user.RoleNames.Any((await ReportingAsync()).Contains);

    /// <summary>
    /// Whether a user who manages staff may assign a role: it may report, it is neither the secretariat's nor one that manages staff, and
    /// beyond reporting it grants nothing that this user lacks, which prevents privilege escalation.
    /// </summary>
    public async Task<bool> IsClerkRoleAsync(string roleName, ClaimsPrincipal keeper)
    {
        if (await roles.IsAdminRoleAsync(roleName) || await roles.IsSystemRoleAsync(roleName))
        {
            return false;
        }

        var granted = await GrantedAsync(roleName);
        if (!granted.Contains(ReportingPermissions.ReportResults.Name)
            || granted.Contains(ReportingPermissions.ReviewResults.Name) || granted.Contains(ReportingPermissions.ManageStaff.Name))
        {
            return false;
        }

        return await granted.Where(n => n != ReportingPermissions.ReportResults.Name).ToAsyncEnumerable().AllAsync(
            async (name, _) => await permissions.FindByNameAsync(name) is { } permission
                && await authorization.AuthorizeAsync(keeper, permission));
    }

    private async Task<IReadOnlySet<string>> GrantedAsync(string roleName)
        => (await roles.GetRoleClaimsAsync(roleName)).Where(c => c.Type == Permission.ClaimType)
            .Select(c => c.Value)
            .ToHashSet(StringComparer.Ordinal);
}
