using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>What the person at the screen may do with one item of a list.</summary>
/// <param name="PublicAddress">Where residents read it; null where they do not.</param>
/// <param name="DependentItems">How many other items would lose their place with it.</param>
/// <param name="Revision">The text that the person sees: whatever is done to it must not meet another one.</param>
public sealed record ItemActions(
    ContentItem Item, PublicationState State, bool CanEdit, bool CanPreview, bool CanPublish, bool CanDelete, string? PublicAddress,
    int DependentItems, string Revision)
{
    /// <summary>Whether publishing it is a question about the draft measures of a plan.</summary>
    public bool AsksAboutMeasures { get; init; }

    /// <summary>Whether it is a plan that the person may extend or start the next one from.</summary>
    public bool CanCarryOn { get; init; }
}

/// <summary>Asks Orchard what a person may do with an item, so that lists offer nothing that would be refused.</summary>
public sealed class ItemActionsFinder(
    IAuthorizationService authorization, IHttpContextAccessor http, PlanLoader loader, PlanItemTypes types)
{
    public async Task<ItemActions> FindAsync(ItemVersions versions, string? publicAddress, int dependentItems = 0)
    {
        var user = http.HttpContext!.User;
        var item = versions.Latest;
        return new ItemActions(
            item,
            versions.State,
            await authorization.AuthorizeAsync(user, CommonPermissions.EditContent, item),
            await authorization.AuthorizeAsync(user, CommonPermissions.PreviewContent, item),
            await authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, item),
            await authorization.AuthorizeAsync(user, CommonPermissions.DeleteContent, item),
            publicAddress,
            dependentItems,
            types.RevisionOf(item, await loader.LoadDepartmentsAsync()).ToString());
    }

    /// <summary>Whether the person may see a type's list at all.</summary>
    public Task<bool> MayListAsync(string contentType) => AuthorizeTypeAsync(CommonPermissions.ListContent, contentType);

    public Task<bool> MayCreateAsync(string contentType) => AuthorizeTypeAsync(CommonPermissions.EditContent, contentType);

    public Task<bool> MayPublishAsync(string contentType) => AuthorizeTypeAsync(CommonPermissions.PublishContent, contentType);

    /// <summary>How many drafts of a list the person could publish together; 0 for those who may publish none.</summary>
    public async Task<int> CountToPublishAsync(string contentType, IEnumerable<ItemVersions?> versions)
        => await MayPublishAsync(contentType) ? versions.Count(v => v is not null && v.State != PublicationState.Published) : 0;

    /// <summary>The items that the person may see: all of them, or only their own.</summary>
    public async Task<IReadOnlyList<T>> VisibleAsync<T>(IEnumerable<T> rows, string contentType, Func<T, ContentItem?> item)
    {
        // One question instead of a thousand for those who may see all.
        var user = http.HttpContext!.User;
        if (await authorization.AuthorizeContentTypeAsync(user, CommonPermissions.ViewContent, contentType))
        {
            return [.. rows];
        }

        return await rows.ToAsyncEnumerable()
            .Where(async (row, _) => item(row) is { } content
                && await authorization.AuthorizeAsync(user, CommonPermissions.ViewContent, content))
            .ToArrayAsync();
    }

    private Task<bool> AuthorizeTypeAsync(OrchardCore.Security.Permissions.Permission permission, string contentType)
    {
        var user = http.HttpContext!.User;
        return authorization.AuthorizeContentTypeAsync(
            user, permission, contentType, user.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value);
    }
}
