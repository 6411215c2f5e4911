using OrchardCore.Autoroute.Core.Indexes;

namespace ActionPlans.Cms.Permalinks;

/// <summary>A published page whose permalink a route of the plans takes.</summary>
public sealed record HiddenPage(string ContentItemId, string Name, string Path);

/// <summary>Finds published pages that answer 404 because their permalinks lie under the routes of the plans.</summary>
public sealed class HiddenPages(ISession session)
{
    /// <summary>The published pages, by their addresses.</summary>
    public async Task<IReadOnlyList<HiddenPage>> ListAsync()
    {
        var bare = ReservedAddresses.Plans;
        var rooted = $"/{ReservedAddresses.Plans}";
        var routes = (
            await session.QueryIndex<AutoroutePartIndex>(i => i.Published && (i.Path.StartsWith(bare) || i.Path.StartsWith(rooted)))
                .ListAsync())
            .Where(i => ReservedAddresses.IsOfPlans(i.Path))
            .OrderBy(i => i.Path, StringComparer.Ordinal)
            .ToArray();
        var ids = routes.Select(r => r.ContentItemId).Distinct().ToArray();
        var names = ids.Length == 0 ? []
            : (await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId.IsIn(ids) && i.Published).ListAsync())
                .ToDictionary(i => i.ContentItemId, i => i.DisplayText, StringComparer.Ordinal);
        return [.. routes.Select(r => new HiddenPage(r.ContentItemId, names.GetValueOrDefault(r.ContentItemId) ?? r.Path, r.Path))];
    }
}
