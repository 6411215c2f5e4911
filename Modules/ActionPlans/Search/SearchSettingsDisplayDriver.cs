namespace ActionPlans.Cms.Search;

/// <summary>The page of the search's settings in the admin.</summary>
public sealed class SearchSettingsDisplayDriver(
    IHttpContextAccessor http, IAuthorizationService authorization, IStringLocalizer<SearchSettingsDisplayDriver> S)
    : SettingsPageDriver<SearchSettings>(GroupId, PlanPermissions.ManageSearch, http, authorization)
{
    public const string GroupId = "ActionPlanSearch";

    protected override ShapeResult Show(SearchSettings settings)
        => Initialize<SearchSettings>("SearchSettings_Edit", form => form.Synonyms = settings.Synonyms);

    protected override async Task ReadAsync(SearchSettings settings, IUpdateModel updater)
    {
        var form = new SearchSettings();
        await updater.TryUpdateModelAsync(form, Prefix);
        var modelState = updater.ModelState;
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
}
