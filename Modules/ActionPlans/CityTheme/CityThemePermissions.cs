using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace ActionPlans.Cms.CityTheme;

/// <summary>The right to set the theme's colours, pattern, logo and contact.</summary>
public sealed class CityThemePermissions : IPermissionProvider
{
    public static readonly Permission ManageCityTheme = new("ManageCityTheme", "Set colour, pattern, logo and contact of the City Theme");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageCityTheme]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageCityTheme] }];
}

/// <summary>Orchard opens a page of settings only to those who may change all settings. This one is open to those who hold its own right.</summary>
public sealed class CityThemeAuthorizationHandler : AuthorizationHandler<PermissionRequirement>
{
    private readonly IServiceProvider _services;

    public CityThemeAuthorizationHandler(IServiceProvider services)
    {
        _services = services;
    }

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        // Lazily: the authorization service itself asks for all handlers.
        if (!context.HasSucceeded && requirement.Permission.Name == SettingsPermissions.ManageGroupSettings.Name
            && context.Resource is string group && string.Equals(group, CityThemeSettingsDisplayDriver.GroupId, StringComparison.OrdinalIgnoreCase)
            && await _services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, CityThemePermissions.ManageCityTheme))
        {
            context.Succeed(requirement);
        }
    }
}
