using System.Text.Json;
using ActionPlans.Domain.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using OrchardCore.Recipes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace ActionPlans.SiteTesting;

/// <summary>Runs recipes as the admin does.</summary>
public static class SiteRecipes
{
    /// <summary>All recipes that the site offers.</summary>
    public static async Task<IReadOnlyList<RecipeDescriptor>> HarvestAsync(IServiceProvider services)
    {
        var found = new List<RecipeDescriptor>();
        foreach (var harvester in services.GetServices<IRecipeHarvester>())
        {
            found.AddRange(await harvester.HarvestRecipesAsync());
        }

        return found;
    }

    public static Task RunRecipeAsync(this SiteHost site, string name) => site.InScopeAsync(async services =>
    {
        var recipe = (await HarvestAsync(services)).Single(r => r.Name == name);
        await services.GetRequiredService<IRecipeExecutor>()
            .ExecuteAsync(Guid.NewGuid().ToString("n"), recipe, new Dictionary<string, object>(), CancellationToken.None);
    });

    /// <summary>Runs the recipe step <c>ActionPlan</c>.</summary>
    /// <param name="site">The site.</param>
    /// <param name="step">The step's JSON.</param>
    /// <returns>The errors with which it stopped; empty after it went through.</returns>
    public static async Task<IReadOnlyList<string>> RunStepAsync(this SiteHost site, string step)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "name": "Test", "steps": [ {{step}} ] }""");
        try
        {
            await site.InScopeAsync(async services =>
            {
                var recipe = new RecipeDescriptor
                {
                    Name = "Test",
                    RecipeFileInfo = new PhysicalFileInfo(new FileInfo(file)),
                    FileProvider = new NullFileProvider(),
                    BasePath = "",
                };
                await services.GetRequiredService<IRecipeExecutor>()
                    .ExecuteAsync(Guid.NewGuid().ToString("n"), recipe, new Dictionary<string, object>(), CancellationToken.None);
            });
            return [];
        }
        catch (RecipeExecutionException exception)
        {
            return exception.StepResult.Errors;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Imports the results of a plan file.</summary>
    public static Task<IReadOnlyList<string>> ImportResultsAsync(this SiteHost site, PlanDocument plan)
        => site.RunStepAsync($$"""{ "name": "AnnualResults", "Plan": {{JsonSerializer.Serialize(PlanJson.WritePart(plan))}} }""");

    /// <summary>Imports the text of a plan file, with a decision for what it changes.</summary>
    public static Task<IReadOnlyList<string>> ImportAsync(this SiteHost site, string plan)
        => site.ImportAsync(plan, """{ "decidedOn": "2024-04-01", "decidedBy": "行政改革推進本部", "reason": "取り込みの試験" }""");

    /// <summary>Imports the text of a plan file.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">The text.</param>
    /// <param name="revision">The decision as the step says it; null leaves it out.</param>
    public static Task<IReadOnlyList<string>> ImportAsync(this SiteHost site, string plan, string? revision)
    {
        var decision = revision is null ? "" : $", \"Revision\": {revision}";
        return site.RunStepAsync($$"""{ "name": "ActionPlan", "Plan": {{JsonSerializer.Serialize(plan)}}{{decision}} }""");
    }

    public static Task<IReadOnlyList<string>> ImportAsync(this SiteHost site, PlanDocument plan) => site.ImportAsync(PlanJson.Write(plan));
}
