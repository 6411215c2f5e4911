using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ActionPlans.Reporting.Rounds;

/// <summary>The secretariat's reporting rounds.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<RoundMigrations>();
        services.AddIndexProvider<RoundChangeIndexProvider>();
        services.AddScoped<RoundProgress>();
        services.TryAddScoped<IRoundMessages, NoRoundMessages>();
        services.AddScoped<RoundReader>();
        services.AddScoped<RoundWriter>();
        services.AddScoped<IPublicationDoubts, OpenRoundDoubts>();
    }
}
