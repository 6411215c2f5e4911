namespace ActionPlans.Cms.Models;

/// <summary>Remembers what the last import wrote, so that the next one can tell an edit made in the CMS from an old import.</summary>
public sealed class PlanImportPart : ContentPart
{
    /// <summary>The hash of the content as imported; null for content that was never imported.</summary>
    public string? ImportedHash { get; set; }
}
