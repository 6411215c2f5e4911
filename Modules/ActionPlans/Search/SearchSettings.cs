namespace ActionPlans.Cms.Search;

/// <summary>What a site sets of its search.</summary>
public sealed class SearchSettings
{
    /// <summary>Groups of words with one meaning, beside those that the software knows (<see cref="Synonyms"/>).</summary>
    public string Synonyms { get; set; } = "";
}

/// <summary>The form of the settings. Not sealed: Orchard makes a shape of it.</summary>
public class SearchSettingsViewModel
{
    /// <summary>One group on each line.</summary>
    public string? Synonyms { get; set; }
}
