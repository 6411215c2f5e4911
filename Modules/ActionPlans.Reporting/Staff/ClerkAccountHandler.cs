using ActionPlans.Reporting.Reports;
using OrchardCore.Security;

namespace ActionPlans.Reporting.Staff;

/// <summary>
/// Lets those who keep the department staff make and edit accounts that are department staff and nothing else, in Orchard's own screens.
/// Orchard's permission to edit the users of a role will not do: it reaches everybody who has that role among others, administrators too.
/// </summary>
public sealed class ClerkAccountHandler(IServiceProvider services) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var asked = requirement.Permission.Name;
        if (context.HasSucceeded
            || !((context.Resource is User && asked == UsersPermissions.EditUsers.Name)
                || (context.Resource is IRole && asked == UsersPermissions.AssignRoleToUsers.Name)))
        {
            return;
        }

        if (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, ReportingPermissions.ManageStaff)
            && (context.Resource is IRole role
                ? await IsClerkRoleAsync(role.RoleName, context.User)
                : await IsClerkAsync((User)context.Resource!, context.User)))
        {
            context.Succeed(requirement);
        }
    }

    private Task<bool> IsClerkRoleAsync(string role, ClaimsPrincipal keeper)
        => services.GetRequiredService<ClerkRoles>().IsClerkRoleAsync(role, keeper);

    // Somebody without any role is one too: a new account, or one whose role was forgotten. But never oneself, nor the owner of the site,
    // who needs no role, nor an account with rights of its own.
    private async Task<bool> IsClerkAsync(User user, ClaimsPrincipal keeper)
    {
        if (user.UserId == keeper.FindFirstValue(ClaimTypes.NameIdentifier)
            || user.UserClaims.Any(c => c.ClaimType == Permission.ClaimType)
            || (await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync()).SuperUser is { Length: > 0 } owner
                && owner == user.UserId)
        {
            return false;
        }

        return await user.RoleNames.ToAsyncEnumerable().AllAsync(async (role, _) => await IsClerkRoleAsync(role, keeper));
    }
}
