using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Drivers;

/// <summary>Edits a sheet with its departments and indicators in one form.</summary>
public sealed class MeasurePartDisplayDriver(
    EditorForms forms, EditRevision revision, PostedDepartments posted, PlanLookup plans, PlanLoader loader,
    IContentManager contentManager, IStringLocalizer<MeasurePartDisplayDriver> S)
    : PlanItemPartDriver<MeasurePart, MeasureForm>(forms, revision)
{
    protected override async Task<MeasureForm> ToFormAsync(MeasurePart part)
    {
        var departments = await loader.LoadDepartmentsAsync();
        return MeasureFormMapper.ToForm(
            PlanContent.ToDocument(part.ContentItem, departments), part.PlanContentItemId, await plans.BuildAsync(part.PlanContentItemId),
            departments.ById);
    }

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
        MeasureFormMapper.Redraw(form, plan, (await loader.LoadDepartmentsAsync()).ById);
    }

    protected override void Tidy(MeasureForm form) => MeasureFormMapper.Tidy(form);

    protected override async Task WriteAsync(MeasureForm form, MeasurePart part, FormErrors errors, ModelStateDictionary modelState)
    {
        form.Indicators.ForEach(i => DirectionChoice.Apply(i, form.Years));
        var departments = await loader.LoadDepartmentsAsync();
        var document = MeasureFormMapper.ToDocument(form, errors, departments.ById);
        TellUnexplainedTexts(form, document, modelState);
        if (form.Plans.All(p => p.Value != form.PlanContentItemId))
        {
            modelState.AddModelError($"{Prefix}.{nameof(form.PlanContentItemId)}", S["Choose the plan to which the measure belongs."]);
        }

        part.PlanContentItemId = form.PlanContentItemId ?? "";
        PlanContent.Write(document, part, departments.IdByName);
        posted.Set($"{Prefix}.{nameof(MeasurePart.Departments)}", part.Departments.TermContentItemIds);
        await PlanContent.WriteIndicatorsAsync(
            document.Indicators, part.ContentItem, departments.IdByName, () => contentManager.NewAsync(ContentTypes.Indicator));
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
