using ActionPlans.Cms.Publishing;

namespace ActionPlans.Reporting.Clerk;

/// <summary>What the pages of reports need in the browser.</summary>
public sealed class ReportResources : IConfigureOptions<ResourceManagementOptions>
{
    public const string Script = "action-plans-report";

    private static readonly ResourceManifest Manifest = CreateManifest();

    public void Configure(ResourceManagementOptions options) => options.ResourceManifests.Add(Manifest);

    private static ResourceManifest CreateManifest()
    {
        var manifest = new ResourceManifest();
        manifest.DefineScript(Script).SetUrl("~/ActionPlans.Reporting/report.js");
        manifest.DefineStyle(Script).SetUrl("~/ActionPlans.Reporting/report.css")
            .SetDependencies(PageResources.Editor);
        return manifest;
    }
}
