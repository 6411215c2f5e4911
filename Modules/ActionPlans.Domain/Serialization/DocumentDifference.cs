using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActionPlans.Domain.Serialization;

/// <summary>A place in which two versions of one document differ.</summary>
/// <param name="Path">The JSON path inside the document: "$.indicators[0].targets['2021']".</param>
/// <param name="One">The text in the first; null where it has nothing.</param>
/// <param name="Other">The text in the second; null where it has nothing.</param>
public sealed record DocumentDifference(string Path, string? One, string? Other)
{
    /// <summary>Compares two documents value by value, in the order of the plan format.</summary>
    /// <param name="one">The first document.</param>
    /// <param name="other">The second document.</param>
    /// <param name="eachValue">Tells a part that only one of them has value by value, for readers who read no JSON.</param>
    public static IReadOnlyList<DocumentDifference> Between<T>(T one, T other, bool eachValue = false)
        => Between(
            "$", JsonSerializer.SerializeToNode(one, PlanJson.Options), JsonSerializer.SerializeToNode(other, PlanJson.Options), eachValue);

    internal static IReadOnlyList<DocumentDifference> Between(string path, JsonNode? one, JsonNode? other, bool eachValue = false)
    {
        var differences = new List<DocumentDifference>();
        Compare(path, one, other, eachValue, differences);
        return differences;
    }

    private static void Compare(string path, JsonNode? one, JsonNode? other, bool eachValue, List<DocumentDifference> differences)
    {
        if (eachValue)
        {
            var empty = Empty(one ?? other);
            one ??= empty;
            other ??= empty;
        }

        switch (one, other)
        {
            case (JsonObject left, JsonObject right):
                foreach (var name in left.Select(m => m.Key).Union(right.Select(m => m.Key)))
                {
                    Compare(JsonStructure.Child(path, name), left[name], right[name], eachValue, differences);
                }

                break;
            case (JsonArray left, JsonArray right):
                for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
                {
                    Compare($"{path}[{i}]", i < left.Count ? left[i] : null, i < right.Count ? right[i] : null, eachValue, differences);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(one, other))
                {
                    differences.Add(new DocumentDifference(path, Text(one), Text(other)));
                }

                break;
        }
    }

    private static JsonNode? Empty(JsonNode? like) => like switch
    {
        JsonObject => new JsonObject(),
        JsonArray => new JsonArray(),
        _ => null,
    };

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(PlanJson.Options),
    };
}
