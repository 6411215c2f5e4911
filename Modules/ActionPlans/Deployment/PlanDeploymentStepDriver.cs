using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Deployment;

/// <summary>Lets the administrator choose the plans that a deployment plan exports.</summary>
public sealed class PlanDeploymentStepDriver(
    IPlanReader reader, IStringLocalizer<PlanDeploymentStepDriver> S)
    : DisplayDriver<DeploymentStep, PlanDeploymentStep>
{
    public override Task<IDisplayResult> DisplayAsync(PlanDeploymentStep step, BuildDisplayContext context)
        => CombineAsync(
            View("PlanDeploymentStep_Fields_Summary", step).Location("Summary", "Content"),
            View("PlanDeploymentStep_Fields_Thumbnail", step).Location("Thumbnail", "Content"));

    public override IDisplayResult Edit(PlanDeploymentStep step, BuildEditorContext context)
        => Initialize<PlanDeploymentStepViewModel>("PlanDeploymentStep_Fields_Edit", async model =>
        {
            model.All = step.All;
            model.Slugs = step.Slugs;
            // A plan that was chosen and is no longer published stays to be seen, and to be taken out.
            var plans = (await reader.ListAsync()).Select(p => new SelectListItem(p.Plan.Title, p.Plan.Slug)).ToArray();
            model.Plans =
            [
                .. plans,
                .. step.Slugs.Except(plans.Select(p => p.Value)).Select(slug => new SelectListItem(S["{0} (not published)", slug], slug)),
            ];
        }).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(PlanDeploymentStep step, UpdateEditorContext context)
    {
        var model = new PlanDeploymentStepViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, m => m.All, m => m.Slugs);
        step.All = model.All;
        step.Slugs = model.All ? [] : model.Slugs;
        if (!step.All && step.Slugs.Length == 0)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Slugs), S["Choose at least one plan, or all plans."]);
        }

        return Edit(step, context);
    }
}
