namespace ActionPlans.Reporting.Staff;

/// <summary>The people who report: their accounts, their departments, and where they arrive.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddNavigationProvider<StaffAdminMenu>();
        services.AddDisplayDriver<User, UserDepartmentsDisplayDriver>();
        services.AddScoped<IAuthorizationHandler, ClerkAccountHandler>();
        services.AddScoped<ClerkRoles>();
        services.AddScoped<StaffReader>();
        services.AddScoped<StaffStore>();
        services.Configure<MvcOptions>(options => options.AddResultFilter<StaffLanding>(StaffLanding.Areas));
    }
}
