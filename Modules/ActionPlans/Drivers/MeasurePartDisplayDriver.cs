using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.ViewModels;
using ActionPlans.Domain.Serialization;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using YesSql;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a sheet. Its departments have the taxonomy's own editor, its indicators that of the bag.</summary>
public sealed class MeasurePartDisplayDriver : ContentPartDisplayDriver<MeasurePart>
{
    private readonly ISession _session;

    public MeasurePartDisplayDriver(ISession session)
    {
        _session = session;
    }

    public override IDisplayResult Edit(MeasurePart part, BuildPartEditorContext context)
        => Initialize<MeasureEditViewModel>(GetEditorShapeType(context), async model =>
        {
            model.PlanContentItemId = part.PlanContentItemId;
            model.No = part.No;
            model.Name = part.Name;
            model.ComprehensivePlan = part.ComprehensivePlan;
            model.Policy = string.Join('\n', part.Policy);
            model.Class = part.Class;
            model.Period = part.Period;
            model.Overview = part.Overview;
            model.Means = part.Means;
            model.Schedule = PlanJson.WritePart(part.Schedule);
            model.NoIndicatorReason = part.NoIndicatorReason;
            model.Interpretation = part.Interpretation is null ? "" : PlanJson.WritePart(part.Interpretation);
            model.Plans = await PlansAsync();
        });

    public override async Task<IDisplayResult> UpdateAsync(MeasurePart part, UpdatePartEditorContext context)
    {
        var model = new MeasureEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        part.PlanContentItemId = model.PlanContentItemId ?? "";
        part.No = EditorText.Clean(model.No) ?? "";
        part.Name = EditorText.Clean(model.Name) ?? "";
        part.ComprehensivePlan = EditorText.Clean(model.ComprehensivePlan);
        part.Policy = EditorText.Lines(model.Policy);
        part.Class = EditorText.Clean(model.Class);
        part.Period = EditorText.Clean(model.Period) ?? "";
        part.Overview = EditorText.Clean(model.Overview);
        part.Means = EditorText.Clean(model.Means);
        part.NoIndicatorReason = EditorText.Clean(model.NoIndicatorReason);
        var modelState = context.Updater.ModelState;
        if (EditorText.Part<ScheduleDocument>(EditorText.Clean(model.Schedule) ?? "{}", modelState, Prefix, nameof(model.Schedule)) is { } schedule)
        {
            part.Schedule = schedule;
        }

        part.Interpretation = EditorText.Clean(model.Interpretation) is { } interpretation
            ? EditorText.Part<MeasureInterpretation>(interpretation, modelState, Prefix, nameof(model.Interpretation)) ?? part.Interpretation
            : null;
        return Edit(part, context);
    }

    private async Task<IReadOnlyList<SelectListItem>> PlansAsync()
    {
        var plans = await _session.Query<ContentItem, ActionPlanIndex>(i => i.Latest).ListAsync();
        return [.. plans.Select(p => new SelectListItem(p.DisplayText, p.ContentItemId))];
    }
}
