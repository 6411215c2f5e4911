using OrchardCore.Seo;

namespace ActionPlans.Cms.Feeds;

[RequireFeatures("OrchardCore.Seo")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IRobotsProvider, PlanRobotsProvider>();
}
