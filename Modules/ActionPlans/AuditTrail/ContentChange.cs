namespace ActionPlans.Cms.AuditTrail;

/// <summary>One difference between two versions of a content item.</summary>
/// <param name="Place">Where it is: "MeasurePart.Overview".</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">The new value.</param>
public sealed record ContentChange(string Place, string? Before, string? After)
{
    // They differ between any two versions and tell a reader nothing.
    private static readonly string[] OfEveryVersion = ["Id", "ContentItemVersionId", "ModifiedUtc", "PublishedUtc"];

    /// <summary>The differences between two items as they are stored, in the order of the newer one.</summary>
    public static IReadOnlyList<ContentChange> Between(string? before, string? after)
    {
        var old = Values(before);
        var now = Values(after);
        return [.. now.Keys.Union(old.Keys)
            .Select(place => new ContentChange(place, old.GetValueOrDefault(place), now.GetValueOrDefault(place)))
            .Where(change => change.Before != change.After)];
    }

    private static Dictionary<string, string> Values(string? json)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(string.IsNullOrEmpty(json) ? null : JsonNode.Parse(json), "", values);
        return values;
    }

    private static void Collect(JsonNode? node, string place, Dictionary<string, string> values)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (var (name, value) in item.Where(m => place.Length > 0 || !OfEveryVersion.Contains(m.Key)))
                {
                    Collect(value, place.Length > 0 ? $"{place}.{name}" : name, values);
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    Collect(list[i], $"{place}[{i + 1}]", values);
                }

                break;
            case not null:
                values[place] = node.ToString();
                break;
        }
    }
}
