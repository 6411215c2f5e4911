using OrchardCore.Queries;
using OrchardCore.Queries.Sql;

namespace ActionPlans.Cms.Queries;

/// <summary>The parameters of our queries, where SQL queries are on. The queries themselves come by the recipe ActionPlanQueries.</summary>
[RequireFeatures("OrchardCore.Queries.Sql")]
public sealed class Startup : StartupBase
{
    // After Orchard's own: the last registration holds.
    public override int Order => 100;

    public override void ConfigureServices(IServiceCollection services)
        => services.AddKeyedScoped<IQuerySource, PlanQuerySource>(SqlQuerySource.SourceName);
}
