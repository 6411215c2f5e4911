using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

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
public sealed class EditorButtonsDriver : ContentDisplayDriver
{
    private readonly PlanPublication _publication;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public EditorButtonsDriver(PlanPublication publication, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _publication = publication;
        _authorization = authorization;
        _http = http;
    }

    public override IDisplayResult? Edit(ContentItem contentItem, BuildEditorContext context)
    {
        ArgumentNullException.ThrowIfNull(contentItem);

        return contentItem.ContentType switch
        {
            ContentTypes.ActionPlan or ContentTypes.YearSummary => Initialize<PlanPublishButton>("PlanPublishButton", async button =>
                    button.Asks = contentItem.Id != 0 && await _publication.IsAskedAsync(contentItem))
                .Location("Actions:10")
                .RenderWhen(() => _authorization.AuthorizeAsync(_http.HttpContext!.User, CommonPermissions.PublishContent, contentItem)),
            ContentTypes.Measure when !contentItem.Published => Dynamic("NextMeasureButton").Location("Actions:35"),
            _ => null,
        };
    }
}
