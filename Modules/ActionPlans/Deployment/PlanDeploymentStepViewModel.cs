namespace ActionPlans.Cms.Deployment;

/// <summary>The form of the deployment step.</summary>
public class PlanDeploymentStepViewModel
{
    public bool All { get; set; }

    public string[] Slugs { get; set; } = [];

    /// <summary>The plans to choose from.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Plans { get; set; } = [];
}
