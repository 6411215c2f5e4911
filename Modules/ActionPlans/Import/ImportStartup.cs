using OrchardCore.Recipes;

namespace ActionPlans.Cms.Import;

/// <summary>What brings a plan file into a site: by recipe, and from a screen of the admin.</summary>
public sealed class ImportStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<DepartmentImporter>();
        services.AddScoped<ImportRevision>();
        services.AddScoped<PlanImporter>();
        services.AddScoped<ResultImporter>();
        services.AddScoped<ImportTransaction>();
        services.AddRecipeExecutionStep<ActionPlanStep>();
        services.AddRecipeExecutionStep<AnnualResultsStep>();

        services.AddScoped<ImportStates>();
        services.AddScoped<ImportRunner>();
    }
}
