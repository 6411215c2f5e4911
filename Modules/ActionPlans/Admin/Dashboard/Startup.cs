namespace ActionPlans.Cms.Admin.Dashboard;

/// <summary>The widget of the admin's dashboard, on sites that have one.</summary>
[RequireFeatures("OrchardCore.AdminDashboard")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<PlanDashboardPart>().UseDisplayDriver<PlanDashboardPartDisplayDriver>();
        services.AddScoped<PlanAttentionReader>();
        services.AddDataMigration<PlanDashboardMigrations>();
    }
}
