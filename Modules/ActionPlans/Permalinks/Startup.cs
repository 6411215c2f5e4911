namespace ActionPlans.Cms.Permalinks;

/// <summary>Pages and plans do not take each other's addresses.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ReservedAddresses>();
        services.AddScoped<IContentHandler, PermalinkHandler>();
        services.AddScoped<IContentDisplayHandler, PermalinkHandler>();
        services.AddScoped<HiddenPages>();
    }
}
