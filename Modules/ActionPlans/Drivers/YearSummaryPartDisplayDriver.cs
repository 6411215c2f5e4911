using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits the summary of a plan's fiscal year.</summary>
public sealed class YearSummaryPartDisplayDriver(
    EditorForms forms, EditRevision revision, PlanFrames plans)
    : ContentPartDisplayDriver<YearSummaryPart>
{
    public override async Task<IDisplayResult> EditAsync(YearSummaryPart part, BuildPartEditorContext context)
    {
        var form = YearSummaryFormMapper.ToForm(part);
        if (form.PlanContentItemId is null or "")
        {
            // A list opens the editor for a plan and a year.
            (form.PlanContentItemId, form.Year) = (forms.Given("plan"), forms.Given("year"));
        }

        return await ShowAsync(form, context);
    }

    public override Task<IDisplayResult> UpdateAsync(YearSummaryPart part, UpdatePartEditorContext context)
        => forms.ReadAsync(() => ReadAsync(part, context));

    private async Task<IDisplayResult> ReadAsync(YearSummaryPart part, UpdatePartEditorContext context)
    {
        var form = await EditorForms.BindAsync<YearSummaryForm>(context.Updater, Prefix);
        await revision.MergeAsync(part.ContentItem.ContentItemId, form, stored => Task.FromResult(YearSummaryFormMapper.ToForm(stored.GetOrCreate<YearSummaryPart>())));
        if (forms.Operation is { } operation)
        {
            operation.Apply(form);
            return await ShowAsync(form, context);
        }

        YearSummaryFormMapper.Tidy(form);
        var errors = new FormErrors();
        YearSummaryFormMapper.Write(form, part, errors);
        forms.Tell(errors, form, context.Updater.ModelState, Prefix);
        return await ShowAsync(form, context);
    }

    private async Task<IDisplayResult> ShowAsync(YearSummaryForm form, BuildPartEditorContext context)
    {
        form.Plans = await plans.ChoicesAsync();
        YearSummaryFormMapper.Complete(form, await plans.BuildWholeAsync(form.PlanContentItemId));
        return Initialize<YearSummaryForm>(GetEditorShapeType(context), shape => EditorForms.Copy(form, shape));
    }
}
