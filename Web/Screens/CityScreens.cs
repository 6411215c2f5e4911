using ActionPlans.Cms;
using ActionPlans.Web.Security;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Users.Models;

namespace ActionPlans.Web.Screens;

/// <summary>What this site shows otherwise than Orchard on screens that belong to the whole site.</summary>
public static class CityScreens
{
    public static void AddCityScreens(this IServiceCollection services)
    {
        services.AddScoped<IShapeTableProvider, AdminMessages>();
        services.AddScoped<IShapeTableProvider, RoleNames>();
        services.AddDisplayDriver<LoginForm, LostPasswordNote>();
        services.AddScoped<IShapeTableProvider, ContentDifferences>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<AdministratorStart>();
            options.Filters.Add<AdminWithoutScripts>();
            options.AddActionFilter<DraftDisplayGuard>([StockAction.ContentDisplay.Area]);
        });
    }
}
