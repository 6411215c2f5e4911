using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ActionPlans.Pages.Tests.OpenData;

/// <summary>
/// The rules of Data Package, Data Resource and Table Schema, version 2 (datapackage.org), as far as a plan's files need them. A property
/// that the standard does not name is a problem too: mostly a slip of the pen.
/// </summary>
internal static partial class DescriptorCheck
{
    private static readonly string[] OfPackage =
    [
        "$schema", "name", "id", "title", "description", "homepage", "version", "created", "keywords", "contributors", "image", "licenses",
        "sources", "resources",
    ];

    private static readonly string[] OfResource =
    [
        "$schema", "name", "path", "data", "type", "title", "description", "homepage", "format", "mediatype", "encoding", "bytes", "hash",
        "sources", "licenses", "dialect", "schema",
    ];

    private static readonly string[] OfSchema =
        ["$schema", "fields", "fieldsMatch", "primaryKey", "uniqueKeys", "foreignKeys", "missingValues"];

    private static readonly string[] OfField =
    [
        "name", "type", "format", "title", "description", "example", "constraints", "categories", "categoriesOrdered", "missingValues",
        "rdfType",
    ];

    private static readonly string[] OfConstraints =
    [
        "required", "unique", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "jsonSchema",
        "pattern", "enum",
    ];

    private static readonly string[] Types =
    [
        "string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time", "year", "yearmonth", "duration",
        "geopoint", "geojson", "any",
    ];

    public static IReadOnlyList<string> Problems(JsonObject package)
    {
        var resources = Objects(package["resources"]);
        var licences = Objects(package["licenses"]);
        var people = Objects(package["contributors"]);
        return
        [
            .. Unknown(package, OfPackage),
            .. Unless(resources.Count > 0, "resources"),
            .. Unless(package["created"] is not { } created || IsMoment(Text(created)), "created"),
            .. Unless(licences.All(l => (l["name"] ?? l["path"]) is not null && IsPath(l["path"])), "licenses"),
            .. Unless(people.All(c => c.Count > 0 && c["roles"] is null or JsonArray { Count: > 0 }), "roles"),
            .. Unless(resources.Select(r => Text(r["name"])).Distinct().Count() == resources.Count, "names"),
            .. resources.SelectMany(r => OfOne(r, resources)),
        ];
    }

    private static IEnumerable<string> OfOne(JsonObject resource, IReadOnlyList<JsonObject> all) =>
    [
        .. Unknown(resource, OfResource),
        .. Unless(Text(resource["name"]).Length > 0 && resource["path"] is null != resource["data"] is null, "name, path"),
        .. Unless(IsPath(resource["path"]), "path"),
        .. Unless(resource["bytes"] is null || resource["bytes"]!.GetValue<long>() >= 0, "bytes"),
        .. Unless(resource["hash"] is null || Hash().IsMatch(Text(resource["hash"])), "hash"),
        .. Unless(resource["schema"] is null || Text(resource["type"]) == "table", "type"),
        .. resource["schema"] is JsonObject schema ? OfTable(schema, all) : [],
    ];

    private static IEnumerable<string> OfTable(JsonObject schema, IReadOnlyList<JsonObject> all)
    {
        var names = FieldsOf(schema);
        var fields = Objects(schema["fields"]);
        return
        [
            .. Unknown(schema, OfSchema),
            .. Unless(names.Count > 0 && names.Distinct().Count() == names.Count && names.All(n => n.Length > 0), "fields"),
            .. fields.SelectMany(f => Unknown(f, OfField).Concat(Unless(Types.Contains(Text(f["type"])), "type"))),
            .. fields.SelectMany(f => f["constraints"] is JsonObject c ? Unknown(c, OfConstraints) : []),
            .. Unless(Names(schema["primaryKey"]).All(names.Contains), "primaryKey"),
            .. Objects(schema["foreignKeys"]).SelectMany(key => Unless(Leads(key, names, all), "foreignKeys")),
        ];
    }

    // As many fields on both sides, each of which there is. Without a resource it leads to its own table.
    private static bool Leads(JsonObject key, IReadOnlyList<string> names, IReadOnlyList<JsonObject> all)
    {
        var target = key["reference"]!.AsObject();
        var there = target["resource"] is null
            ? names
            : FieldsOf(all.FirstOrDefault(r => Text(r["name"]) == Text(target["resource"]))?["schema"]);
        return Names(key["fields"]).All(names.Contains)
            && Names(target["fields"]).All(there.Contains)
            && Names(key["fields"]).Count == Names(target["fields"]).Count;
    }

    private static List<string> FieldsOf(JsonNode? schema) => [.. Objects(schema?["fields"]).Select(f => Text(f["name"]))];

    private static IEnumerable<string> Unknown(JsonObject of, string[] known) => of.Select(p => p.Key).Except(known);

    private static IEnumerable<string> Unless(bool holds, string what) => holds ? [] : [what];

    private static IReadOnlyList<JsonObject> Objects(JsonNode? array)
        => array is null ? [] : [.. array.AsArray().Select(o => o!.AsObject())];

    private static List<string> Names(JsonNode? names)
        => names is JsonArray several ? [.. several.Select(Text)] : [.. new[] { Text(names) }.Where(n => n.Length > 0)];

    private static string Text(JsonNode? value) => value?.GetValue<string>() ?? "";

    // A URL, or a path below the descriptor.
    private static bool IsPath(JsonNode? path)
        => path is null
            || Url().IsMatch(Text(path))
            || !(Text(path).StartsWith('/') || Text(path).Contains("..", StringComparison.Ordinal));

    private static bool IsMoment(string text)
        => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex("^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$")]
    private static partial Regex Hash();

    [GeneratedRegex("^https?://")]
    private static partial Regex Url();
}
