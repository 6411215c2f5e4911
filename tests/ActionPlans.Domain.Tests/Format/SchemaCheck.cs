using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Tests;

/// <summary>As much of JSON Schema as the schema of the plan format uses. It fails on a rule that it does not know.</summary>
internal sealed class SchemaCheck(string schema)
{
    private static readonly HashSet<string> Known =
        [
            "$schema", "$ref", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "propertyNames",
            "minimum", "maximum", "format"
        ];

    private readonly JsonObject _root = JsonNode.Parse(schema)!.AsObject();

    public IReadOnlyList<string> Problems(string json)
    {
        var problems = new List<string>();
        Check(JsonNode.Parse(json), _root, "$", problems);
        return problems;
    }

    /// <summary>The rules for objects, wherever they stand in the schema.</summary>
    public IEnumerable<JsonObject> Objects() => Descend(_root).Where(o => o["properties"] is JsonObject || o["propertyNames"] is not null);

    private static IEnumerable<JsonObject> Descend(JsonNode? node) => node switch
    {
        JsonObject o when o["type"] is JsonNode type && type is JsonValue or JsonArray => o.SelectMany(m => Descend(m.Value)).Prepend(o),
        JsonObject o => o.SelectMany(m => Descend(m.Value)),
        JsonArray a => a.SelectMany(Descend),
        _ => [],
    };

    private void Check(JsonNode? value, JsonObject rules, string path, List<string> problems)
    {
        Assert.Empty(rules.Select(r => r.Key).Except(Known));
        if (rules["$ref"] is { } reference)
        {
            rules = Follow(reference.GetValue<string>());
        }

        if (rules["type"] is { } type && !Types(type).Any(t => Is(value, t)))
        {
            problems.Add($"{path}: no {type.ToJsonString()}");
            return;
        }

        if (rules["enum"] is JsonArray names && !names.Any(n => JsonNode.DeepEquals(n, value)))
        {
            problems.Add($"{path}: none of {names.ToJsonString()}");
        }

        if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number
            && ((rules["minimum"] is { } least && number.GetValue<decimal>() < least.GetValue<decimal>())
                || (rules["maximum"] is { } most && number.GetValue<decimal>() > most.GetValue<decimal>())))
        {
            problems.Add($"{path}: out of range");
        }

        if (value is JsonObject members)
        {
            CheckObject(members, rules, path, problems);
        }

        if (value is JsonArray array && rules["items"] is JsonObject items)
        {
            for (var i = 0; i < array.Count; i++)
            {
                Check(array[i], items, $"{path}[{i}]", problems);
            }
        }
    }

    private void CheckObject(JsonObject members, JsonObject rules, string path, List<string> problems)
    {
        foreach (var name in (rules["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>()).Where(r => !members.ContainsKey(r)))
        {
            problems.Add($"{path}: {name} is missing");
        }

        foreach (var (name, value) in members)
        {
            if (rules["propertyNames"]?["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(name, pattern))
            {
                problems.Add($"{path}: the key {name} is not allowed");
            }

            if (rules["properties"]?[name] is JsonObject known)
            {
                Check(value, known, $"{path}.{name}", problems);
            }
            else if (rules["additionalProperties"] is JsonObject others)
            {
                Check(value, others, $"{path}.{name}", problems);
            }
            else
            {
                problems.Add($"{path}: the key {name} is unknown");
            }
        }
    }

    private JsonObject Follow(string reference)
        => reference.Split('/').Skip(1).Aggregate((JsonNode)_root, (node, step) => node[step]!).AsObject();

    private static IEnumerable<string> Types(JsonNode type)
        => type is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue<int>(out _),
        ("number", JsonValueKind.Number) => true,
        ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        ("null", JsonValueKind.Null) => true,
        _ => false,
    };
}
