using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>
/// Orchard's editor of content, where it edits ours: a page that says which item it is and leads from each error to its field, and the
/// right place to go to after saving.
/// </summary>
public sealed class EditorPages(IContentManager contentManager, PlanItemTypes types, IStringLocalizer<EditorPages> S) : IAsyncResultFilter
{
    /// <summary>The value of the button "save" that goes on with the question before the publication.</summary>
    public const string SaveAndAsk = "submit.SaveAndAsk";

    /// <summary>The value of the button "save" that goes on with the next measure of the same plan.</summary>
    public const string SaveAndNext = "submit.SaveAndNext";

    private static readonly object TypeKey = new();

    /// <summary>The type of our content that the request edits; null on other pages.</summary>
    public static string? TypeOf(HttpContext? http) => http?.Items[TypeKey] as string;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var action = StockAction.Of(context.ActionDescriptor);
        if (action == StockAction.ContentEdit || action == StockAction.ContentCreate)
        {
            if (context.Result is ViewResult { Model: IShape shape } view && shape.Properties.TryGetValue("ContentItem", out var value)
                && value is ContentItem item && types.Find(item.ContentType) is { } type)
            {
                context.HttpContext.Items[TypeKey] = type.ContentType;
                MenuPlace.Set(context.HttpContext, "ActionPlans", "PlanAdmin", type.ListAction);
                view.ViewName = "~/Areas/ActionPlans/Views/Editors/Page.cshtml";
                view.ViewData["Title"] = action == StockAction.ContentCreate
                    ? await TitleOfNewAsync(context.HttpContext.Request, type.NewTitle)
                    : S["Edit: {0}", item.DisplayText].Value;
            }
            else if (IsRedirect(context.Result) && NextOf(context, (Controller)context.Controller) is { } place)
            {
                context.Result = place;
            }
        }

        await next();
    }

    private static bool IsRedirect(IActionResult result)
        => result is RedirectResult or LocalRedirectResult or RedirectToActionResult or RedirectToRouteResult;

    private static RedirectToActionResult? NextOf(ResultExecutingContext context, Controller controller)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType)
        {
            return null;
        }

        var returnUrl = request.Query["returnUrl"].ToString();
        var back = controller.Url.IsLocalUrl(returnUrl) ? returnUrl : null;
        if (request.Form["submit.Save"] == SaveAndAsk && context.RouteData.Values["contentItemId"] is string contentItemId)
        {
            return new RedirectToActionResult(
                nameof(PlanPublishController.Ask), "PlanPublish", new { area = "ActionPlans", contentItemId, returnUrl = back });
        }

        return request.Form["submit.Save"] == SaveAndNext
            ? new RedirectToActionResult("Create", "Admin",
                new { area = "OrchardCore.Contents", id = ContentTypes.Measure,
                    plan = request.Form["MeasurePart.PlanContentItemId"].ToString(), returnUrl = back })
            : null;
    }

    private async Task<string> TitleOfNewAsync(HttpRequest request, string title)
    {
        var id = request.Query["measure"].FirstOrDefault() ?? request.Query["plan"].FirstOrDefault();
        var of = string.IsNullOrEmpty(id) ? null : await contentManager.GetAsync(id, VersionOptions.Latest);
        var year = FormText.TryYear(request.Query["year"], out var read) ? read.JapaneseName : null;
        return of is null ? title : $"{title}: {of.DisplayText} {year}".TrimEnd();
    }
}
