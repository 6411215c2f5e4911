using ActionPlans.Cms.Indexes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Modules;
using OrchardCore.Queries;
using OrchardCore.Queries.Sql;

namespace ActionPlans.Cms.Queries;

/// <summary>What the named queries look up by. The queries themselves come by the recipe ActionPlanQueries.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddIndexProvider<IndicatorIndexProvider>();
        services.AddIndexProvider<DepartmentIndexProvider>();
    }
}

/// <summary>The parameters of our queries, where SQL queries are on.</summary>
[RequireFeatures("OrchardCore.Queries.Sql")]
public sealed class SqlStartup : StartupBase
{
    // After Orchard's own: the last registration holds.
    public override int Order => 100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddKeyedScoped<IQuerySource, PlanQuerySource>(SqlQuerySource.SourceName);
    }
}
