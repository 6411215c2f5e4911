using ActionPlans.Cms.Admin.Dashboard;
using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Publishing;
using ActionPlans.Reporting.Approval;
using ActionPlans.Reporting.AuditTrail;
using ActionPlans.Reporting.Clerk;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.Reporting.Secretariat;
using ActionPlans.Reporting.Staff;
using ActionPlans.Reporting.Staff.AuditTrail;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ActionPlans.Reporting;

/// <summary>Reports: rounds, states, steps, screens, and who may take them.</summary>
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
        services.AddScoped<IReportingDeadlines>(provider => provider.GetRequiredService<RoundStore>());

        // Reporting rounds
        services.AddDataMigration<RoundMigrations>();
        services.AddIndexProvider<RoundChangeIndexProvider>();
        services.AddScoped<RoundProgress>();
        services.TryAddScoped<IRoundMessages, NoRoundMessages>();
        services.AddScoped<RoundReader>();
        services.AddScoped<RoundWriter>();
        services.AddScoped<IPublicationDoubts, OpenRoundDoubts>();

        // The pages of departments, and the form of a report
        services.AddScoped<MyReportsReader>();
        services.AddScoped<ReportScreens>();
        services.AddTransient<IConfigureOptions<ResourceManagementOptions>, ReportResources>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ReportScript>());

        // The secretariat's queue, review, publication of a year and status grid
        services.AddScoped<PlanMeasures>();
        services.AddScoped<StatusReader>();
        services.AddScoped<StatusCsv>();
        services.AddScoped<StatusTableCsv>();
        services.AddScoped<StateLabels>();
        services.AddScoped<WaitingBooklet>();
        services.AddScoped<QueueReader>();
        services.AddScoped<ReviewPageReader>();
        services.AddScoped<ReportAttentionReader>();

        // What may be published of reports, and when
        services.AddSiteDisplayDriver<ReportingSettingsDisplayDriver>();
        services.AddScoped<IContentHandler, ApprovalHandler>();
        services.AddScoped<PublicationSchedule>();
        services.AddSingleton<IBackgroundTask, PublicationTask>();

        // The people who report: their accounts, their departments, and where they arrive
        services.AddDisplayDriver<User, UserDepartmentsDisplayDriver>();
        services.AddScoped<IAuthorizationHandler, ClerkAccountHandler>();
        services.AddScoped<ClerkRoles>();
        services.AddScoped<StaffReader>();
        services.AddScoped<StaffStore>();
        services.Configure<MvcOptions>(options => options.AddResultFilter<StaffLanding>(StaffLanding.Areas));
    }
}

/// <summary>What waits for the secretariat on the admin's dashboard, on sites that have one.</summary>
[RequireFeatures("OrchardCore.AdminDashboard")]
public sealed class DashboardStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddContentPart<PlanDashboardPart>().UseDisplayDriver<ReportAttentionDriver>();
}

/// <summary>Steps of reports, and roles and departments of accounts, in the audit trail, on sites that keep one.</summary>
[RequireFeatures("OrchardCore.AuditTrail")]
public sealed class AuditTrailStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<AuditTrailOptions>, ReportAuditEvents>();
        services.AddScoped<IReportTransitionHandler, ReportAuditRecorder>();
        services.AddDisplayDriver<AuditTrailEvent, AuditEventDriver<ReportAuditEvent>>();
        services.AddTransient<IConfigureOptions<AuditTrailOptions>, StaffAuditEvents>();
        services.AddScoped<IUserEventHandler, StaffAuditRecorder>();
        services.AddDisplayDriver<AuditTrailEvent, AuditEventDriver<StaffAuditEvent>>();
    }
}
