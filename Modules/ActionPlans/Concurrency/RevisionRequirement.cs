using ActionPlans.Cms.Services;
using ActionPlans.Domain.Revisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using OrchardCore.ContentManagement.Handlers;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Whoever writes a text of ours through the API, a recipe's step "content", a workflow or an audit event says in the header If-Match
/// from which text he started: the revision that reading the item gives. Without it an existing text is not overwritten.
/// </summary>
public sealed class RevisionRequirement : ContentHandlerBase
{
    // Resolved when needed: the loader needs the content manager, which needs all handlers.
    private readonly IServiceProvider _services;
    internal readonly IStringLocalizer S;

    public RevisionRequirement(IServiceProvider services, IStringLocalizer<RevisionRequirement> localizer)
    {
        _services = services;
        S = localizer;
    }

    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        // Our own imports and restored versions are compared by those who make them.
        if (!ContentTypes.HasPage(context.ContentItem.ContentType) || _services.GetRequiredService<WriterWhoCompares>().IsAtWork)
        {
            return;
        }

        // Orchard swallows what a handler throws, and would take the item for valid.
        var refusal = S["{0} could not be compared with what is stored.", context.ContentItem.DisplayText];
        try
        {
            refusal = await RefusalAsync(context);
        }
        finally
        {
            if (refusal is not null)
            {
                context.Fail(refusal);
            }
        }
    }

    private async Task<LocalizedString?> RefusalAsync(ValidateContentContext context)
    {
        if (await _services.GetRequiredService<StoredContent>().FindLatestAsync(context.ContentItem.ContentItemId) is not { } stored)
        {
            return null;
        }

        var now = ContentText.RevisionOf(stored, await _services.GetRequiredService<PlanLoader>().LoadDepartmentsAsync());
        return !DocumentRevision.TryParse(Sent(), out var opened)
            ? Mark(StatusCodes.Status428PreconditionRequired, S["revision_required: {0} exists already. In the admin, edit it or use its versions. A program sends the ETag of the text it read in the header If-Match.", context.ContentItem.DisplayText])
            : opened.Equals(now) ? null
            : Mark(StatusCodes.Status412PreconditionFailed, S["revision_stale: {0} was changed since it was read. Read it again, and bring both texts together.", context.ContentItem.DisplayText]);
    }

    private HttpContext? Http => _services.GetRequiredService<IHttpContextAccessor>().HttpContext;

    private string? Sent() => Http?.Request.Headers[HeaderNames.IfMatch].ToString().Trim('"');

    private LocalizedString Mark(int status, LocalizedString refusal)
    {
        Http?.Items[ApiSaves.StatusKey] = status;
        return refusal;
    }
}

/// <summary>Says that whoever writes in this scope has compared what he writes with what is stored.</summary>
public sealed class WriterWhoCompares
{
    public bool IsAtWork { get; set; }
}
