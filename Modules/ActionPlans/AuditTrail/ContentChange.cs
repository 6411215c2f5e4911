namespace ActionPlans.Cms.AuditTrail;

/// <summary>One difference between two versions of a content item.</summary>
/// <param name="Place">Where it is: "MeasurePart.Overview".</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">The new value.</param>
public sealed record ContentChange(string Place, string? Before, string? After)
{
    // They differ between any two versions and tell a reader nothing.
    private static readonly string[] OfEveryVersion = ["$.Id", "$.ContentItemVersionId", "$.ModifiedUtc", "$.PublishedUtc"];

    /// <summary>The differences between two items as they are stored.</summary>
    public static IReadOnlyList<ContentChange> Between(string? before, string? after)
        => [.. DocumentDifference.Between(Parse(before), Parse(after), eachValue: true)
            .Where(d => !OfEveryVersion.Contains(d.Path))
            .Select(d => new ContentChange(d.Path["$.".Length..], d.One, d.Other))];

    private static JsonNode? Parse(string? json) => string.IsNullOrEmpty(json) ? null : JsonNode.Parse(json);
}
