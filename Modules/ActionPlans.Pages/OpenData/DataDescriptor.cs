using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.OpenData;

/// <summary>The descriptor of the files for programs: a Data Package of version 2 (datapackage.org).</summary>
internal static class DataDescriptor
{
    private const string Profiles = "https://datapackage.org/profiles/2.0";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Plan plan, IReadOnlyList<DataTable> tables, IEnumerable<DataFile> data)
    {
        var descriptor = new JsonObject
        {
            ["$schema"] = $"{Profiles}/datapackage.json",
            ["name"] = plan.Slug,
            ["title"] = plan.Title,
            ["description"] = ReadMe.Description(plan),
        };
        if (DataPackage.UpdatedAt(plan) is { } updated)
        {
            descriptor["created"] = updated.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }

        if (plan.Licence is { } licence)
        {
            descriptor["licenses"] = new JsonArray(
                new JsonObject { ["path"] = licence.Address ?? DataPackage.ReadMeName, ["title"] = licence.Name });
        }

        descriptor["contributors"] = new JsonArray(
            new JsonObject { ["title"] = plan.Publisher, ["roles"] = new JsonArray("publisher") });
        descriptor["resources"] = new JsonArray([.. data.Select(f => Resource(f, tables.FirstOrDefault(t => t.FileName == f.Name)))]);
        return descriptor.ToJsonString(Format) + "\n";
    }

    private static JsonObject Resource(DataFile file, DataTable? table)
    {
        var resource = new JsonObject
        {
            ["name"] = Path.GetFileNameWithoutExtension(file.Name),
            ["title"] = file.Title,
            ["path"] = file.Name,
            ["format"] = Path.GetExtension(file.Name)[1..],
            ["mediatype"] = file.MediaType,
            ["bytes"] = file.Content.Length,
            ["hash"] = $"sha256:{file.Hash}",
        };
        if (file.IsText)
        {
            resource["encoding"] = "utf-8";
        }

        if (table is not null)
        {
            resource["type"] = "table";
            resource["schema"] = Schema(table);
        }

        return resource;
    }

    private static JsonObject Schema(DataTable table)
    {
        var schema = new JsonObject
        {
            ["$schema"] = $"{Profiles}/tableschema.json",
            ["fields"] = new JsonArray([.. table.Fields.Select(f => Field(f, table.Key.Contains(f.Name)))]),
            ["primaryKey"] = Names(table.Key),
        };
        if (table.Parent is { } parent)
        {
            schema["foreignKeys"] = new JsonArray(Reference(parent));
        }

        return schema;
    }

    private static JsonObject Field(DataField field, bool isKey)
    {
        var json = new JsonObject
        {
            ["name"] = field.Name,
            ["title"] = field.Title,
            ["type"] = TypeOf(field),
            ["description"] = field.Unit is null ? field.Description : $"{field.Description}（単位: {field.Unit}）",
        };
        if (isKey)
        {
            json["constraints"] = new JsonObject { ["required"] = true };
        }

        return json;
    }

    // The types of Table Schema.
    private static string TypeOf(DataField field) => field.Type switch
    {
        DataType.WholeNumber => "integer",
        DataType.Number => "number",
        DataType.Day => "date",
        _ => "string",
    };

    private static JsonObject Reference(DataTable table) => new()
    {
        ["fields"] = Names(table.Key),
        ["reference"] = new JsonObject { ["resource"] = table.Name, ["fields"] = Names(table.Key) },
    };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)n)]);
}
