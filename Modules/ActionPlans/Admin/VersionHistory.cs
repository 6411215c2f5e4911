using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <param name="Number">1 for the first.</param>
/// <param name="Changes">What differs from the version before; empty for the first.</param>
public sealed record ItemVersion(int Number, ContentItem Item, IReadOnlyList<VersionChange> Changes);

/// <summary>Tells the versions of a plan, a measure with its indicators, a result, or a summary.</summary>
public sealed class VersionHistory(
    IContentManager contentManager, PlanLoader loader, PlanItemTypes types, IStringLocalizer<VersionHistory> S)
{
    /// <summary>All versions, the newest first.</summary>
    public async Task<IReadOnlyList<ItemVersion>> ListAsync(string contentItemId)
    {
        var departments = await loader.LoadDepartmentsAsync();
        // In the order of creation: dates change with every save, and a discarded draft is newer than the latest version.
        var items = (await contentManager.GetAllVersionsAsync(contentItemId)).OrderBy(i => i.Id).ToArray();
        return [.. items
            .Select((item, i) => new ItemVersion(i + 1, item, i == 0 ? [] : Changes(items[i - 1], item, departments)))
            .Reverse()];
    }

    private VersionChange[] Changes(ContentItem before, ContentItem after, DepartmentTerms departments)
    {
        var type = types.Of(after);
        return [.. type.TextOf(before, departments).DifferencesTo(type.TextOf(after, departments))
            .Select(d => new VersionChange(d.Path, Words(d.One), Words(d.Other)))];
    }

    private string? Words(string? value) => value switch
    {
        "true" => S["Yes"],
        "false" => S["No"],
        _ => value,
    };
}
