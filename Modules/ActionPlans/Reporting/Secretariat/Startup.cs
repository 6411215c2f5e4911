using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace ActionPlans.Cms.Reporting.Secretariat;

/// <summary>The secretariat's screens: queue, review, publication of a year, status grid.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<PlanMeasures>();
        services.AddScoped<StatusReader>();
        services.AddScoped<StatusCsv>();
        services.AddScoped<StateLabels>();
        services.AddScoped<QueueReader>();
        services.AddScoped<ReviewPageReader>();
        services.AddScoped<ReportAttentionReader>();
    }
}
