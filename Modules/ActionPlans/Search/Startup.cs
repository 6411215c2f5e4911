namespace ActionPlans.Cms.Search;

/// <summary>The synonyms of the search, and who may set them.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ReadSynonyms>();
        services.AddScoped<SiteSynonyms>();
        services.AddSiteDisplayDriver<SearchSettingsDisplayDriver>();
        services.AddPermissionProvider<SearchPermissions>();
        services.AddScoped<IAuthorizationHandler, SearchAuthorizationHandler>();
        services.AddNavigationProvider<SearchSettingsMenu>();
    }
}
