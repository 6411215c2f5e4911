using ActionPlans.Cms.Services;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace ActionPlans.Cms.Reporting;

/// <summary>Reports: rounds, states, steps, and who may take them.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<ReportingPermissions>();
        services.AddNavigationProvider<ReportingAdminMenu>();
        services.AddContentPart<ReportPart>();
        services.AddDataMigration<ReportingMigrations>();
        services.AddIndexProvider<ReportingRoundIndexProvider>();
        services.AddIndexProvider<ReportTransitionIndexProvider>();
        services.AddScoped<IContentHandler, ReportHandler>();
        services.AddScoped<ReportAccess>();
        services.AddScoped<ReportReader>();
        services.AddScoped<ReportRecorder>();
        services.AddScoped<ReportWriter>();
        services.AddScoped<ReportReview>();
        services.AddScoped<SessionMemory>();
        services.AddScoped<RoundStore>();
        services.AddScoped<IReportingDeadlines, RoundDeadlines>();
        services.AddScoped<SiteDay>();
    }
}
