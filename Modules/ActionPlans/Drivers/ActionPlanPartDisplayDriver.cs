using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a plan. Its measures and results are items of their own.</summary>
public sealed class ActionPlanPartDisplayDriver(EditorForms forms, EditRevision revision, PlanLoader loader)
    : PlanItemPartDriver<ActionPlanPart, PlanForm>(forms, revision)
{
    protected override async Task<PlanForm> ToFormAsync(ActionPlanPart part)
    {
        var departments = await loader.LoadDepartmentsAsync();
        return PlanFormMapper.ToForm(PlanContent.ToHeader(part, departments), part.PublishedByCity, departments.ById);
    }

    protected override async Task CompleteAsync(PlanForm form, ActionPlanPart part)
    {
        var departments = await loader.LoadDepartmentsAsync();
        PlanFormMapper.Complete(form, PlanContent.ToHeader(part, departments), departments.ById);
    }

    protected override void Apply(FormOperation operation, PlanForm form)
    {
        if (operation.Row(nameof(form.Policies)) is { } row)
        {
            PolicyOutline.Apply(operation, form.Policies, row);
        }
        else
        {
            operation.Apply(form);
        }
    }

    protected override void Tidy(PlanForm form) => PlanFormMapper.Tidy(form);

    protected override async Task WriteAsync(PlanForm form, ActionPlanPart part, FormErrors errors, ModelStateDictionary modelState)
    {
        var departments = await loader.LoadDepartmentsAsync();
        var stored = PlanContent.ToHeader(part, departments);
        PlanContent.Write(PlanFormMapper.ToDocument(form, stored, departments.ById, errors), part, departments);
        part.PublishedByCity = form.PublishedByCity;
    }
}
