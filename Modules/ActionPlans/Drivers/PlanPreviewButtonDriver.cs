using ActionPlans.Cms.Editors;

namespace ActionPlans.Cms.Drivers;

public sealed class PlanPreviewButtonDriver : ContentDisplayDriver
{
    public override IDisplayResult? Edit(ContentItem contentItem, BuildEditorContext context)
        => ContentTypes.IsPlanContent(contentItem.ContentType)
            ? Initialize<PreviewButton>("PlanPreviewButton", button =>
            {
                button.ContentType = contentItem.ContentType;
                button.ContentItemId = contentItem.Id == 0 ? null : contentItem.ContentItemId;
            }).Location("Actions:25")
            : null;
}
