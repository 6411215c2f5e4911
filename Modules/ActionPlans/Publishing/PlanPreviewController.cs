using System.Net;
using System.Text.Json.Nodes;
using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Reporting;
using ActionPlans.Cms.Reporting.Clerk;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.YearSummaries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Modules;
using YesSql;

namespace ActionPlans.Cms.Publishing;

/// <summary>
/// Shows an editor what residents will see, in the site's own theme: of what is typed (posted from the editor) or of the saved draft.
/// Nothing is stored, nothing is cached.
/// </summary>
public sealed class PlanPreviewController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContentItemDisplayManager _displayManager;
    private readonly IAuthorizationService _authorization;
    private readonly IUpdateModelAccessor _updater;
    private readonly ISession _session;
    private readonly PlanPreview _preview;
    private readonly IShapeFactory _shapes;
    private readonly PageHead _head;
    private readonly ReportAccess _reports;

    public PlanPreviewController(
        IContentManager contentManager, IContentItemDisplayManager displayManager, IAuthorizationService authorization, IUpdateModelAccessor updater,
        ISession session, PlanPreview preview, IShapeFactory shapes, PageHead head, EditRevision revision, ReportAccess reports)
    {
        _contentManager = contentManager;
        _displayManager = displayManager;
        _authorization = authorization;
        _updater = updater;
        _session = session;
        _preview = preview;
        _shapes = shapes;
        _head = head;

        _reports = reports;
    }

    /// <summary>The saved draft, or what is published where there is none.</summary>
    [HttpGet("ActionPlans/Preview/{contentItemId}")]
    public async Task<IActionResult> Saved(string contentItemId)
    {
        if (await _contentManager.GetAsync(contentItemId, VersionOptions.Latest) is not { } item || !ContentTypes.HasPage(item.ContentType))
        {
            return NotFound();
        }

        return await _authorization.AuthorizeAsync(User, CommonPermissions.PreviewContent, item)
            || await _authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item)
            || await MayReportAsync(item)
            ? await ShowAsync(item)
            : this.ChallengeOrForbid();
    }

    /// <summary>What stands in the editor right now.</summary>
    [HttpPost("ActionPlans/Preview")]
    public async Task<IActionResult> Typed(string type, string? contentItemId)
    {
        if (!ContentTypes.HasPage(type))
        {
            return NotFound();
        }

        var latest = string.IsNullOrEmpty(contentItemId) ? null : await _contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        // A copy: what is typed must not reach the item that the session knows.
        var item = latest is null ? await _contentManager.NewAsync(type) : JObject.FromObject(latest)!.ToObject<ContentItem>()!;
        if (item.ContentType != type)
        {
            return NotFound();
        }

        if (!await _authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item))
        {
            return this.ChallengeOrForbid();
        }

        using (PlanWriteContext.Begin(WriteFacts.Preview))
        {
            await _displayManager.UpdateEditorAsync(item, _updater.ModelUpdater, latest is null);
        }

        await _session.CancelAsync();
        return ModelState.IsValid ? await ShowAsync(item) : Refused();
    }

    /// <summary>What a department has typed into the form of a report.</summary>
    [HttpPost("ActionPlans/Preview/Report/{measureId}/{year}")]
    public async Task<IActionResult> Report(string measureId, int year, [FromForm(Name = ReportForm.Prefix)] ReportForm form, [FromServices] ReportScreens screens)
    {
        ArgumentNullException.ThrowIfNull(screens);

        ModelState.Clear();
        return await screens.DraftAsync(measureId, year, form) is { } item ? await ShowAsync(item) : NotFound();
    }

    // Departments and the secretariat have no right to content of their own; they may see the reports that are theirs.
    private async Task<bool> MayReportAsync(ContentItem item)
        => item.TryGet<AnnualResultPart>(out var result)
            && await _contentManager.GetAsync(result.MeasureContentItemId, VersionOptions.Latest) is { } latest
            && await _reports.MayReportAsync(await _contentManager.GetAsync(result.MeasureContentItemId, VersionOptions.Published) ?? latest);

    private async Task<IActionResult> ShowAsync(ContentItem item)
    {
        var (plan, errors) = await _preview.BuildAsync(item);
        foreach (var error in errors)
        {
            ModelState.AddModelError("", error.Message());
        }

        if (plan is null || await PageAsync(item, plan) is not { } page)
        {
            return Refused();
        }

        NeverKept();
        await _head.DescribeAsync(page, noIndex: true);
        return View("Page", await _shapes.CreateAsync<PlanPageShape>(page switch { MeasurePageModel => "MeasurePage", YearSummaryPageModel => "YearSummaryPage", _ => "PlanOverviewPage" }, view =>
        {
            view.Page = page;
            view.IsPreview = true;
            view.Publisher = plan.Publisher;
        }));
    }

    private async Task<PageModel?> PageAsync(ContentItem item, Plan plan)
    {
        var links = new PlanLinks(Request.PathBase);
        if (item.Has<ActionPlanPart>())
        {
            return new OverviewPageModel(links, plan, MeasureFilterQuery.Read(_ => default));
        }

        if (item.TryGet<YearSummaryPart>(out var summary))
        {
            return summary.Year is { } year ? new YearSummaryPageModel(links, plan, year) : null;
        }

        return await _preview.MeasureNoAsync(item) is { } no && plan.FindMeasure(no) is { } measure ? new MeasurePageModel(links, plan, measure) : null;
    }

    private ViewResult Refused()
    {
        NeverKept();
        Response.StatusCode = (int)HttpStatusCode.UnprocessableEntity;
        return View("Refused");
    }

    // Both words: a form on the page would replace anything else, and warn.
    private void NeverKept() => Response.Headers.CacheControl = "no-cache, no-store";
}
