namespace ActionPlans.Cms.Search;

/// <summary>The synonyms of this site's search: those that the software knows and its own.</summary>
public sealed class SiteSynonyms(ISiteService sites, ReadSynonyms read)
{
    public async Task<Synonyms> GetAsync() => read.Of((await sites.GetSettingsAsync<SearchSettings>()).Synonyms);
}
