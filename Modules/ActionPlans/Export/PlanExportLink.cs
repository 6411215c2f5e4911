using ActionPlans.Cms.Models;
using OrchardCore.ContentManagement.Display.ViewModels;

namespace ActionPlans.Cms.Export;

/// <summary>Offers the plan file among the actions of a published plan in the admin's lists.</summary>
public sealed class PlanExportLink : ContentDisplayDriver
{
    public override bool CanHandleModel(ContentItem model) => model.Has<ActionPlanPart>();

    public override IDisplayResult Display(ContentItem model, BuildDisplayContext context)
        => Shape("PlanExportLink", new ContentItemViewModel(model)).Location("SummaryAdmin", "ActionsMenu:30");
}
