using System.IO.Compression;
using ActionPlans.Cms.Search;
using ActionPlans.Cms.Services;
using ActionPlans.Pages.Export;
using OrchardCore.Settings;

namespace ActionPlans.Cms.StaticPublishing;

/// <summary>The published plans of this site as static files.</summary>
public sealed class StaticSiteFiles(IPlanReader reader, ISiteService sites, IPlanHistory history, SiteSynonyms synonyms)
{
    // The same content gives the same archive; the oldest day that the format knows.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The settings and the plans that are published now.</summary>
    public async Task<(StaticPublishingSettings Settings, IReadOnlyList<PublishedPlan> Plans)> ReadAsync()
        => (await sites.GetSettingsAsync<StaticPublishingSettings>(), await reader.ListAsync());

    /// <summary>The synonyms of the search; the same object until they change.</summary>
    public Task<Synonyms> SynonymsAsync() => synonyms.GetAsync();

    /// <summary>The files of some plans. A site one of whose plans is a sample (見本サイト) says so on all its pages.</summary>
    public async Task<StaticPages> CreateAsync(StaticPublishingSettings settings, IReadOnlyList<PublishedPlan> plans)
    {
        ArgumentNullException.ThrowIfNull(settings);

        var kind = new SiteKind(plans.All(p => p.PublishedByCity), CmsNotRunning: false, settings.Origin)
        {
            Synonyms = await synonyms.GetAsync(),
        };
        var name = plans.Count > 0 ? plans[0].Plan.Publisher : (await sites.GetSiteSettingsAsync()).SiteName;
        return new StaticPages(name, [.. plans.Select(p => p.Plan)], kind, settings.BasePath, history.IsKept);
    }

    /// <summary>Writes the files into an archive.</summary>
    public async Task ZipAsync(Stream target)
    {
        var (settings, plans) = await ReadAsync();
        await using var pages = await CreateAsync(settings, plans);
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null);
        await foreach (var (path, content) in pages.FilesAsync())
        {
            var entry = archive.CreateEntry(path);
            entry.LastWriteTime = EntryTime;
            await using var stream = await entry.OpenAsync();
            await stream.WriteAsync(content);
        }
    }
}
