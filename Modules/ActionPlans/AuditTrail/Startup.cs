namespace ActionPlans.Cms.AuditTrail;

/// <summary>What the module adds to a site that keeps an audit trail.</summary>
[RequireFeatures("OrchardCore.AuditTrail")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<AuditTrailMigrations>();
        services.AddShapeTableProvider<PlanContentDifferences>();
    }
}
