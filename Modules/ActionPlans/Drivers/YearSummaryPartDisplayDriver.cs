using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits the summary of a plan's fiscal year.</summary>
public sealed class YearSummaryPartDisplayDriver : ContentPartDisplayDriver<YearSummaryPart>
{
    private readonly EditorForms _forms;
    private readonly EditRevision _revision;
    private readonly PlanFrames _plans;

    public YearSummaryPartDisplayDriver(EditorForms forms, EditRevision revision, PlanFrames plans)
    {
        _forms = forms;
        _revision = revision;
        _plans = plans;
    }

    public override async Task<IDisplayResult> EditAsync(YearSummaryPart part, BuildPartEditorContext context)
    {
        var form = YearSummaryFormMapper.ToForm(part);
        if (form.PlanContentItemId is null or "")
        {
            // A list opens the editor for a plan and a year.
            (form.PlanContentItemId, form.Year) = (_forms.Given("plan"), _forms.Given("year"));
        }

        return await ShowAsync(form, context);
    }

    public override Task<IDisplayResult> UpdateAsync(YearSummaryPart part, UpdatePartEditorContext context)
        => _forms.ReadAsync(() => ReadAsync(part, context));

    private async Task<IDisplayResult> ReadAsync(YearSummaryPart part, UpdatePartEditorContext context)
    {
        var form = await EditorForms.BindAsync<YearSummaryForm>(context.Updater, Prefix);
        await _revision.MergeAsync(part.ContentItem.ContentItemId, form, stored => Task.FromResult(YearSummaryFormMapper.ToForm(stored.GetOrCreate<YearSummaryPart>())));
        if (_forms.Operation is { } operation)
        {
            operation.Apply(form);
            return await ShowAsync(form, context);
        }

        YearSummaryFormMapper.Tidy(form);
        var errors = new FormErrors();
        YearSummaryFormMapper.Write(form, part, errors);
        _forms.Tell(errors, form, context.Updater.ModelState, Prefix);
        return await ShowAsync(form, context);
    }

    private async Task<IDisplayResult> ShowAsync(YearSummaryForm form, BuildPartEditorContext context)
    {
        form.Plans = await _plans.ChoicesAsync();
        YearSummaryFormMapper.Complete(form, await _plans.BuildWholeAsync(form.PlanContentItemId));
        return Initialize<YearSummaryForm>(GetEditorShapeType(context), shape => EditorForms.Copy(form, shape));
    }
}
