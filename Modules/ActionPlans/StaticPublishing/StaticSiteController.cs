using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.StaticPublishing;

/// <summary>The static files on demand: written anew, or taken along as an archive.</summary>
[RequirePermission("ManageSettings")]
public sealed class StaticSiteController(
    StaticSiteFiles files, StaticPublisher publisher, INotifier notifier,
    IHtmlLocalizer<StaticSiteController> H)
    : Controller
{
    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Admin("ActionPlans/StaticSite/Download", "ActionPlansStaticSiteDownload")]
    public async Task<IActionResult> Download()
    {
        // In a file first: an error on the way is answered as an error, and never with half an archive.
        var archive = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            });
        Response.RegisterForDisposeAsync(archive);
        await files.WriteZipAsync(archive, HttpContext.RequestAborted);
        archive.Position = 0;
        return File(archive, MediaTypeNames.Application.Zip, "action-plans.zip");
    }

    [HttpPost]
    [Admin("ActionPlans/StaticSite/Write", "ActionPlansStaticSiteWrite")]
    public async Task<IActionResult> Write()
    {
        await publisher.RequestAsync();
        if (publisher.Status is { Error: null, Folder: not null })
        {
            await notifier.SuccessAsync(H["The static files are those of what is published now."]);
        }
        else
        {
            await notifier.ErrorAsync(H["The static files were not written. The dashboard says why."]);
        }

        return RedirectToAction("Index", "Admin", new { area = "OrchardCore.Admin" });
    }
}
