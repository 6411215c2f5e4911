using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Admin.Dashboard;
using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using OrchardCore.AuditTrail.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>The ledger of public changes.</summary>
[Feature(FeatureIds.Ledger)]
public sealed class Startup : StartupBase
{
    // After all others: what they refuse is not recorded.
    public override int Order => 100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ChangePart>().UseDisplayDriver<ChangePartDisplayDriver>();
        services.Configure<PlanDefinitionOptions>(options =>
        {
            foreach (var type in ContentTypes.WithPage)
            {
                options.AddPart(type, nameof(ChangePart), "85");
            }
        });
        services.AddPermissionProvider<LedgerPermissions>();
        services.AddDataMigration<LedgerMigrations>();
        services.AddIndexProvider<LedgerEntryIndexProvider>();
        services.AddScoped<LedgerStore>();
        services.AddScoped<IPlanHistory>(provider => provider.GetRequiredService<LedgerStore>());
        services.AddScoped<ChangeGuard>();
        services.AddScoped<IPublicationGuard>(provider => provider.GetRequiredService<ChangeGuard>());
        services.AddScoped<IPublicationDoubts, PastTargetDoubts>();
        services.AddSingleton<LedgerFindings>();
        services.AddScoped<LedgerCheck>();
        services.AddSingleton<IBackgroundTask, LedgerCheckTask>();
        services.AddScoped<LedgerReconciler>();
        services.AddScoped<IFeatureEventHandler, LedgerReconcilerAtEnabling>();
        services.AddScoped<LedgerWithholding>();
        services.AddScoped<LedgerMending>();
        services.AddScoped<PublishedJustifications>();
        services.AddScoped<IContentHandler, LedgerHandler>();
        services.AddScoped<IContentDisplayHandler, ChangeEditorCheck>();
    }
}

/// <summary>Reasons of changes as comments of the audit trail, on sites that keep one.</summary>
[Feature(FeatureIds.Ledger)]
[RequireFeatures("OrchardCore.AuditTrail")]
public sealed class AuditTrailStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddScoped<IAuditTrailEventHandler, ChangeReasonComment>();
}

/// <summary>What the last check of the ledgers found, on the admin's dashboard, on sites that have one.</summary>
[Feature(FeatureIds.Ledger)]
[RequireFeatures("OrchardCore.AdminDashboard")]
public sealed class DashboardStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddContentPart<PlanDashboardPart>().UseDisplayDriver<LedgerFindingsDriver>();
}

/// <summary>The same for health checks, on sites that have them.</summary>
[Feature(FeatureIds.Ledger)]
[RequireFeatures("OrchardCore.HealthChecks")]
public sealed class HealthStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddHealthChecks().AddCheck<LedgerHealthCheck>("ActionPlans.Ledger");
}
