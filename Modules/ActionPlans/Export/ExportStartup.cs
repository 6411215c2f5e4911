namespace ActionPlans.Cms.Export;

/// <summary>What gives a plan file out of a site.</summary>
public sealed class ExportStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<PlanExporter>();
        services.AddScoped<IContentDisplayDriver, PlanExportLink>();
    }
}
