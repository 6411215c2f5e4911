using ActionPlans.Cms.Export;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Deployment;

/// <summary>Puts plan files into a deployment package, with the recipe steps that import them.</summary>
public sealed class PlanDeploymentSource(
    ISession session, PlanExporter exporter, IPlanHistory history)
    : DeploymentSourceBase<PlanDeploymentStep>
{
    protected override async Task ProcessAsync(PlanDeploymentStep step, DeploymentPlanResult result)
    {
        var plans = (await session.Query<ContentItem, ActionPlanIndex>(i => i.Published).ListAsync())
            .ToDictionary(p => p.GetOrCreate<ActionPlanPart>().Slug, StringComparer.Ordinal);
        // A package without the plan that it was made for must not look like one with it.
        var wanted = step.All ? plans.Keys.Order(StringComparer.Ordinal) : step.Slugs.Order(StringComparer.Ordinal);
        var files = new List<PlanFile>();
        foreach (var slug in wanted)
        {
            var file = await exporter.ExportAsync(
                plans.GetValueOrDefault(slug) ?? throw new InvalidOperationException($"The plan \"{slug}\" is not published."));
            files.Add(file.Errors.Count == 0
                ? file
                : throw new InvalidOperationException($"The plan \"{slug}\" cannot be exported: {string.Join("; ", file.Errors)}"));
        }

        // A site ignores steps that it does not know and calls the import a success: the module comes first, with the history of the plans.
        string[] features = history.IsKept ? [FeatureIds.ActionPlans, FeatureIds.Ledger] : [FeatureIds.ActionPlans];
        result.Steps.Add(new JsonObject { ["name"] = "feature", ["enable"] = JsonSerializer.SerializeToNode(features) });
        foreach (var file in files)
        {
            await result.FileBuilder.SetFileAsync(file.Name, Encoding.UTF8.GetBytes(file.Json));
            result.Steps.Add(ImportStep("ActionPlan", file));
            if (file.HasResults)
            {
                result.Steps.Add(ImportStep("AnnualResults", file));
            }
        }
    }

    private static JsonObject ImportStep(string name, PlanFile file) => new() { ["name"] = name, ["Plan"] = $"[file:text('{file.Name}')]" };
}
