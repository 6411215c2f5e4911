namespace ActionPlans.Cms.Deployment;

/// <summary>Action plans in deployment packages, where the site has that feature on.</summary>
[RequireFeatures("OrchardCore.Deployment")]
public sealed class DeploymentStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<PlanDeploymentSource, PlanDeploymentStep, PlanDeploymentStepDriver>();
}
