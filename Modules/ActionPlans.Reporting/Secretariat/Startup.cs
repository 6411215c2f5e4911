using ActionPlans.Cms.Admin.Dashboard;
using ActionPlans.Reporting.Reports;
using OrchardCore.ContentManagement.Display.ContentDisplay;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>The secretariat's screens: queue, review, publication of a year, status grid.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<PlanMeasures>();
        services.AddScoped<StatusReader>();
        services.AddScoped<StatusCsv>();
        services.AddScoped<StatusTableCsv>();
        services.AddScoped<StateLabels>();
        services.AddScoped<WaitingBooklet>();
        services.AddScoped<QueueReader>();
        services.AddScoped<ReviewPageReader>();
        services.AddScoped<ReportAttentionReader>();
    }
}

/// <summary>What waits for the secretariat on the admin's dashboard, on sites that have one.</summary>
[RequireFeatures("OrchardCore.AdminDashboard")]
public sealed class DashboardStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddContentPart<PlanDashboardPart>().UseDisplayDriver<ReportAttentionDriver>();
}
