using System.Data.Common;
using System.Text.Json;
using OrchardCore.ContentManagement;

namespace CityTheme;

/// <summary>
/// Finds the site's main menu. While the database does not answer, it is the menu as last read: the plans are served from memory
/// then, and their pages shall keep their menu.
/// </summary>
public sealed class MainMenu
{
    private const string Handle = "alias:main-menu";

    private readonly IContentHandleManager _handles;
    private readonly IContentManager _content;
    private readonly IContentManagerSession _loaded;
    private readonly LastMenu _last;

    public MainMenu(IContentHandleManager handles, IContentManager content, IContentManagerSession loaded, LastMenu last)
    {
        _handles = handles;
        _content = content;
        _loaded = loaded;
        _last = last;
    }

    /// <returns>The menu's content item id; null where the site has none.</returns>
    public async Task<string?> FindAsync()
    {
        try
        {
            var id = await _handles.GetContentItemIdAsync(Handle);
            var menu = id is null ? null : await _content.GetAsync(id);
            _last.Set(menu);
            return menu?.ContentItemId;
        }
        catch (DbException) when (_last.Get() is { } menu)
        {
            // Orchard's Menu shape gets the item by its id; it is found among those already loaded.
            _loaded.Store(menu);
            return menu.ContentItemId;
        }
    }
}

/// <summary>The main menu as last read from the database. Kept as text: a content item must not be shared between requests.</summary>
public sealed class LastMenu
{
    private volatile Stored? _stored;

    internal void Set(ContentItem? menu)
    {
        if (menu is null)
        {
            _stored = null;
        }
        else if (_stored is not { } stored || stored.Id != menu.Id || stored.ModifiedUtc != menu.ModifiedUtc)
        {
            _stored = new Stored(menu.Id, menu.ModifiedUtc, JConvert.SerializeObject(menu));
        }
    }

    internal ContentItem? Get()
    {
        var stored = _stored;
        var menu = stored is null ? null : JConvert.DeserializeObject<ContentItem>(stored.Text);
        if (menu is not null)
        {
            menu.Id = stored!.Id;
        }

        return menu;
    }

    private sealed record Stored(long Id, DateTime? ModifiedUtc, string Text);
}
