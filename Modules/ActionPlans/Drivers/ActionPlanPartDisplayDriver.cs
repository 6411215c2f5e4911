using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a plan. Its measures and results are items of their own.</summary>
public sealed class ActionPlanPartDisplayDriver(
    EditorForms forms, EditRevision revision, PlanLoader loader)
    : ContentPartDisplayDriver<ActionPlanPart>
{
    public override async Task<IDisplayResult> EditAsync(ActionPlanPart part, BuildPartEditorContext context)
        => Show(PlanFormMapper.ToForm(part, await loader.LoadDepartmentsAsync()), context);

    public override Task<IDisplayResult> UpdateAsync(ActionPlanPart part, UpdatePartEditorContext context)
        => forms.ReadAsync(() => ReadAsync(part, context));

    private async Task<IDisplayResult> ReadAsync(ActionPlanPart part, UpdatePartEditorContext context)
    {
        var form = await EditorForms.BindAsync<PlanForm>(context.Updater, Prefix);
        var departments = await loader.LoadDepartmentsAsync();
        await revision.MergeAsync(part.ContentItem.ContentItemId, form, stored => Task.FromResult(PlanFormMapper.ToForm(stored.GetOrCreate<ActionPlanPart>(), departments)));
        PlanFormMapper.Complete(form, part, departments);
        if (forms.Operation is { } operation)
        {
            if (operation.Row(nameof(form.Policies)) is { } row)
            {
                PolicyOutline.Apply(operation, form.Policies, row);
            }
            else
            {
                operation.Apply(form);
            }

            return Show(form, context);
        }

        PlanFormMapper.Tidy(form);
        var errors = new FormErrors();
        forms.PolicyPlaces = PlanFormMapper.Write(form, part, errors);
        forms.Tell(errors, form, context.Updater.ModelState, Prefix);
        return Show(form, context);
    }

    private ShapeResult Show(PlanForm form, BuildPartEditorContext context)
        => Initialize<PlanForm>(GetEditorShapeType(context), shape => EditorForms.Copy(form, shape));
}
