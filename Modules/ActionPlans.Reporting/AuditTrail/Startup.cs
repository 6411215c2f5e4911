using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.AuditTrail;

/// <summary>The steps of reports in the audit trail, on sites that keep one.</summary>
[RequireFeatures("OrchardCore.AuditTrail")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<AuditTrailOptions>, ReportAuditEvents>();
        services.AddScoped<IReportTransitionHandler, ReportAuditRecorder>();
        services.AddDisplayDriver<AuditTrailEvent, ReportAuditEventDriver>();
    }
}
