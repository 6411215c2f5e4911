using OrchardCore.DisplayManagement.Entities;

namespace ActionPlans.Cms.Search;

/// <summary>The page of the search's settings in the admin.</summary>
public sealed class SearchSettingsDisplayDriver(
    IHttpContextAccessor http, IAuthorizationService authorization, IStringLocalizer<SearchSettingsDisplayDriver> S)
    : SiteDisplayDriver<SearchSettings>
{
    public const string GroupId = "ActionPlanSearch";

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, SearchSettings settings, BuildEditorContext context)
        => await IsAllowedAsync()
            ? Initialize<SearchSettingsViewModel>("SearchSettings_Edit", form => form.Synonyms = settings.Synonyms)
                .Location("Content:5").OnGroup(GroupId)
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, SearchSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        var form = new SearchSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        var modelState = context.Updater.ModelState;
        var typed = TypedText.Of(form.Synonyms ?? "").Text;
        var key = $"{Prefix}.{nameof(form.Synonyms)}";
        modelState.SetModelValue(key, typed, typed);
        if (TypedText.Refusal(typed, key) is { } issue)
        {
            modelState.AddModelError(key, issue.Message());
        }

        foreach (var problem in Synonyms.Check(typed))
        {
            modelState.AddModelError(Prefix, nameof(form.Synonyms), Message(problem));
        }

        settings.Synonyms = typed.Trim();
        return await EditAsync(site, settings, context);
    }

    private string Message(SynonymProblem problem) => problem.Fault switch
    {
        SynonymFault.OneWord => S["Line {0}: a group needs two words at least. Write 、 between them.", problem.Line],
        SynonymFault.SameWord =>
            S["Line {0}: the search takes two of these words for the same anyway. Take one of them out.", problem.Line],
        SynonymFault.TooManyWords => S["Line {0}: a group has {1} words at most.", problem.Line, Synonyms.MaxWords],
        SynonymFault.TooLong => S["Line {0}: a word has {1} characters at most.", problem.Line, Synonyms.LongestWord],
        SynonymFault.TooShort => S["Line {0}: a word of one kana, letter or sign stands everywhere. Write a longer one.", problem.Line],
        _ => S["There may be {0} groups at most. The lines from line {1} on are too many.", Synonyms.MaxGroups, problem.Line],
    };

    private Task<bool> IsAllowedAsync() => authorization.AuthorizeAsync(http.HttpContext!.User, SearchPermissions.ManageSearch);
}
