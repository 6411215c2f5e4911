using OrchardCore.Recipes;

namespace ActionPlans.Cms.Import;

/// <summary>What brings results into a site.</summary>
public sealed class ImportStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ResultImporter>();
        services.AddRecipeExecutionStep<AnnualResultsStep>();
    }
}
