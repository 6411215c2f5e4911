using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>The button that publishes a plan or a summary.</summary>
public class PlanPublishButton
{
    /// <summary>Whether there is a question before.</summary>
    public bool Asks { get; set; }
}

/// <summary>
/// Buttons of our editors that Orchard's have not: plans and summaries may ask before they are published (placement.json hides Orchard's
/// own button there), and after a measure comes the next one.
/// </summary>
public sealed class EditorButtonsDriver(
    PlanPublication publication, PlanItemTypes types, IAuthorizationService authorization, IHttpContextAccessor http)
    : ContentDisplayDriver
{
    public override IDisplayResult? Edit(ContentItem contentItem, BuildEditorContext context)
    {
        var type = types.Find(contentItem.ContentType);
        if (type?.AsksBeforePublication == true)
        {
            return Initialize<PlanPublishButton>("PlanPublishButton", async button =>
                    button.Asks = contentItem.Id != 0 && await publication.IsAskedAsync(contentItem))
                .Location("Actions:10")
                .RenderWhen(() => authorization.AuthorizeAsync(http.HttpContext!.User, CommonPermissions.PublishContent, contentItem));
        }

        return type?.IsWrittenInSeries == true && !contentItem.Published
            ? Dynamic("NextMeasureButton").Location("Actions:35")
            : null;
    }
}
