namespace ActionPlans.Cms.Publishing;

/// <summary>Where residents read an item of ours, with the slash at its end that our addresses have.</summary>
public sealed class ItemAddress(IContentManager contentManager, LinkGenerator links, IHttpContextAccessor http)
{
    /// <summary>The address under this site's path; null where the item has no page.</summary>
    public async Task<string?> FindAsync(ContentItem item)
    {
        var values = (await contentManager.PopulateAspectAsync<ContentItemMetadata>(item)).DisplayRouteValues;
        if (values is null || !Equals(values["Area"], "ActionPlans")
            || links.GetPathByRouteValues(http.HttpContext!, null, values) is not { } address)
        {
            return null;
        }

        return $"{address.TrimEnd('/')}/";
    }
}
