using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits the result of a measure in one fiscal year.</summary>
public sealed class AnnualResultPartDisplayDriver(
    EditorForms forms, EditRevision revision, PlanFrames plans, ISession session)
    : ContentPartDisplayDriver<AnnualResultPart>
{
    public override async Task<IDisplayResult> EditAsync(AnnualResultPart part, BuildPartEditorContext context)
    {
        var form = ResultFormMapper.ToForm(part);
        if (form.MeasureContentItemId is null or "")
        {
            // A list opens the editor for a measure and a year.
            (form.MeasureContentItemId, form.Year) = (forms.Given("measure"), forms.Given("year"));
        }

        ResultFormMapper.Complete(form, await plans.BuildMeasureAsync(form.MeasureContentItemId));
        return await ShowAsync(form, context);
    }

    public override Task<IDisplayResult> UpdateAsync(AnnualResultPart part, UpdatePartEditorContext context)
        => forms.ReadAsync(() => ReadAsync(part, context));

    private async Task<IDisplayResult> ReadAsync(AnnualResultPart part, UpdatePartEditorContext context)
    {
        var form = await EditorForms.BindAsync<ResultForm>(context.Updater, Prefix);
        await revision.MergeAsync(part.ContentItem.ContentItemId, form, stored => Task.FromResult(ResultFormMapper.ToForm(stored.GetOrCreate<AnnualResultPart>())));
        ResultFormMapper.Complete(form, await plans.BuildMeasureAsync(form.MeasureContentItemId));
        if (forms.Operation is null)
        {
            var errors = new FormErrors();
            ResultFormMapper.Write(form, part, errors);
            forms.ActualKeys = [.. form.Actuals.Select(a => a.Key)];
            part.PlanContentItemId = await plans.FindPlanOfMeasureAsync(form.MeasureContentItemId) ?? "";
            forms.Tell(errors, form, context.Updater.ModelState, Prefix);
        }

        return await ShowAsync(form, context);
    }

    private async Task<IDisplayResult> ShowAsync(ResultForm form, BuildPartEditorContext context)
    {
        form.Measures = await MeasuresAsync();
        return Initialize<ResultForm>(GetEditorShapeType(context), shape => EditorForms.Copy(form, shape));
    }

    private async Task<IReadOnlyList<SelectListItem>> MeasuresAsync()
    {
        var groups = (await plans.ChoicesAsync()).ToDictionary(p => p.Value, p => new SelectListGroup { Name = p.Text }, StringComparer.Ordinal);
        var measures = await session.Query<ContentItem, MeasureIndex>(i => i.Latest).ListAsync();
        return [.. measures
            .Select(m => (Item: m, Part: m.GetOrCreate<MeasurePart>()))
            .Where(m => groups.ContainsKey(m.Part.PlanContentItemId))
            .OrderBy(m => groups[m.Part.PlanContentItemId].Name, StringComparer.Ordinal).ThenBy(m => m.Part.No, NaturalOrder.Instance)
            .Select(m => new SelectListItem(m.Item.DisplayText, m.Item.ContentItemId) { Group = groups[m.Part.PlanContentItemId] })];
    }
}
