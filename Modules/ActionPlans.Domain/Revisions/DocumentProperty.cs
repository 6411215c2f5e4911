using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Revisions;

/// <summary>
/// One thing that two people may write apart from each other: a text, a list, the actual of one indicator. Lists are one thing as
/// a whole, since a row has no name by which it could be found again.
/// </summary>
/// <param name="Steps">The JSON names that lead to it.</param>
/// <param name="Value">What is written there.</param>
internal sealed record DocumentProperty(IReadOnlyList<string> Steps, JsonNode Value)
{
    /// <summary>Its name in a token and in a form: "actuals/k-1".</summary>
    public string Name { get; } = string.Join('/', Steps.Select(Uri.EscapeDataString));

    public string Path => Steps.Aggregate("$", JsonStructure.Child);

    /// <summary>What a document holds; what is empty is not there.</summary>
    public static IReadOnlyList<DocumentProperty> Of<T>(T document)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(document);

        var found = new List<DocumentProperty>();
        Collect([], JsonSerializer.SerializeToNode(document, PlanJson.Options)!.AsObject(), PlanJson.Options.GetTypeInfo(typeof(T)), found);
        return found;
    }

    private static void Collect(string[] steps, JsonObject from, JsonTypeInfo type, List<DocumentProperty> found)
    {
        foreach (var (name, value) in from)
        {
            if (value is null)
            {
                continue;
            }

            var property = type.Properties.FirstOrDefault(p => p.Name == name);
            var inner = property is null ? null : PlanJson.Options.GetTypeInfo(property.PropertyType);
            if (value is JsonObject held && inner is not null && CanBeTakenApart(property!, inner))
            {
                Collect([.. steps, name], held, inner, found);
            }
            else
            {
                found.Add(new DocumentProperty([.. steps, name], value));
            }
        }
    }

    // Half of an object that may be missing as a whole (a licence's address without its name) would be no object of the format.
    private static bool CanBeTakenApart(JsonPropertyInfo property, JsonTypeInfo type)
        => type.Kind is JsonTypeInfoKind.Dictionary || property.IsRequired || !type.Properties.Any(p => p.IsRequired);
}
