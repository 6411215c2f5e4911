using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>On the button that publishes: tells at its field what a change of published text still needs.</summary>
public sealed class ChangeEditorCheck(
    IServiceProvider services, ILogger<ChangeEditorCheck> logger, IStringLocalizer<ChangeEditorCheck> localizer)
    : EditorCheck(logger, localizer)
{
    private const string PublishButton = "submit.Publish";
    private const string TargetsField = $"{nameof(ChangePart)}.{nameof(ChangeForm.HasSeenTargets)}";

    protected override async Task CheckAsync(ContentItem item, ModelStateDictionary modelState)
    {
        if (services.GetRequiredService<PlanItemTypes>().Find(item.ContentType) is not { } type || !IsPublishing)
        {
            return;
        }

        var pending = await services.GetRequiredService<ChangeGuard>().LookAsync(item);
        var isPublic = pending.PlanId.Length > 0;
        var unneeded = isPublic ? ChangeRules.CheckNeeded(pending.Changes.Count, item.GetOrCreate<ChangePart>().Given) : [];
        var today = await services.GetRequiredService<SiteClock>().TodayAsync();
        var asked = isPublic && !HasConfirmedTargets ? EarlierTargets.Ask(pending.Changes, today) : [];
        // A date that could not be parsed has its error already.
        var told = modelState.Where(e => e.Key.Length > 0 && e.Value is { Errors.Count: > 0 }).Select(e => e.Key).ToHashSet();
        foreach (var issue in pending.Issues.Concat(unneeded).Concat(asked))
        {
            var field = FieldOf(type, issue);
            if (!told.Contains(field))
            {
                modelState.AddModelError(field, issue.Message());
            }
        }
    }

    private HttpRequest? Request => services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request;

    private bool IsPublishing => Request is { HasFormContentType: true } request && request.Form.ContainsKey(PublishButton);

    private bool HasConfirmedTargets => Request?.Form[TargetsField].Contains("true") == true;

    private static string FieldOf(PlanItemType type, PlanIssue issue) => issue.Path switch
    {
        "$.reason" => $"{nameof(ChangePart)}.{nameof(ChangeForm.Reason)}",
        "$.decidedOn" => $"{nameof(ChangePart)}.{nameof(ChangeForm.DecidedOn)}",
        "$.decidedBy" => $"{nameof(ChangePart)}.{nameof(ChangeForm.DecidedBy)}",
        "$.seenTargets" => TargetsField,
        "$.seen" => $"{nameof(ChangePart)}.{nameof(ChangeForm.HasSeen)}",
        _ => type.FieldNameOf(issue),
    };
}
