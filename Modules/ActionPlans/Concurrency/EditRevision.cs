using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// The revision that an editor's form carries from opening to saving. Where somebody else stored something in between, the form comes
/// back with what was typed and with both texts of each property; the person chooses, and saves again knowingly.
/// </summary>
public sealed class EditRevision(
    IHttpContextAccessor http, StoredContent stored, PlanLoader loader, PlanItemTypes types, IStringLocalizer<EditRevision> S)
{
    /// <summary>The hidden field with the revision that was opened.</summary>
    public const string Field = "ap.revision";

    /// <summary>What the form carries.</summary>
    public string Token { get; private set; } = DocumentRevision.Absent.ToString();

    /// <summary>What stands between the form and saving it; null where nothing does.</summary>
    public EditConflict? Conflict { get; private set; }

    /// <summary>True once the choices were put into the form.</summary>
    public bool IsMerged { get; private set; }

    /// <summary>Remembers the text with which a form is opened.</summary>
    public async Task OpenAsync(ContentItem item)
        => Token = (item.Id == 0 ? DocumentRevision.Absent : types.RevisionOf(item, await loader.LoadDepartmentsAsync())).ToString();

    /// <summary>Refuses what would overwrite somebody else's text.</summary>
    /// <param name="typed">The item with everything that was typed.</param>
    /// <param name="modelState">Where a refusal is told.</param>
    public async Task CheckAsync(ContentItem typed, ModelStateDictionary modelState)
    {
        if (PlanWriteContext.Has(WriteFacts.Preview) || IsMerged)
        {
            return;
        }

        var isToken = DocumentRevision.TryParse(Sent(Field), out var opened);
        Token = (opened ?? DocumentRevision.Absent).ToString();
        if (Operation is { Verb: EditConflict.MergeVerb })
        {
            modelState.AddModelError("", S["It was changed again meanwhile. Save again to compare anew; what you typed stands below."]);
        }

        if (Operation is not null || await stored.FindLatestAsync(typed.ContentItemId) is not { } latest)
        {
            return;
        }

        var departments = await loader.LoadDepartmentsAsync();
        var type = types.Of(typed);
        var changes = type.TextOf(latest, departments).ConflictsWith(opened ?? DocumentRevision.Absent, type.TextOf(typed, departments));
        if (changes.Count > 0)
        {
            Conflict = new EditConflict(
                latest.ModifiedUtc, latest.Author, types.RevisionOf(latest, departments).ToString(), await NameAsync(changes));
            modelState.AddModelError(
                "",
                S["Somebody else saved this meanwhile. Nothing was overwritten, and what you typed stands below. Choose what is to stay. It may have been you, in another tab."]);
        }
        else if (!isToken)
        {
            modelState.AddModelError("", S["The form does not say which text it was opened with. Open it again; nothing was saved."]);
        }
    }

    /// <summary>Where the button was pressed that puts the chosen texts into the form: takes those that are stored.</summary>
    /// <param name="toForm">The form of the stored text.</param>
    /// <param name="isReason">Whether the form asks why the text is changed, beside the form of the text itself.</param>
    public async Task MergeAsync<T>(string contentItemId, T form, Func<ContentItem, Task<T>> toForm, bool isReason = false)
        where T : class
    {
        if (Operation?.Verb != EditConflict.MergeVerb || await stored.FindLatestAsync(contentItemId) is not { } latest)
        {
            return;
        }

        var now = types.RevisionOf(latest, await loader.LoadDepartmentsAsync());
        if (EditConflict.ChosenIn(http.HttpContext!.Request.Form, now) is not { } chosen)
        {
            // Changed again since the choices were made: the next save shows both texts anew.
            return;
        }

        var storedForm = await toForm(latest);
        foreach (var property in chosen.Where(p => p.StartsWith(PlanItemText.ChangePrefix, StringComparison.Ordinal) == isReason))
        {
            FormMerge.Take(property, storedForm, form);
        }

        Token = now.ToString();
        IsMerged = true;
    }

    // The plan of a measure and the measure of a result are ids, which say nothing to people.
    private async Task<IReadOnlyList<TextChange>> NameAsync(IReadOnlyList<TextChange> changes)
    {
        var named = new List<TextChange>();
        foreach (var change in changes)
        {
            if (change.Change.Property is not ("plan" or "result/measure"))
            {
                named.Add(change);
                continue;
            }

            var differences = new List<DocumentDifference>();
            foreach (var difference in change.Change.Differences)
            {
                differences.Add(difference with { One = await NameAsync(difference.One), Other = await NameAsync(difference.Other) });
            }

            named.Add(change with { Change = change.Change with { Differences = differences } });
        }

        return named;
    }

    private async Task<string?> NameAsync(string? contentItemId)
        => (await stored.FindLatestAsync(contentItemId))?.DisplayText ?? contentItemId;

    private FormOperation? Operation => FormOperation.Parse(Sent("submit.Save"));

    private string? Sent(string field)
        => http.HttpContext?.Request is { HasFormContentType: true } request ? (string?)request.Form[field] : null;
}
