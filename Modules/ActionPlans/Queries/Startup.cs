using ActionPlans.Cms.Indexes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Modules;

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
