using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Departments;

/// <summary>The screen of the departments: what is saved is public at once.</summary>
[RequirePermission(PlanPermissions.ManageDepartmentsName)]
public sealed class DepartmentsController(
    PlanLoader loader, DepartmentGuard guard, DepartmentRevision revision, DepartmentWriter writer, SiteClock day,
    IPlanReader plans, EditorForms forms, INotifier notifier, IHtmlLocalizer<DepartmentsController> H)
    : Controller
{
    [Admin("ActionPlans/Departments", "ActionPlansDepartments")]
    public async Task<IActionResult> Index()
    {
        var uses = await guard.UsesAsync();
        var measures = await guard.CountMeasuresAsync();
        var rows = new List<DepartmentListRow>();
        foreach (var (id, department) in (await loader.LoadDepartmentsAsync()).ById)
        {
            rows.Add(new DepartmentListRow(id, department, measures.GetValueOrDefault(id), uses.ContainsKey(id)));
        }

        return View(new DepartmentListViewModel(rows, await revision.TokenAsync()));
    }

    [Admin("ActionPlans/Departments/New", "ActionPlansDepartmentNew")]
    public async Task<IActionResult> Create() => await FormAsync(null, new DepartmentForm());

    [HttpPost]
    [ActionName(nameof(Create))]
    [GuardedSave]
    [Admin("ActionPlans/Departments/New", "ActionPlansDepartmentNew")]
    public Task<IActionResult> CreatePost([Bind(Prefix = DepartmentForm.Prefix)] DepartmentForm form) => SaveAsync(null, form);

    // Before the routes with a department in them: the first that fits is taken.
    /// <param name="department">The slug of the department that ends; null where it is still to be chosen.</param>
    [Admin("ActionPlans/Departments/Reorganize", "ActionPlansDepartmentsReorganize")]
    public async Task<IActionResult> Reorganize(string? department)
        => await FormAsync(ReorganizationForm.Of(department, await day.TodayAsync()));

    [HttpPost]
    [ActionName(nameof(Reorganize))]
    [GuardedSave]
    [Admin("ActionPlans/Departments/Reorganize", "ActionPlansDepartmentsReorganize")]
    public async Task<IActionResult> ReorganizePost([Bind(Prefix = ReorganizationForm.Prefix)] ReorganizationForm form)
    {
        // From here on the form shows the typed text.
        ModelState.Clear();
        if (forms.Operation is { } operation)
        {
            form.Apply(operation);
            return await FormAsync(form);
        }

        await writer.ReorganizeAsync(form, await PlansAsync(), ModelState);
        return ModelState.IsValid
            ? await DoneAsync(H["The departments are reorganised. Residents see it so from now on; no measure was changed."])
            : await FormAsync(form);
    }

    [Admin("ActionPlans/Departments/{taxonomyItemId}", "ActionPlansDepartment")]
    public async Task<IActionResult> Edit(string taxonomyItemId)
    {
        var department = (await loader.LoadDepartmentsAsync()).ById.GetValueOrDefault(taxonomyItemId);
        return department is null ? NotFound() : await FormAsync(taxonomyItemId, DepartmentForm.Of(department));
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [GuardedSave]
    [Admin("ActionPlans/Departments/{taxonomyItemId}", "ActionPlansDepartment")]
    public Task<IActionResult> EditPost(string taxonomyItemId, [Bind(Prefix = DepartmentForm.Prefix)] DepartmentForm form)
        => SaveAsync(taxonomyItemId, form);

    [HttpPost]
    [GuardedSave]
    [Admin("ActionPlans/Departments/{taxonomyItemId}/Delete", "ActionPlansDepartmentDelete")]
    public async Task<IActionResult> Delete(string taxonomyItemId)
    {
        var name = await writer.RemoveAsync(taxonomyItemId, ModelState);
        return name is null && ModelState.IsValid ? NotFound() : await DoneAsync(H["\"{0}\" was deleted.", name ?? ""]);
    }

    [HttpPost]
    [GuardedSave]
    [Admin("ActionPlans/Departments/{taxonomyItemId}/Move", "ActionPlansDepartmentMove")]
    public async Task<IActionResult> Move(string taxonomyItemId, bool isUp)
    {
        var isMoved = await writer.MoveAsync(taxonomyItemId, isUp, ModelState);
        return isMoved || !ModelState.IsValid ? await DoneAsync(H["The order of the departments was changed."])
            : RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> SaveAsync(string? termId, DepartmentForm form)
    {
        // From here on the form shows the typed text.
        ModelState.Clear();
        await writer.SaveAsync(termId, form, ModelState);
        return ModelState.IsValid
            ? await DoneAsync(H["\"{0}\" was saved. Residents see it so from now on.", form.Name ?? ""])
            : await FormAsync(termId, form);
    }

    private async Task<IActionResult> DoneAsync(LocalizedHtmlString success)
    {
        if (ModelState.IsValid)
        {
            await notifier.SuccessAsync(success);
        }

        foreach (var error in ModelState.Values.SelectMany(v => v.Errors))
        {
            await notifier.ErrorAsync(H["Nothing was changed: {0}", error.ErrorMessage]);
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<ViewResult> FormAsync(string? termId, DepartmentForm form)
        => View(nameof(Edit), new DepartmentEditorViewModel(
            termId, form, await revision.TokenAsync(termId ?? ""),
            [.. (await loader.LoadDepartmentsAsync()).ById.Where(d => d.Key != termId)
                .Select(d => new SelectListItem(d.Value.Name, d.Value.Interpretation.Slug))]));

    private async Task<ViewResult> FormAsync(ReorganizationForm form)
    {
        form.Complete([.. (await loader.LoadDepartmentsAsync()).ById.Values], await PlansAsync());
        return View(nameof(Reorganize), new ReorganizationViewModel(form, await revision.TokenAsync()));
    }

    private async Task<IEnumerable<Plan>> PlansAsync() => (await plans.ListAsync()).Select(p => p.Plan);
}
