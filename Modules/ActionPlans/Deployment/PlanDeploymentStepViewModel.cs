namespace ActionPlans.Cms.Deployment;

public class PlanDeploymentStepViewModel
{
    public bool All { get; set; }

    public string[] Slugs { get; set; } = [];

    [BindNever]
    public IReadOnlyList<SelectListItem> Plans { get; set; } = [];
}
