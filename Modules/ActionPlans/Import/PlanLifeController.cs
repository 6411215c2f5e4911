using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Import;

/// <summary>
/// How a plan goes on: its period is extended, or the next plan is started from it. The screens make the changed plan; it is then shown,
/// decided and stored as an import is.
/// </summary>
[RequirePermission(PlanPermissions.ImportPlansName)]
public sealed class PlanLifeController(
    IContentManager contentManager, PlanLoader loader, ImportRunner runner, EditorForms forms, IStringLocalizer<PlanLifeController> S)
    : Controller
{
    private const string ToField = $"{PeriodExtensionForm.Prefix}.{nameof(PeriodExtensionForm.To)}";

    [HttpGet]
    [Admin("ActionPlans/Next/{planContentItemId}", "ActionPlansNextPlan")]
    public async Task<IActionResult> Next(string planContentItemId)
        => await ReadAsync(planContentItemId) is { } plan
            ? View(new NextPlanViewModel(planContentItemId, plan, NextPlanForm.Of(plan)))
            : NotFound();

    [HttpPost]
    [ActionName(nameof(Next))]
    [Admin("ActionPlans/Next/{planContentItemId}", "ActionPlansNextPlanTry")]
    public async Task<IActionResult> NextPost(string planContentItemId, [Bind(Prefix = NextPlanForm.Prefix)] NextPlanForm form)
    {
        if (await ReadAsync(planContentItemId) is not { } plan)
        {
            return NotFound();
        }

        // From here on the form shows the typed text.
        ModelState.Clear();
        forms.Tell(new FormErrors(), form, ModelState, NextPlanForm.Prefix);
        var next = form.Read(plan, out var issues);
        Tell(issues);
        return ModelState.IsValid
            ? await TryAsync(S["The next plan: {0}", next.Title], new ImportFile(PlanJson.Write(next), AsDrafts: true))
            : View(nameof(Next), new NextPlanViewModel(planContentItemId, plan, form));
    }

    /// <param name="to">The last year; null for one year more.</param>
    [HttpGet]
    [Admin("ActionPlans/Extend/{planContentItemId}", "ActionPlansExtendPeriod")]
    public async Task<IActionResult> Extend(string planContentItemId, [FromQuery(Name = ToField)] string? to)
    {
        if (await ReadAsync(planContentItemId) is not { } plan || PeriodExtensionForm.Of(plan, null) is not { } opened)
        {
            return NotFound();
        }

        var form = FormText.TryYear(to, out var year) ? PeriodExtensionForm.Of(plan, year) : null;
        if (to is not null && form is null)
        {
            ModelState.AddModelError(ToField, S["Write a fiscal year after the present period, such as {0}.", opened.To!]);
        }

        return View(new PeriodExtensionViewModel(planContentItemId, plan.Title, form ?? opened));
    }

    [HttpPost]
    [ActionName(nameof(Extend))]
    [Admin("ActionPlans/Extend/{planContentItemId}", "ActionPlansExtendPeriodTry")]
    public async Task<IActionResult> ExtendPost(
        string planContentItemId, [Bind(Prefix = PeriodExtensionForm.Prefix)] PeriodExtensionForm form)
    {
        if (await ReadAsync(planContentItemId) is not { } plan || PeriodExtensionForm.Of(plan, null) is not { } opened)
        {
            return NotFound();
        }

        ModelState.Clear();
        var extension = form.Read(plan);
        var after = extension.Apply(plan, out var issues);
        // Whatever the plan became meanwhile: what was typed stands beside it.
        form = PeriodExtensionForm.Of(plan, extension.To, form) ?? opened;
        forms.Tell(new FormErrors(), form, ModelState, PeriodExtensionForm.Prefix);
        Tell([.. issues.Select(issue => (form.FieldOf(issue, plan), issue))]);
        return ModelState.IsValid
            ? await TryAsync(S["Extension of the period: {0}", plan.Title], new ImportFile(PlanJson.Write(after), PlanJson.Write(plan)))
            : View(nameof(Extend), new PeriodExtensionViewModel(planContentItemId, plan.Title, form));
    }

    // As residents read it, without its results: those stay as they are.
    private async Task<PlanDocument?> ReadAsync(string id)
        => await contentManager.GetAsync(id, VersionOptions.Published) is { ContentType: ContentTypes.ActionPlan } plan
            ? (await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync())) with { Results = [], Summaries = [] }
            : null;

    private void Tell(IReadOnlyList<(string Field, PlanIssue Issue)> issues)
    {
        foreach (var (field, issue) in issues)
        {
            ModelState.AddModelError(field, issue.Message());
        }
    }

    private async Task<IActionResult> TryAsync(string name, ImportFile file)
        => RedirectToAction(nameof(ImportController.Show), "Import", new { id = await runner.TryAsync(name, file) });
}
