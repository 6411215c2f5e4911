using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// Keeps invalid content from being stored by a recipe or a workflow, and from being published from anywhere; gives every item its name in
/// lists; takes from a copy what must not stand twice; and keeps items to which others belong from being deleted.
/// </summary>
// Services are resolved when needed: the validator needs the content manager, which needs all handlers.
public sealed class PlanContentHandler(IServiceProvider services, ILogger<PlanContentHandler> logger)
    : ContentHandlerBase
{
    public override Task CreatingAsync(CreateContentContext context) => NameAsync(context.ContentItem);

    public override Task UpdatingAsync(UpdateContentContext context) => NameAsync(context.ContentItem);

    // A clone must not repeat the original's unique key or its record of changes. Orchard calls this after the data was copied,
    // whichever module makes the clone: the list of contents, a translation, or another.
    public override Task CloningAsync(CloneContentContext context)
    {
        var copy = context.CloneContentItem;
        Types.Find(copy.ContentType)?.ClearKey(copy);
        copy.Remove(nameof(PlanImportPart));
        return NameAsync(copy);
    }

    public override Task CreatedAsync(CreateContentContext context) => ConfirmAsync(context.ContentItem);

    public override Task UpdatedAsync(UpdateContentContext context) => ConfirmAsync(context.ContentItem);

    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        foreach (var issue in await Validator.ValidateAsync(context.ContentItem))
        {
            context.Fail(issue.Message());
        }
    }

    public override async Task PublishingAsync(PublishContentContext context)
    {
        if (!ContentTypes.IsPlanContent(context.ContentItem.ContentType))
        {
            return;
        }

        await context.CancelUnlessAsync(async () =>
        {
            var issues = await Validator.ValidateAsync(context.ContentItem);
            foreach (var message in issues.Select(i => i.Message()))
            {
                services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater?.ModelState.AddModelError("", message);
                if (logger.IsEnabled(LogLevel.Information))
                {
                    logger.LogInformation("{Item} was not published: {Reason}", context.ContentItem.DisplayText, message);
                }
            }

            return issues.Count == 0;
        });
    }

    // A plan with measures or summaries, a measure with results. Whoever may discard a plan's draft has the right to delete it, since
    // Orchard asks for the same right. Discarding a draft comes here too, and leaves the published version.
    public override Task RemovingAsync(RemoveContentContext context)
        => context.NoActiveVersionLeft && ContentTypes.IsPlanContent(context.ContentItem.ContentType)
            ? context.CancelUnlessAsync(() => MayBeRemovedAsync(context.ContentItem))
            : Task.CompletedTask;

    private async Task<bool> MayBeRemovedAsync(ContentItem item)
    {
        if (await Types.Of(item).RemovalRefusalAsync(item.ContentItemId) is not { } refusal)
        {
            return true;
        }

        await services.GetRequiredService<INotifier>().ErrorAsync(refusal);
        return false;
    }

    // Two people may write one year's result, or one year's summary, in the same moment. Both pass the validation, the database refuses the
    // second by its unique key, and Orchard swallows that. Asked here, the form comes back with what was typed. An import asks at its end.
    private async Task ConfirmAsync(ContentItem item)
    {
        if (item.Latest && !PlanWriteContext.Has(WriteFacts.PlanValidated)
            && Types.Find(item.ContentType) is { KeyTakenMessage: { } message } type && type.HasKey(item)
            && await services.GetRequiredService<VerifiedCommit>().CheckAsync(item) != SaveOutcome.Stored)
        {
            services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater?.ModelState.AddModelError("", message);
        }
    }

    private async Task NameAsync(ContentItem item)
    {
        if (Types.Find(item.ContentType) is { } type)
        {
            item.DisplayText = await type.NameAsync(item);
        }
    }

    private PlanContentValidator Validator => services.GetRequiredService<PlanContentValidator>();

    private PlanItemTypes Types => services.GetRequiredService<PlanItemTypes>();
}
