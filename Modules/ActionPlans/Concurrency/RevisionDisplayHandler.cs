namespace ActionPlans.Cms.Concurrency;

/// <summary>Gives each form of ours the revision of the text it was opened with, and compares when it is sent.</summary>
public sealed class RevisionDisplayHandler(
    IServiceProvider services, ILogger<RevisionDisplayHandler> logger, IStringLocalizer<RevisionDisplayHandler> localizer)
    : IContentDisplayHandler
{
    internal readonly IStringLocalizer S = localizer;

    public Task BuildDisplayAsync(ContentItem contentItem, BuildDisplayContext context) => Task.CompletedTask;

    public Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context)
        => ContentTypes.HasPage(contentItem.ContentType) ? services.GetRequiredService<EditRevision>().OpenAsync(contentItem) : Task.CompletedTask;

    public async Task UpdateEditorAsync(ContentItem contentItem, UpdateEditorContext context)
    {
        if (!ContentTypes.HasPage(contentItem.ContentType))
        {
            return;
        }

        try
        {
            await services.GetRequiredService<EditRevision>().CheckAsync(contentItem, context.Updater.ModelState);
        }
        catch (Exception exception)
        {
            // Orchard would log this and save. What could not be compared is not saved.
            logger.LogError(exception, "The item {ContentItemId} could not be compared with what is stored.", contentItem.ContentItemId);
            context.Updater.ModelState.AddModelError("", S["It could not be compared with what is stored, and was not saved. Try again, or tell the administrator."]);
        }
    }
}
