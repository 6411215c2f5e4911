namespace ActionPlans.Cms.Departments;

/// <summary>Who may keep the departments, and what keeps them whole.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, DepartmentAuthorizationHandler>();
        services.AddScoped<DepartmentGuard>();
        services.AddScoped<DepartmentItems>();
        services.AddScoped<DepartmentWriter>();
        services.AddScoped<IContentHandler, DepartmentHandler>();
        services.Configure<MvcOptions>(options => options.AddActionFilter<DepartmentTermFormFilter>([StockAction.TermEdit.Area]));
    }
}
