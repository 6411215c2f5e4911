using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Refuses to store our content for writers that carry no revision: the content API writes none of it, and the recipe step "content",
/// workflows and the audit trail's restore do not overwrite any.
/// </summary>
// Services are resolved when needed: the store needs the index providers, and other handlers the content manager.
public sealed class UncheckedWriteRefusal(IServiceProvider services, IStringLocalizer<UncheckedWriteRefusal> S) : ContentHandlerBase
{
    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        var item = context.ContentItem;
        if (PlanWriteContext.Has(WriteFacts.RevisionCompared))
        {
            return;
        }

        if (ContentApi.IsCalled(services.GetRequiredService<IHttpContextAccessor>().HttpContext))
        {
            if (ContentApi.IsReadOnly(item))
            {
                context.Fail(
                    S["content_api_read_only: {0} is not written by the content API. Edit it in the admin, or import a plan file.",
                        item.DisplayText]);
            }

            return;
        }

        if (!ContentTypes.IsPlanContent(item.ContentType))
        {
            return;
        }

        // Orchard swallows what a handler throws, and would take the item for valid.
        var isRefused = true;
        try
        {
            isRefused = await services.GetRequiredService<StoredContent>().FindLatestAsync(item.ContentItemId) is not null;
        }
        finally
        {
            if (isRefused)
            {
                context.Fail(S["revision_required: {0} exists already. In the admin, edit it or use its versions.", item.DisplayText]);
            }
        }
    }
}
