using ActionPlans.Reporting.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;

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
