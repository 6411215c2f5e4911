namespace ActionPlans.Cms.Search;

/// <summary>What a site sets of its search, and the form of it.</summary>
public class SearchSettings
{
    /// <summary>Groups of words with one meaning, one on each line, beside those that the software knows.</summary>
    public string? Synonyms { get; set; } = "";
}
