using ActionPlans.Cms.Editors;

namespace ActionPlans.Cms.Concurrency;

/// <summary>Gives each form of ours the revision of the text it was opened with, and compares when it is sent.</summary>
public sealed class RevisionEditorCheck(
    IServiceProvider services, ILogger<RevisionEditorCheck> logger, IStringLocalizer<RevisionEditorCheck> localizer)
    : EditorCheck(logger, localizer)
{
    public override Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context)
        => ContentTypes.IsPlanContent(contentItem.ContentType)
            ? services.GetRequiredService<EditRevision>().OpenAsync(contentItem)
            : Task.CompletedTask;

    protected override Task CheckAsync(ContentItem item, ModelStateDictionary modelState)
        => ContentTypes.IsPlanContent(item.ContentType)
            ? services.GetRequiredService<EditRevision>().CheckAsync(item, modelState)
            : Task.CompletedTask;
}
