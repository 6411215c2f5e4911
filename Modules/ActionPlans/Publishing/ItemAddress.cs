using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;

namespace ActionPlans.Cms.Publishing;

/// <summary>Where residents read an item of ours, with the slash at its end that our addresses have.</summary>
public sealed class ItemAddress
{
    private readonly IContentManager _contentManager;
    private readonly LinkGenerator _links;
    private readonly IHttpContextAccessor _http;

    public ItemAddress(IContentManager contentManager, LinkGenerator links, IHttpContextAccessor http)
    {
        _contentManager = contentManager;
        _links = links;
        _http = http;
    }

    /// <summary>The address under this site's path; null where the item has no page.</summary>
    public async Task<string?> FindAsync(ContentItem item)
    {
        var values = (await _contentManager.PopulateAspectAsync<ContentItemMetadata>(item)).DisplayRouteValues;
        if (values is null || !Equals(values["Area"], "ActionPlans")
            || _links.GetPathByRouteValues(_http.HttpContext!, null, values) is not { } address)
        {
            return null;
        }

        return $"{address.TrimEnd('/')}/";
    }
}
