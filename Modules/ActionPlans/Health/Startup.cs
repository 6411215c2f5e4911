namespace ActionPlans.Cms.Health;

/// <summary>What the module asks on sites that have Orchard's health checks (<c>/health/live</c>).</summary>
[RequireFeatures("OrchardCore.HealthChecks")]
public sealed class Startup : StartupBase
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public override void ConfigureServices(IServiceCollection services)
        => services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("ActionPlans.Database", timeout: Timeout);
}
