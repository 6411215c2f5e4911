namespace ActionPlans.Cms.Search;

/// <summary>Orchard opens a settings group only to who may change all settings; this group also to who holds its own permission.</summary>
public sealed class SearchAuthorizationHandler(IServiceProvider services) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded || requirement.Permission.Name != SettingsPermissions.ManageGroupSettings.Name
            || context.Resource is not string group
            || !string.Equals(group, SearchSettingsDisplayDriver.GroupId, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        // Resolved here: the authorization service itself depends on all handlers.
        var authorization = services.GetRequiredService<IAuthorizationService>();
        if (await authorization.AuthorizeAsync(context.User, PlanPermissions.ManageSearch))
        {
            context.Succeed(requirement);
        }
    }
}
