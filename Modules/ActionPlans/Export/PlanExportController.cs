namespace ActionPlans.Cms.Export;

/// <summary>Gives web staff the plan file of a published plan.</summary>
public sealed class PlanExportController(
    IContentManager contentManager, IAuthorizationService authorizationService, PlanExporter exporter, INotifier notifier,
    IHtmlLocalizer<PlanExportController> H)
    : Controller
{
    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Admin("ActionPlans/Export/{planContentItemId}", "ActionPlansExport")]
    public async Task<IActionResult> Download(string planContentItemId)
    {
        if (await contentManager.GetAsync(planContentItemId, VersionOptions.Published) is not { ContentType: ContentTypes.ActionPlan } plan)
        {
            return NotFound();
        }

        if (!await authorizationService.AuthorizeAsync(User, CommonPermissions.EditContent, plan))
        {
            return Forbid();
        }

        var file = await exporter.ExportAsync(plan);
        if (file.Errors.Count == 0)
        {
            return File(Encoding.UTF8.GetBytes(file.Json), MediaTypeNames.Application.Json, file.Name);
        }

        foreach (var error in file.Errors)
        {
            await notifier.ErrorAsync(H["{0} was not exported. {1}", plan.DisplayText, error.MessageWithPlace()]);
        }

        return RedirectToAction("Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId = planContentItemId });
    }
}
