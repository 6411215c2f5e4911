using System.Net;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Publishing;

/// <summary>Answers with the public page of an item that is not published. Nothing is stored, nothing is cached.</summary>
public sealed class PreviewPages(
    PlanLoader loader, PlanItemTypes types, IShapeFactory shapes, PageHead head, IPlanHistory history)
{
    private const string Views = "~/Areas/ActionPlans/Views/PlanPreview/";

    /// <summary>The item's page, or, where it has errors, the errors.</summary>
    public async Task<ViewResult> ShowAsync(Controller controller, ContentItem item)
    {
        var (plan, errors) = await BuildAsync(item);
        foreach (var error in errors)
        {
            controller.ModelState.AddModelError("", error.Message());
        }

        var links = new PlanLinks(controller.Request.PathBase) { KeepsHistory = history.IsKept };
        if (plan is null || await types.Of(item).PageAsync(links, plan, item) is not { } page)
        {
            return Refuse(controller);
        }

        NeverStore(controller);
        await head.DescribeAsync(page, noIndex: true);
        return controller.View($"{Views}Page.cshtml", await shapes.CreateAsync<PlanPageShape>(page.ShapeName, view =>
        {
            view.Page = page;
            view.IsPreview = true;
            view.Publisher = plan.Publisher;
        }));
    }

    /// <summary>A page with the errors of the model state.</summary>
    public static ViewResult Refuse(Controller controller)
    {
        NeverStore(controller);
        controller.Response.StatusCode = (int)HttpStatusCode.UnprocessableEntity;
        return controller.View($"{Views}Refused.cshtml");
    }

    // The plan as it would be if this draft were published; null with the errors that keep it from being shown.
    private async Task<(Plan? Plan, IReadOnlyList<PlanIssue> Errors)> BuildAsync(ContentItem draft)
    {
        if (await types.Of(draft).FindPlanAsync(draft) is not { } plan)
        {
            return (null, []);
        }

        var isPublished = await loader.IsPublishedAsync(plan.ContentItemId);
        var document = await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync(), draft, withDrafts: !isPublished);
        document = await loader.WithHistoryAsync(plan, document) with { List = [] };
        var errors = PlanValidator.Errors(document);
        return errors.Count > 0 ? (null, errors) : (PlanFactory.Build(document), []);
    }

    // Both words: a form on the page would replace anything else, and warn.
    private static void NeverStore(Controller controller) => controller.Response.Headers.CacheControl = "no-cache, no-store";
}

/// <summary>Lets people preview items to which they have no right of content.</summary>
public interface IPreviewAccess
{
    Task<bool> MayPreviewAsync(ContentItem item);
}
