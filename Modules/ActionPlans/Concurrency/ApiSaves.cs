using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Revisions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Stands around Orchard's content API: reading a text of ours gives its revision as ETag, writing asks for it in If-Match (428 without,
/// 412 where it is an old one), and the answer is sent only after what it says was read back. What Orchard would pass over in silence,
/// a publication or deletion that a handler refused, is answered with its reasons (422), and nothing of it is kept.
/// </summary>
public sealed class ApiSaves
{
    /// <summary>The status with which a writing was refused, where Orchard would only say 400.</summary>
    public const string StatusKey = "ActionPlans.ApiStatus";

    private readonly RequestDelegate _next;
    private readonly ILogger<ApiSaves> _logger;
    internal readonly IStringLocalizer S;

    public ApiSaves(RequestDelegate next, ILogger<ApiSaves> logger, IStringLocalizer<ApiSaves> localizer)
    {
        _next = next;
        _logger = logger;
        S = localizer;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (!context.Request.Path.StartsWithSegments("/api/content", StringComparison.OrdinalIgnoreCase, out var rest))
        {
            await _next(context);
            return;
        }

        var item = await FindAsync(context, rest.Value?.Trim('/'));
        if (HttpMethods.IsDelete(context.Request.Method) && item is not null && await MayDeleteAsync(context, item) && await DeleteRefusalAsync(context, item) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        // Outside of MVC every handler is given a model state of its own, and what it says against the step would be lost.
        var updater = new NullModelUpdater();
        context.RequestServices.GetRequiredService<IUpdateModelAccessor>().ModelUpdater = updater;

        // Held back: a commit that fails after the answer was sent would leave a lie.
        var (answer, held) = (context.Response.Body, new MemoryStream());
        context.Response.Body = held;
        try
        {
            await _next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }

        await FinishAsync(context, item, held, updater.ModelState);
    }

    private async Task FinishAsync(HttpContext context, ContentItem? item, MemoryStream held, ModelStateDictionary told)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var isDone = context.Response.StatusCode < StatusCodes.Status300MultipleChoices && !isRead;
        if (isDone && Refusal(context, item, held, told) is { } refused)
        {
            await context.RequestServices.GetRequiredService<YesSql.ISession>().CancelAsync();
            context.Response.Clear();
            await Problem(StatusCodes.Status422UnprocessableEntity, refused).ExecuteAsync(context);
            return;
        }

        if (isDone && !await IsStoredAsync(context))
        {
            context.Response.Clear();
            await Problem(StatusCodes.Status409Conflict, S["Nothing was saved. Perhaps somebody else saved in the same moment; try again."]).ExecuteAsync(context);
            return;
        }

        if (context.Response.StatusCode == StatusCodes.Status400BadRequest && context.Items[StatusKey] is int status)
        {
            context.Response.StatusCode = status;
            held = Told(held, status);
            context.Response.ContentLength = null;
        }
        else if (isRead && item is not null && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            context.Response.Headers.ETag = $"\"{await RevisionAsync(context, item)}\"";
        }

        held.Position = 0;
        await held.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    // Why the step was not taken, though Orchard answers as if it were; null where it was.
    private string? Refusal(HttpContext context, ContentItem? item, MemoryStream answer, ModelStateDictionary told)
    {
        string[] reasons =
        [
            .. told.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage),
            .. context.RequestServices.GetRequiredService<INotifier>().List().Where(n => n.Type == NotifyType.Error).Select(n => Plain(n.Message)),
        ];
        if (reasons.Length > 0)
        {
            return string.Join(' ', reasons.Distinct(StringComparer.Ordinal));
        }

        if (HttpMethods.IsDelete(context.Request.Method))
        {
            return item is null || context.RequestServices.GetRequiredService<SaveWitness>().HasRemoved(item.ContentItemId) ? null : S["It was not deleted."].Value;
        }

        return IsDraft(answer) && !string.Equals(context.Request.Query["draft"], bool.TrueString, StringComparison.OrdinalIgnoreCase) ? S["It was not published."].Value : null;
    }

    private static string Plain(IHtmlContent message)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        message.WriteTo(writer, NullHtmlEncoder.Default);
        return writer.ToString();
    }

    // Of ours only: what other types mean by it is theirs.
    private static bool IsDraft(MemoryStream answer)
    {
        answer.Position = 0;
        return answer.Length > 0 && JsonNode.Parse(answer) is JsonObject item && ContentTypes.HasPage((string?)item[nameof(ContentItem.ContentType)] ?? "")
            && (bool?)item[nameof(ContentItem.Published)] == false;
    }

    // Whoever may not is refused by Orchard, and must not learn here that there is a draft, nor what it is called.
    private static async Task<bool> MayDeleteAsync(HttpContext context, ContentItem item)
    {
        var user = (await context.AuthenticateAsync("Api")).Principal ?? context.User;
        var authorization = context.RequestServices.GetRequiredService<IAuthorizationService>();
        return await authorization.AuthorizeAsync(user, CommonPermissions.AccessContentApi) && await authorization.AuthorizeAsync(user, CommonPermissions.DeleteContent, item);
    }

    // Orchard's body says 400 of itself. Its reasons stay as they are.
    private static MemoryStream Told(MemoryStream body, int status)
    {
        body.Position = 0;
        if (JsonNode.Parse(body) is not JsonObject problem)
        {
            return body;
        }

        problem.Remove("type");
        problem["status"] = status;
        return new MemoryStream(Encoding.UTF8.GetBytes(problem.ToJsonString()));
    }

    private async Task<bool> IsStoredAsync(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<SaveGuard>().StoreAsync();
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "{Path} stored nothing.", context.Request.Path);
            await context.RequestServices.GetRequiredService<YesSql.ISession>().CancelAsync();
            return false;
        }
    }

    // What the API reads is the published text; what it deletes may have a draft that is newer.
    private static async Task<ContentItem?> FindAsync(HttpContext context, string? id)
    {
        var version = HttpMethods.IsDelete(context.Request.Method) ? VersionOptions.Latest : VersionOptions.Published;
        return !string.IsNullOrEmpty(id) && await context.RequestServices.GetRequiredService<IContentManager>().GetAsync(id, version) is { } item
            && ContentTypes.HasPage(item.ContentType) ? item : null;
    }

    private async Task<IResult?> DeleteRefusalAsync(HttpContext context, ContentItem item)
        => !DocumentRevision.TryParse(context.Request.Headers[HeaderNames.IfMatch].ToString().Trim('"'), out var seen)
            ? Problem(StatusCodes.Status428PreconditionRequired, S["revision_required: say in the header If-Match which text you mean to delete."])
            : seen.Equals(await RevisionAsync(context, item)) ? null
            : Problem(StatusCodes.Status412PreconditionFailed, S["revision_stale: {0} was changed since it was read. Read it again, and bring both texts together.", item.DisplayText]);

    private static async Task<DocumentRevision> RevisionAsync(HttpContext context, ContentItem item)
        => ContentText.RevisionOf(item, await context.RequestServices.GetRequiredService<PlanLoader>().LoadDepartmentsAsync());

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}
