namespace ActionPlans.Cms.Editors;

/// <summary>
/// Checks an item after all its editors have written into it. Orchard logs what such a handler throws, and saves; here a check that could
/// not be made refuses.
/// </summary>
public abstract class EditorCheck(ILogger logger, IStringLocalizer localizer) : IContentDisplayHandler
{
    internal readonly IStringLocalizer S = localizer;

    public virtual Task BuildDisplayAsync(ContentItem contentItem, BuildDisplayContext context) => Task.CompletedTask;

    public virtual Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context) => Task.CompletedTask;

    public async Task UpdateEditorAsync(ContentItem contentItem, UpdateEditorContext context)
    {
        var modelState = context.Updater.ModelState;
        try
        {
            await CheckAsync(contentItem, modelState);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The item {ContentItemId} could not be checked.", contentItem.ContentItemId);
            modelState.AddModelError("", S["The content could not be checked and was not saved. Try again, or tell the administrator."]);
        }
    }

    /// <summary>Tells what stands against saving the item, each at its field.</summary>
    protected abstract Task CheckAsync(ContentItem item, ModelStateDictionary modelState);
}
