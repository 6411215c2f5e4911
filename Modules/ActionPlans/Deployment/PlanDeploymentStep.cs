namespace ActionPlans.Cms.Deployment;

/// <summary>Exports action plans with their published results: all of them, or those that are named.</summary>
public sealed class PlanDeploymentStep : DeploymentStep
{
    public PlanDeploymentStep()
    {
        Name = nameof(PlanDeploymentStep);
    }

    public PlanDeploymentStep(IStringLocalizer<PlanDeploymentStep> localizer)
        : this()
    {
        var S = localizer;
        Category = S["Content Management"];
    }

    /// <summary>Every plan that is published when the package is made.</summary>
    public bool All { get; set; } = true;

    public string[] Slugs { get; set; } = [];
}
