namespace ActionPlans.Cms.Search;

/// <summary>The search's settings, in the admin's menu below the lists of plans.</summary>
public sealed class SearchSettingsMenu(IStringLocalizer<SearchSettingsMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Action plans"], plans => plans
            .Add(S["Words of the search"], "5", item => item
                .Permission(SearchPermissions.ManageSearch)
                .Action("Index", "Admin", new { area = "OrchardCore.Settings", groupId = SearchSettingsDisplayDriver.GroupId })
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
