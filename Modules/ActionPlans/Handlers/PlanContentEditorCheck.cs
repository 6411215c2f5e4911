using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Handlers;

/// <summary>Validates an item in its editor: the admin calls no other validation when it saves.</summary>
public sealed class PlanContentEditorCheck(
    IServiceProvider services, ILogger<PlanContentEditorCheck> logger, IStringLocalizer<PlanContentEditorCheck> localizer)
    : EditorCheck(logger, localizer)
{
    protected override async Task CheckAsync(ContentItem item, ModelStateDictionary modelState)
    {
        var forms = services.GetRequiredService<EditorForms>();
        if (forms.IsUnfinished)
        {
            modelState.AddModelError(
                "", S["The form could not be read to its end, and was not saved. Try again, or tell the administrator."]);
        }

        if (services.GetRequiredService<PlanItemTypes>().Find(item.ContentType) is not { } type)
        {
            return;
        }

        if (forms.Operation is not null)
        {
            // Sent like "save": refused here, so that a button that adds a row never stores anything.
            modelState.AddModelError("", S["The form was changed. Nothing is saved yet."]);
            return;
        }

        var refused = modelState.Where(e => e.Value is { Errors.Count: > 0 }).Select(e => e.Key).ToArray();
        foreach (var issue in await services.GetRequiredService<PlanContentValidator>().ValidateAsync(item))
        {
            // What a field itself refused need not be told twice; the rest is told with it, all at once.
            var field = type.FieldNameOf(issue);
            if (field.Length == 0 || !Array.Exists(refused, r => r.StartsWith(field, StringComparison.Ordinal)))
            {
                modelState.AddModelError(field, issue.Message());
            }
        }
    }
}
