namespace ActionPlans.Cms.Admin;

/// <summary>Menu, lists and versions in the admin.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddNavigationProvider<PlanAdminMenu>();
        services.AddScoped<PlanListReader>();
        services.AddScoped<ItemActionsFinder>();
        services.AddScoped<ItemPublisher>();
        services.AddScoped<PlanPublication>();
        services.AddScoped<VersionHistory>();
        services.AddScoped<VersionRestorer>();
        services.AddScoped<IContentDisplayDriver, EditorButtonsDriver>();
        services.AddShapeTableProvider<MenuPlace>();
        services.Configure<MvcOptions>(options =>
        {
            // It says which of Orchard's editors is one of ours.
            options.AddResultFilter<EditorPages>([StockAction.ContentEdit.Area]);
            options.Filters.Add<NoScriptStyles>();
        });
    }
}
