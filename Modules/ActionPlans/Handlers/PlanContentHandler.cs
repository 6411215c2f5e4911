using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// Keeps invalid content from being stored by a recipe or a workflow, and from being published from anywhere,
/// and gives every item its name in lists.
/// </summary>
// Services are resolved when needed: the validator needs the content manager, which needs all handlers.
public sealed class PlanContentHandler(IServiceProvider services, ILogger<PlanContentHandler> logger)
    : ContentHandlerBase
{
    public override Task CreatingAsync(CreateContentContext context) => NameAsync(context.ContentItem);

    public override Task UpdatingAsync(UpdateContentContext context) => NameAsync(context.ContentItem);

    public override Task CloningAsync(CloneContentContext context) => NameAsync(context.CloneContentItem);

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

    // Two people may write one year's result, or one year's summary, in the same moment. Both pass the validation, the database refuses the
    // second by its unique key, and Orchard swallows that. Asked here, the form comes back with what was typed.
    private async Task ConfirmAsync(ContentItem item)
    {
        if (item.Latest && Types.Find(item.ContentType) is { KeyTakenMessage: { } message } type && type.HasKey(item)
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
