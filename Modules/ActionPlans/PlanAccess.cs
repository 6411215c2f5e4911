namespace ActionPlans.Cms;

/// <summary>
/// Asks Orchard who may read what is published, as its own pages do: a city that takes the right "View all content" from anonymous visitors
/// keeps its site closed, and the plans with it.
/// </summary>
public sealed class PlanAccess(IAuthorizationService authorization)
{
    /// <summary>
    /// Whether somebody may read the plans. Each page of ours is made of all types: whoever may not view one of them is shown none.
    /// </summary>
    public async Task<bool> MayReadAsync(ClaimsPrincipal user)
        => await authorization.AuthorizeAsync(user, CommonPermissions.ViewContent)
            || await ContentTypes.WithPage.ToAsyncEnumerable().AllAsync(
                async (type, _) => await authorization.AuthorizeContentTypeAsync(user, CommonPermissions.ViewContent, type));
}
