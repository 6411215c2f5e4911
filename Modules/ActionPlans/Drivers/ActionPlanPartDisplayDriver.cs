using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Cms.ViewModels;
using ActionPlans.Domain.Serialization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a plan in the plan format. Measures and results are items of their own and do not stand in it.</summary>
public sealed class ActionPlanPartDisplayDriver : ContentPartDisplayDriver<ActionPlanPart>
{
    private readonly PlanLoader _loader;
    internal readonly IStringLocalizer S;

    public ActionPlanPartDisplayDriver(PlanLoader loader, IStringLocalizer<ActionPlanPartDisplayDriver> localizer)
    {
        _loader = loader;
        S = localizer;
    }

    public override IDisplayResult Edit(ActionPlanPart part, BuildPartEditorContext context)
        => Initialize<ActionPlanEditViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Document = PlanJson.WritePart(PlanContent.ToFrame(part, await _loader.LoadDepartmentsAsync()));
            model.PublishedByCity = part.PublishedByCity;
        });

    public override async Task<IDisplayResult> UpdateAsync(ActionPlanPart part, UpdatePartEditorContext context)
    {
        var model = new ActionPlanEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        part.PublishedByCity = model.PublishedByCity;
        if (EditorText.Part<PlanDocument>(model.Document, context.Updater.ModelState, Prefix, nameof(model.Document)) is { } document)
        {
            if (document.Measures.Count + document.Results.Count > 0)
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.Document), S["Measures and results are edited on their own. Remove them here."]);
            }

            var departments = await _loader.LoadDepartmentsAsync();
            foreach (var unknown in document.Departments.Where(d => !departments.ById.ContainsKey(departments.IdOf(d.Interpretation.Slug))))
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.Document), S["The department \"{0}\" is not in the taxonomy of departments. Add it there first.", unknown.Name]);
            }

            PlanContent.Apply(document, part.ContentItem, departments);
        }

        return Edit(part, context);
    }
}
