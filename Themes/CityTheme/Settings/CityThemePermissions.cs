using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace CityTheme.Settings;

/// <summary>The right to set the theme's colours, pattern, logo and contact.</summary>
public sealed class CityThemePermissions : IPermissionProvider
{
    public static readonly Permission ManageCityTheme =
        new("ManageCityTheme", "Set colour, pattern, logo and contact of the City Theme");

    public Task<IEnumerable<Permission>> GetPermissionsAsync()
        => Task.FromResult<IEnumerable<Permission>>([ManageCityTheme]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageCityTheme] }];
}

/// <summary>Orchard opens a settings group only to who may change all settings; this group also to who holds its own permission.</summary>
public sealed class CityThemeAuthorizationHandler : AuthorizationHandler<PermissionRequirement>
{
    private readonly IServiceProvider _services;

    public CityThemeAuthorizationHandler(IServiceProvider services)
    {
        _services = services;
    }

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded || requirement.Permission.Name != SettingsPermissions.ManageGroupSettings.Name
            || context.Resource is not string group
            || !string.Equals(group, CityThemeSettingsDisplayDriver.GroupId, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        // Resolved here: the authorization service itself depends on all handlers.
        var authorization = _services.GetRequiredService<IAuthorizationService>();
        if (await authorization.AuthorizeAsync(context.User, CityThemePermissions.ManageCityTheme))
        {
            context.Succeed(requirement);
        }
    }
}
