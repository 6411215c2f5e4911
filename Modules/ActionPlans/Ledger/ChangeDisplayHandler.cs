using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>Tells at its field what a change of published text still needs, when somebody presses the button that publishes.</summary>
public sealed class ChangeDisplayHandler(
    IServiceProvider services, ILogger<ChangeDisplayHandler> logger, IStringLocalizer<ChangeDisplayHandler> localizer)
    : IContentDisplayHandler
{
    private const string PublishButton = "submit.Publish";
    private const string TargetsField = $"{nameof(ChangePart)}.{nameof(ChangeForm.HasSeenTargets)}";

    internal readonly IStringLocalizer S = localizer;

    public Task BuildDisplayAsync(ContentItem contentItem, BuildDisplayContext context) => Task.CompletedTask;

    public Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context) => Task.CompletedTask;

    public async Task UpdateEditorAsync(ContentItem contentItem, UpdateEditorContext context)
    {
        if (!ContentTypes.HasPage(contentItem.ContentType) || !IsPublishing)
        {
            return;
        }

        var modelState = context.Updater.ModelState;
        try
        {
            var pending = await services.GetRequiredService<ChangeGuard>().LookAsync(contentItem);
            var isPublic = pending.PlanId.Length > 0;
            var unneeded = isPublic ? ChangeRules.CheckNeeded(pending.Changes.Count, contentItem.GetOrCreate<ChangePart>().Given) : [];
            var today = await services.GetRequiredService<SiteDay>().TodayAsync();
            var asked = isPublic && !HasConfirmedTargets ? EarlierTargets.Ask(pending.Changes, today) : [];
            // A day that could not be read is told already.
            var told = modelState.Where(e => e.Key.Length > 0 && e.Value is { Errors.Count: > 0 }).Select(e => e.Key).ToHashSet();
            foreach (var issue in pending.Issues.Concat(unneeded).Concat(asked))
            {
                var field = FieldOf(contentItem, issue);
                if (!told.Contains(field))
                {
                    modelState.AddModelError(field, issue.Message());
                }
            }
        }
        catch (Exception exception)
        {
            // Orchard would log this and publish.
            logger.LogError(exception, "The change of {ContentItemId} could not be checked.", contentItem.ContentItemId);
            modelState.AddModelError("", S["The content could not be checked and was not saved. Try again, or tell the administrator."]);
        }
    }

    private HttpRequest? Request => services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request;

    private bool IsPublishing => Request is { HasFormContentType: true } request && request.Form.ContainsKey(PublishButton);

    private bool HasConfirmedTargets => Request?.Form[TargetsField].Contains("true") == true;

    private string FieldOf(ContentItem item, PlanIssue issue) => issue.Path switch
    {
        "$.reason" => $"{nameof(ChangePart)}.{nameof(ChangeForm.Reason)}",
        "$.decidedOn" => $"{nameof(ChangePart)}.{nameof(ChangeForm.DecidedOn)}",
        "$.decidedBy" => $"{nameof(ChangePart)}.{nameof(ChangeForm.DecidedBy)}",
        "$.seenTargets" => TargetsField,
        "$.seen" => $"{nameof(ChangePart)}.{nameof(ChangeForm.HasSeen)}",
        _ => services.GetRequiredService<FormPlaces>().FieldOf(item, issue),
    };
}
