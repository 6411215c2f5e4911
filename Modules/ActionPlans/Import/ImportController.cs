using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Services;
using OrchardCore.BackgroundJobs;

namespace ActionPlans.Cms.Import;

/// <summary>
/// The import of a plan file by web staff: the file is tried first, which changes nothing; after a person has decided, it runs in the
/// background, and its page tells how far it is.
/// </summary>
[RequirePermission(PlanPermissions.ImportPlansName)]
public sealed class ImportController(
    ImportRunner runner, ImportStates states, IPublicationGuard publication, EditorForms forms, TimeProvider time,
    IStringLocalizer<ImportController> S)
    : Controller
{
    private const int LargestRequest = (PlanJson.LargestFileInMegabytes + 1) * 1024 * 1024;

    [HttpGet]
    [Admin("ActionPlans/Import", "ActionPlansImport")]
    public IActionResult Index() => View(Array.Empty<string>());

    [HttpPost]
    [RequestSizeLimit(LargestRequest)]
    [RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
    [Admin("ActionPlans/Import/Try", "ActionPlansImportTry")]
    public async Task<IActionResult> Try(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            return View(nameof(Index), new[] { S["Choose a plan file."].Value });
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var json = await reader.ReadToEndAsync(HttpContext.RequestAborted);
        var id = await runner.TryAsync(Path.GetFileName(file.FileName), new ImportFile(json));
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Admin("ActionPlans/Import/{id}", "ActionPlansImportShow")]
    public async Task<IActionResult> Show(string id) => await ShowAsync(id, new ChangeForm());

    [HttpPost]
    [Admin("ActionPlans/Import/{id}", "ActionPlansImportRun")]
    public async Task<IActionResult> Run(string id, [Bind(Prefix = nameof(ImportViewModel.Form))] ChangeForm form)
    {
        if (await states.FindAsync(id) is not { Stage: ImportStage.Tried, Report.Errors.Count: 0 } tried)
        {
            return RedirectToAction(nameof(Show), new { id });
        }

        var decision = tried.Report.ToBeDecided.Count == 0 ? null : await ReadAsync(form);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(id, form);
        }

        states.Note(id, tried with { Stage = ImportStage.Running });
        await HttpBackgroundJob.ExecuteAfterEndOfRequestAsync(
            "ActionPlansImport", id, decision, (scope, i, d) => scope.ServiceProvider.GetRequiredService<ImportRunner>().RunAsync(i, d));
        return RedirectToAction(nameof(Show), new { id });
    }

    private async Task<ChangeJustification> ReadAsync(ChangeForm form)
    {
        var decision = forms.ReadDecision(form, ModelState, nameof(ImportViewModel.Form));
        EditorForms.TellDecision(await publication.CheckRevisionAsync(decision), ModelState, nameof(ImportViewModel.Form));
        return decision;
    }

    private async Task<IActionResult> ShowAsync(string id, ChangeForm form)
        => View(nameof(Show), new ImportViewModel(id, await states.FindAsync(id), form, time.GetUtcNow()));
}

/// <summary>The page of an import.</summary>
/// <param name="Id">Its address.</param>
/// <param name="State">How far it is; null where it was forgotten.</param>
/// <param name="Form">The decision as it was typed.</param>
/// <param name="Now">The time.</param>
public sealed record ImportViewModel(string Id, ImportState? State, ChangeForm Form, DateTimeOffset Now)
{
    /// <summary>The fields in their order, to lead from errors to them.</summary>
    public static string Fields { get; } = string.Concat(
        new[] { nameof(ChangeForm.DecidedOn), nameof(ChangeForm.DecidedBy), nameof(ChangeForm.Reason) }
            .Select(f => $"id=\"{nameof(Form)}_{f}\" "));
}
