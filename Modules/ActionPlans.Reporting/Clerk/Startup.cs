namespace ActionPlans.Reporting.Clerk;

/// <summary>The clerk's pages: the measures of the own departments, and the form of a report.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<MyReportsReader>();
        services.AddScoped<ReportScreens>();
        services.AddTransient<IConfigureOptions<ResourceManagementOptions>, ReportResources>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ReportScript>());
    }
}
