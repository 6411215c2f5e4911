using ActionPlans.Cms.Admin.Dashboard;

namespace ActionPlans.Cms.StaticPublishing;

/// <summary>A folder that always holds what is published, as static files.</summary>
[Feature(FeatureIds.StaticPublishing)]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<StaticPublisher>();
        services.AddSingleton<IBackgroundTask, StaticPublishingTask>();
        services.AddScoped<IModularTenantEvents, StaticPublishingStart>();
        services.AddScoped<StaticSiteFiles>();
        services.AddSiteDisplayDriver<StaticPublishingDisplayDriver>();
        services.AddNavigationProvider<StaticPublishingMenu>();
    }
}

/// <summary>Its state on the admin's dashboard, on sites that have one.</summary>
[Feature(FeatureIds.StaticPublishing)]
[RequireFeatures("OrchardCore.AdminDashboard")]
public sealed class DashboardStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddContentPart<PlanDashboardPart>().UseDisplayDriver<StaticPublishingDriver>();
}
