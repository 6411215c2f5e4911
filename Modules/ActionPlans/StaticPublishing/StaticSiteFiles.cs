using ActionPlans.Cms.Search;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.StaticPublishing;

/// <summary>Everything that the static files are made of.</summary>
public sealed record StaticSiteContent(StaticPublishingSettings Settings, IReadOnlyList<PublishedPlan> Plans, Synonyms Synonyms)
{
    /// <summary>True where the same files come of another. The caches give the same objects for what has not changed.</summary>
    public bool IsSameAs(StaticSiteContent other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return Settings == other.Settings
            && ReferenceEquals(Synonyms, other.Synonyms)
            && Plans.Select(p => p.PublishedByCity).SequenceEqual(other.Plans.Select(p => p.PublishedByCity))
            && Plans.Select(p => p.Plan).SequenceEqual(other.Plans.Select(p => p.Plan), ReferenceEqualityComparer.Instance);
    }
}

public sealed class StaticSiteFiles(IPlanReader reader, ISiteService sites, IPlanHistory history, SiteSynonyms synonyms)
{
    public Task<StaticPublishingSettings> SettingsAsync() => sites.GetSettingsAsync<StaticPublishingSettings>();

    public async Task<StaticSiteContent> ReadAsync(StaticPublishingSettings settings)
        => new(settings, await reader.ListAsync(), await synonyms.GetAsync());

    /// <summary>The files. A site one of whose plans is a sample (見本サイト) says so on all its pages.</summary>
    public async Task<StaticPages> CreateAsync(StaticSiteContent content)
    {
        ArgumentNullException.ThrowIfNull(content);

        var (settings, plans, words) = content;
        var kind = new SiteKind(plans.All(p => p.PublishedByCity), CmsNotRunning: false, settings.Origin) { Synonyms = words };
        var name = plans.Count > 0 ? plans[0].Plan.Publisher : (await sites.GetSiteSettingsAsync()).SiteName;
        return new StaticPages(name, [.. plans.Select(p => p.Plan)], kind, settings.BasePath, history.IsKept);
    }

    /// <summary>Writes an archive of the files, page by page as they are drawn.</summary>
    public async Task WriteZipAsync(Stream output, CancellationToken cancel)
    {
        await using var pages = await CreateAsync(await ReadAsync(await SettingsAsync()));
        await StableZip.WriteAsync(output, pages.FilesAsync(), cancel);
    }
}
