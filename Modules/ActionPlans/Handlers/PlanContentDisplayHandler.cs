using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// Checks an item after all its editors, those in its bag too, have written into it: the admin calls no other validation when it saves.
/// </summary>
public sealed class PlanContentDisplayHandler(
    IServiceProvider services, ILogger<PlanContentDisplayHandler> logger, IStringLocalizer<PlanContentDisplayHandler> localizer)
    : IContentDisplayHandler
{
    internal readonly IStringLocalizer S = localizer;

    public Task BuildDisplayAsync(ContentItem contentItem, BuildDisplayContext context) => Task.CompletedTask;

    public Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context) => Task.CompletedTask;

    public async Task UpdateEditorAsync(ContentItem contentItem, UpdateEditorContext context)
    {
        var forms = services.GetRequiredService<EditorForms>();
        if (forms.IsUnfinished)
        {
            context.Updater.ModelState.AddModelError("", S["The form could not be read to its end, and was not saved. Try again, or tell the administrator."]);
        }

        if (!ContentTypes.HasPage(contentItem.ContentType))
        {
            return;
        }

        ForgetDepartmentPlaces(context);
        if (forms.Operation is not null)
        {
            // Sent like "save": refused here, so that a button that adds a row never stores anything.
            context.Updater.ModelState.AddModelError("", S["The form was changed. Nothing is saved yet."]);
            return;
        }

        var modelState = context.Updater.ModelState;
        var refused = modelState.Where(e => e.Value is { Errors.Count: > 0 }).Select(e => e.Key).ToArray();
        try
        {
            var places = services.GetRequiredService<FormPlaces>();
            foreach (var issue in await services.GetRequiredService<PlanContentValidator>().ValidateAsync(contentItem))
            {
                // What a field itself refused need not be told twice; the rest is told with it, all at once.
                var field = places.FieldOf(contentItem, issue);
                if (field.Length == 0 || !Array.Exists(refused, r => r.StartsWith(field, StringComparison.Ordinal)))
                {
                    modelState.AddModelError(field, issue.Message());
                }
            }
        }
        catch (Exception exception)
        {
            // Orchard would log this and save. What could not be checked is not saved.
            logger.LogError(exception, "The item {ContentItemId} could not be checked.", contentItem.ContentItemId);
            modelState.AddModelError("", S["The content could not be checked and was not saved. Try again, or tell the administrator."]);
        }
    }

    // Orchard's editor of terms draws the chosen ones first. What was sent is kept by place, so that another department would be
    // chosen when the form comes back; without it the form shows what was bound.
    private static void ForgetDepartmentPlaces(UpdateEditorContext context)
    {
        const string Terms = $"{nameof(MeasurePart)}.{nameof(MeasurePart.Departments)}.TermEntries[";
        foreach (var key in context.Updater.ModelState.Keys.Where(k => k.StartsWith(Terms, StringComparison.Ordinal)).ToArray())
        {
            context.Updater.ModelState.Remove(key);
        }
    }
}
