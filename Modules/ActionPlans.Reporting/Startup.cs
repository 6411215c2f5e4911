using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Publishing;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting;

/// <summary>Reports: rounds, states, steps, and who may take them.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<ReportingPermissions>();
        services.AddNavigationProvider<ReportingAdminMenu>();
        services.AddContentPart<ReportPart>();
        services.Configure<PlanDefinitionOptions>(options => options.AddPart(ContentTypes.AnnualResult, nameof(ReportPart), "80"));
        services.AddDataMigration<ReportingMigrations>();
        services.AddIndexProvider<ReportIndexProvider>();
        services.Configure<IndexRebuildOptions>(options => options.Add<ReportIndex>(ContentTypes.AnnualResult, FeatureIds.Reporting));
        services.AddIndexProvider<ReportingRoundIndexProvider>();
        services.AddIndexProvider<ReportTransitionIndexProvider>();
        services.AddScoped<IContentHandler, ReportHandler>();
        services.AddScoped<ReportAccess>();
        services.AddScoped<IPreviewAccess, ReportPreviewAccess>();
        services.AddScoped<ReportReader>();
        services.AddScoped<ReportRecorder>();
        services.AddScoped<ReportWriter>();
        services.AddScoped<ReportReview>();
        services.AddScoped<ReportingStaff>();
        services.AddScoped<RoundStore>();
        services.AddScoped<IReportingDeadlines, RoundDeadlines>();
    }
}
