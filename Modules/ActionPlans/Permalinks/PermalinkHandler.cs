using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Permalinks;

/// <summary>
/// Refuses permalinks that are reserved: with a field error in the editor, with a validation error in the API and in imports, and with a
/// notification where an item is published that got its permalink otherwise.
/// </summary>
// Services are resolved when needed: the endpoints are there once the site's pipeline is built.
public sealed class PermalinkHandler(
    IServiceProvider services, IHtmlLocalizer<PermalinkHandler> H)
    : ContentHandlerBase, IContentDisplayHandler
{
    public override Task ValidatingAsync(ValidateContentContext context)
    {
        if (ProblemOf(context.ContentItem) is { } problem)
        {
            context.Fail(problem, nameof(AutoroutePart.Path));
        }

        return Task.CompletedTask;
    }

    public override Task PublishingAsync(PublishContentContext context) => context.CancelUnlessAsync(async () =>
    {
        if (ProblemOf(context.ContentItem) is not { } problem)
        {
            return true;
        }

        await services.GetRequiredService<INotifier>()
            .ErrorAsync(H["{0} was not published: {1}", context.ContentItem.DisplayText, problem]);
        return false;
    });

    public Task BuildDisplayAsync(ContentItem contentItem, BuildDisplayContext context) => Task.CompletedTask;

    public Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context) => Task.CompletedTask;

    public Task UpdateEditorAsync(ContentItem contentItem, UpdateEditorContext context)
    {
        if (ProblemOf(contentItem) is { } problem)
        {
            context.Updater.ModelState.AddModelError($"{nameof(AutoroutePart)}.{nameof(AutoroutePart.Path)}", problem);
        }

        return Task.CompletedTask;
    }

    private string? ProblemOf(ContentItem item) => services.GetRequiredService<ReservedAddresses>().ProblemOf(item);
}
