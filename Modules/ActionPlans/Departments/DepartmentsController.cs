using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Departments;

/// <summary>The screen of the departments: what is saved is public at once.</summary>
[RequirePermission(DepartmentPermissions.ManageDepartmentsName)]
public sealed class DepartmentsController(
    PlanLoader loader, DepartmentGuard guard, DepartmentRevision revision, DepartmentWriter writer,
    INotifier notifier, IHtmlLocalizer<DepartmentsController> H)
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
        if (!ModelState.IsValid)
        {
            return await FormAsync(termId, form);
        }

        await notifier.SuccessAsync(H["\"{0}\" was saved. Residents see it so from now on.", form.Name ?? ""]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> DoneAsync(LocalizedHtmlString success)
    {
        if (ModelState.IsValid)
        {
            await notifier.SuccessAsync(success);
            return RedirectToAction(nameof(Index));
        }

        foreach (var error in ModelState.Values.SelectMany(v => v.Errors))
        {
            await notifier.ErrorAsync(H["Nothing was changed: {0}", error.ErrorMessage]);
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<ViewResult> FormAsync(string? termId, DepartmentForm form)
        => View(nameof(Edit), new DepartmentEditorViewModel(termId, form, await revision.TokenAsync(termId ?? "")));
}

/// <param name="Measures">By how many measures it is used, drafts too.</param>
/// <param name="IsUsed">Whether a measure or a plan uses it.</param>
public sealed record DepartmentListRow(string Id, DepartmentDocument Department, int Measures, bool IsUsed);

/// <param name="Rows">All departments, in their order.</param>
/// <param name="Revision">What the person sees of all of them.</param>
public sealed record DepartmentListViewModel(IReadOnlyList<DepartmentListRow> Rows, string Revision);

/// <param name="TermId">The department; null for a new one.</param>
/// <param name="Revision">What the form was opened with.</param>
public sealed record DepartmentEditorViewModel(string? TermId, DepartmentForm Form, string Revision)
{
    /// <summary>The fields in their order, to lead from errors to them.</summary>
    public static string Fields { get; } = string.Concat(
        new[] { nameof(DepartmentForm.Name), nameof(DepartmentForm.Slug), nameof(DepartmentForm.ValidFrom),
            nameof(DepartmentForm.ValidTo), nameof(DepartmentForm.Contact) }.Select(f => $"id=\"{DepartmentForm.Prefix}_{f}\" "));
}
