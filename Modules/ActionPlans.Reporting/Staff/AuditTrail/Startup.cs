using OrchardCore.Users.Handlers;

namespace ActionPlans.Reporting.Staff.AuditTrail;

/// <summary>Roles and departments of accounts in the audit trail, on sites that keep one.</summary>
[RequireFeatures("OrchardCore.AuditTrail")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<AuditTrailOptions>, StaffAuditEvents>();
        services.AddScoped<IUserEventHandler, StaffAuditRecorder>();
        services.AddDisplayDriver<AuditTrailEvent, StaffAuditEventDriver>();
    }
}
