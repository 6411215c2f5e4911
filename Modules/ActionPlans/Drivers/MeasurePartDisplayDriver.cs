using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

/// <summary>
/// Edits a sheet with its indicators in one form. Its departments have the taxonomy's own editor, between the two halves.
/// </summary>
public sealed class MeasurePartDisplayDriver(
    EditorForms forms, EditRevision revision, PostedDepartments departments, PlanLookup plans, IContentManager contentManager,
    IStringLocalizer<MeasurePartDisplayDriver> S)
    : PlanItemPartDriver<MeasurePart, MeasureForm>(forms, revision)
{
    private const string DepartmentsProperty = "sheet/departments";

    protected override async Task<MeasureForm> ToFormAsync(MeasurePart part)
        => MeasureFormMapper.ToForm(
            PlanContent.ToDocument(part.ContentItem, part), part.PlanContentItemId, await plans.BuildAsync(part.PlanContentItemId));

    // A list opens the editor for its plan; with one plan there is nothing to choose.
    protected override async Task OpenAsync(MeasureForm form)
    {
        if (form.PlanContentItemId is null or "")
        {
            var choices = await plans.ChoicesAsync();
            form.PlanContentItemId = Forms.Given("plan") ?? (choices.Count == 1 ? choices[0].Value : "");
        }
    }

    protected override async Task CompleteAsync(MeasureForm form, MeasurePart part)
    {
        var plan = await plans.BuildAsync(form.PlanContentItemId);
        form.Plans = await plans.ChoicesAsync();
        form.Period = FormText.Clean(form.Period) ?? plan?.Period.Text;
        MeasureFormMapper.Redraw(form, plan);
    }

    protected override void Tidy(MeasureForm form) => MeasureFormMapper.Tidy(form);

    protected override async Task WriteAsync(MeasureForm form, MeasurePart part, FormErrors errors, ModelStateDictionary modelState)
    {
        form.Indicators.ForEach(i => DirectionChoice.Apply(i, form.Years));
        var document = MeasureFormMapper.ToDocument(form, errors);
        TellUnexplainedTexts(form, document, modelState);
        if (form.Plans.All(p => p.Value != form.PlanContentItemId))
        {
            modelState.AddModelError($"{Prefix}.{nameof(form.PlanContentItemId)}", S["Choose the plan to which the measure belongs."]);
        }

        part.PlanContentItemId = form.PlanContentItemId ?? "";
        PlanContent.Write(document, part);
        await PlanContent.WriteIndicatorsAsync(
            document.Indicators, part.ContentItem, () => contentManager.NewAsync(ContentTypes.Indicator));
    }

    protected override async Task TakeAsync(string contentItemId, IReadOnlyList<string> properties)
    {
        if (properties.Contains(DepartmentsProperty))
        {
            await departments.TakeStoredAsync($"{Prefix}.{nameof(MeasurePart.Departments)}", contentItemId);
        }
    }

    protected override IDisplayResult Show(MeasureForm form, BuildPartEditorContext context) => Combine(
        Initialize<MeasureForm>("MeasurePart_Edit", shape => FormMapper.Copy(form, shape)).Location("Parts.MeasurePart:0"),
        Initialize<MeasureForm>("MeasureSheet_Edit", shape => FormMapper.Copy(form, shape)).Location("Parts.MeasurePart:9"));

    private void TellUnexplainedTexts(MeasureForm form, MeasureDocument document, ModelStateDictionary modelState)
    {
        foreach (var (i, t) in MeasureFormMapper.UnexplainedTexts(form))
        {
            var target = form.Indicators[i].Targets[t];
            var issue = new PlanIssue(
                "target_not_read", "", IssueSeverity.Warning,
                [document.No, new FiscalYear(target.Year).JapaneseName, target.Text ?? ""]);
            modelState.AddModelError(
                $"{Prefix}.{nameof(form.Indicators)}[{i}].{nameof(IndicatorRow.Targets)}[{t}].{nameof(TargetRow.Text)}",
                S["{0} Mend it, or say that it is meant as text.", issue.Message()]);
        }
    }
}
