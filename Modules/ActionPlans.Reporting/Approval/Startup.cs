namespace ActionPlans.Reporting.Approval;

/// <summary>What may be published of reports, and when.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSiteDisplayDriver<ReportingSettingsDisplayDriver>();
        services.AddNavigationProvider<ReportingSettingsMenu>();
        services.AddScoped<IContentHandler, ApprovalHandler>();
        services.AddScoped<PublicationSchedule>();
        services.AddSingleton<IBackgroundTask, PublicationTask>();
    }
}
