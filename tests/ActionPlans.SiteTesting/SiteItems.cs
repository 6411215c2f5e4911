using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.SiteTesting;

/// <summary>What code may do with content items, past the editors.</summary>
public static class SiteItems
{
    // As code behind the editors, which checks nothing.
    public static Task<ContentItem> AddDraftAsync<T>(this SiteHost site, string type, Action<T> write)
        where T : ContentPart, new() => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.NewAsync(type);
        item.Alter(write);
        await manager.CreateAsync(item, VersionOptions.Draft);
        return item;
    });

    public static Task PublishAgainAsync(this SiteHost site, string id) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.GetAsync(id, VersionOptions.DraftRequired);
        await manager.UpdateAsync(item);
        Assert.True(await manager.PublishAsync(item));
    });

    public static Task<string> IssuesOfAsync(this SiteHost site, ContentItem item) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        return string.Join('\n',
            (await manager.ValidateAsync(await manager.GetAsync(item.ContentItemId, VersionOptions.Latest)))
                .Errors.Select(e => e.ErrorMessage));
    });

    public static Task DeleteAllAsync(this SiteHost site, IEnumerable<ContentItem> items) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        foreach (var item in items)
        {
            await manager.RemoveAsync(await manager.GetAsync(item.ContentItemId, VersionOptions.Latest));
        }
    });
}
