using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Serialization;

/// <summary>
/// The JSON Schema of the plan format, for editors that complete and check while typing. Generated, never written by hand.
/// </summary>
public static class PlanSchema
{
    public static string Generate()
    {
        var schema = PlanJson.Options.GetJsonSchemaAsNode(typeof(PlanDocument), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        });
        var root = (JsonObject)schema;
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return root.ToJsonString(PlanJson.Options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if ((Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type) == typeof(FiscalYear))
        {
            JsonNode type = context.TypeInfo.Type == typeof(FiscalYear) ? "integer" : new JsonArray("integer", "null");
            schema = new JsonObject { ["type"] = type, ["minimum"] = FiscalYear.Earliest, ["maximum"] = FiscalYear.Latest };
        }

        if (schema is not JsonObject node)
        {
            return schema;
        }

        if (context.TypeInfo.KeyType == typeof(FiscalYear))
        {
            node["propertyNames"] = new JsonObject { ["pattern"] = "^[0-9]{4}$" };
        }

        var description = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true)
            .OfType<DescriptionAttribute>().FirstOrDefault()
            ?? context.TypeInfo.Type.GetCustomAttribute<DescriptionAttribute>();
        if (description is not null && !node.ContainsKey("$ref"))
        {
            node.Insert(0, "description", description.Description);
        }

        return node;
    }
}
