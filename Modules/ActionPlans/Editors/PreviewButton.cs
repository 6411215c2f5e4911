namespace ActionPlans.Cms.Editors;

/// <summary>What the preview is asked for.</summary>
public class PreviewButton
{
    public string ContentType { get; set; } = "";

    /// <summary>Null for an item that is not stored yet.</summary>
    public string? ContentItemId { get; set; }
}
