using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a sheet with its indicators in one form. Its departments have the taxonomy's own editor, between the two halves.</summary>
public sealed class MeasurePartDisplayDriver(
    EditorForms forms, EditRevision revision, DepartmentChoice departments, PlanFrames plans, IContentManager contentManager,
    IStringLocalizer<MeasurePartDisplayDriver> localizer)
    : ContentPartDisplayDriver<MeasurePart>
{
    private readonly DepartmentChoice _departments = departments;
    internal readonly IStringLocalizer S = localizer;

    public override async Task<IDisplayResult> EditAsync(MeasurePart part, BuildPartEditorContext context)
    {
        var choices = await plans.ChoicesAsync();
        var planId = part.PlanContentItemId;
        if (planId.Length == 0)
        {
            // A list opens the editor for its plan; with one plan there is nothing to choose.
            planId = forms.Given("plan") ?? (choices.Count == 1 ? choices[0].Value : "");
        }

        var plan = await plans.BuildAsync(planId);
        var document = PlanContent.ToDocument(part.ContentItem, part);
        if (document.Period.Length == 0 && plan is not null)
        {
            document = document with { Period = plan.Period.Text };
        }

        var form = MeasureFormMapper.ToForm(document, planId, plan);
        form.Plans = choices;
        return Show(form);
    }

    public override Task<IDisplayResult> UpdateAsync(MeasurePart part, UpdatePartEditorContext context)
        => forms.ReadAsync(() => ReadAsync(part, context));

    private async Task<IDisplayResult> ReadAsync(MeasurePart part, UpdatePartEditorContext context)
    {
        var form = await EditorForms.BindAsync<MeasureForm>(context.Updater, Prefix);
        await MergeAsync(part.ContentItem.ContentItemId, form);
        var plan = await plans.BuildAsync(form.PlanContentItemId);
        form.Plans = await plans.ChoicesAsync();
        if (form.Period is null && plan is not null)
        {
            form.Period = plan.Period.Text;
        }

        if (forms.Operation is { } operation)
        {
            operation.Apply(form);
            MeasureFormMapper.Redraw(form, plan);
            return Show(form);
        }

        MeasureFormMapper.Tidy(form);
        MeasureFormMapper.Redraw(form, plan);
        form.Indicators.ForEach(i => DirectionChoice.Apply(i, form.Years));
        var errors = new FormErrors();
        var document = MeasureFormMapper.ToDocument(form, errors);
        var modelState = context.Updater.ModelState;
        forms.Tell(errors, form, modelState, Prefix);
        TellUnexplainedTexts(form, document, modelState);
        if (form.Plans.All(p => p.Value != form.PlanContentItemId))
        {
            modelState.AddModelError($"{Prefix}.{nameof(form.PlanContentItemId)}", S["Choose the plan to which the measure belongs."]);
        }

        part.PlanContentItemId = form.PlanContentItemId ?? "";
        PlanContent.Write(document, part);
        await PlanContent.WriteIndicatorsAsync(document.Indicators, part.ContentItem, () => contentManager.NewAsync(ContentTypes.Indicator));
        return Show(form);
    }

    private async Task MergeAsync(string id, MeasureForm form)
    {
        var departments = new List<string>();
        var taken = await revision.MergeAsync(id, form, async stored =>
        {
            var part = stored.GetOrCreate<MeasurePart>();
            departments.AddRange(part.Departments.TermContentItemIds);
            return MeasureFormMapper.ToForm(PlanContent.ToDocument(stored, part), part.PlanContentItemId, await plans.BuildAsync(part.PlanContentItemId));
        });
        if (taken.Contains(DepartmentChoice.Property))
        {
            _departments.Choose($"{Prefix}.{nameof(MeasurePart.Departments)}", departments);
        }
    }

    private CombinedResult Show(MeasureForm form) => Combine(
        Initialize<MeasureForm>("MeasurePart_Edit", shape => EditorForms.Copy(form, shape)).Location("Parts.MeasurePart:0"),
        Initialize<MeasureForm>("MeasureSheet_Edit", shape => EditorForms.Copy(form, shape)).Location("Parts.MeasurePart:9"));

    private void TellUnexplainedTexts(MeasureForm form, MeasureDocument document, ModelStateDictionary modelState)
    {
        foreach (var (i, t) in MeasureFormMapper.UnexplainedTexts(form))
        {
            var (year, text) = (new Domain.FiscalYears.FiscalYear(form.Indicators[i].Targets[t].Year), form.Indicators[i].Targets[t].Text ?? "");
            var issue = new PlanIssue("target_not_read", "", IssueSeverity.Warning, [document.No, year.JapaneseName, text]);
            modelState.AddModelError(
                $"{Prefix}.{nameof(form.Indicators)}[{i}].{nameof(IndicatorRow.Targets)}[{t}].{nameof(TargetRow.Text)}",
                S["{0} Mend it, or say that it is meant as text.", issue.Message()]);
        }
    }
}
