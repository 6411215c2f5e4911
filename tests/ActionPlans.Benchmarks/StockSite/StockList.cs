using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActionPlans.Benchmarks.StockSite;

/// <summary>Writes the recipe of the site: the Blog recipe, and the measures of a plan as anyone would build them in the admin.</summary>
internal static class StockList
{
    private static readonly string[] Fields = ["No", "Name", "Policy", "Departments", "Class", "Period", "Overview"];

    private const string Page = """
        <h1>Measures</h1>
        <table>
        <thead><tr><th>No.</th><th>Name</th><th>Policy</th><th>Department</th><th>Class</th><th>Period</th><th>Overview</th></tr></thead>
        <tbody>
        {% assign measures = Queries.StockMeasures | query %}
        {% for measure in measures %}
        <tr><td>{{ measure.Content.StockMeasure.No.Text }}</td>
        <td><a href="/measures/{{ measure.Content.StockMeasure.No.Text }}">{{ measure.Content.StockMeasure.Name.Text }}</a></td>
        <td>{{ measure.Content.StockMeasure.Policy.Text }}</td>
        <td>{{ measure.Content.StockMeasure.Departments.Text }}</td>
        <td>{{ measure.Content.StockMeasure.Class.Text }}</td>
        <td>{{ measure.Content.StockMeasure.Period.Text }}</td>
        <td>{{ measure.Content.StockMeasure.Overview.Text }}</td></tr>
        {% endfor %}
        </tbody>
        </table>
        """;

    public static void WriteRecipe(string planFile, string contentRoot)
    {
        var plan = JsonNode.Parse(File.ReadAllText(planFile))!;
        var folder = Directory.CreateDirectory(Path.Combine(contentRoot, "Recipes")).FullName;
        File.WriteAllText(Path.Combine(folder, "stock.recipe.json"), Recipe(plan["measures"]!.AsArray()).ToJsonString());
    }

    private static JsonObject Recipe(JsonArray measures) => new()
    {
        ["name"] = "Stock",
        ["displayName"] = "Stock",
        ["description"] = "The blog, and a list of measures in Liquid.",
        ["version"] = "1.0",
        ["issetuprecipe"] = true,
        ["steps"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "recipes",
                ["Values"] = new JsonArray(new JsonObject { ["executionid"] = "Stock", ["name"] = "Blog" }),
            },
            Definitions(),
            new JsonObject
            {
                ["name"] = "queries",
                ["Queries"] = new JsonArray(new JsonObject
                {
                    ["Source"] = "Sql",
                    ["Name"] = "StockMeasures",
                    ["Template"] =
                        "SELECT DocumentId FROM ContentItemIndex WHERE ContentType='StockMeasure' AND Published=1 ORDER BY DisplayText",
                    ["ReturnContentItems"] = true,
                }),
            },
            new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. measures.Select((m, i) => Measure(m!, i)), ListPage()]) }),
    };

    private static JsonObject Definitions() => new()
    {
        ["name"] = "ContentDefinition",
        ["ContentTypes"] = new JsonArray(
            Type("StockMeasure", "StockMeasure"),
            Type("StockPage", "AutoroutePart", "LiquidPart")),
        ["ContentParts"] = new JsonArray(new JsonObject
        {
            ["Name"] = "StockMeasure",
            ["Settings"] = new JsonObject(),
            ["ContentPartFieldDefinitionRecords"] = new JsonArray([.. Fields.Select(f => new JsonObject
            {
                ["FieldName"] = "TextField",
                ["Name"] = f,
                ["Settings"] = new JsonObject { ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = f } },
            })]),
        }),
    };

    private static JsonObject Type(string name, params string[] parts) => new()
    {
        ["Name"] = name,
        ["DisplayName"] = name,
        ["Settings"] =
            new JsonObject { [
                "ContentTypeSettings"] =
            new JsonObject { ["Creatable"] = true, ["Listable"] = true, ["Draftable"] = true, ["Versionable"] = true } },
        ["ContentTypePartDefinitionRecords"] = new JsonArray(
            [.. parts.Select(p => new JsonObject { ["PartName"] = p, ["Name"] = p, ["Settings"] = new JsonObject() })]),
    };

    private static JsonObject Measure(JsonNode measure, int index)
    {
        var fields = new JsonObject();
        foreach (var field in Fields)
        {
            var value = measure[JsonNamingPolicy.CamelCase.ConvertName(field)];
            fields[
                field] =
            new JsonObject { ["Text"] = value is JsonArray lines
                ? string.Join(" / ", lines.Select(l => l!.GetValue<string>()))
                : value?.ToString() };
        }

        return Item($"stock-measure-{index:00}", "StockMeasure", $"{index:000} {measure["name"]}", ("StockMeasure", fields));
    }

    private static JsonObject ListPage() => Item("stock-list", "StockPage", "Measures",
        ("AutoroutePart", new JsonObject { ["Path"] = "measures" }),
        ("LiquidPart", new JsonObject { ["Liquid"] = Page }));

    private static JsonObject Item(string id, string type, string text, params (string Name, JsonObject Value)[] parts)
    {
        var item = new JsonObject
        {
            ["ContentItemId"] = id,
            ["ContentItemVersionId"] = id + "-1",
            ["ContentType"] = type,
            ["DisplayText"] = text,
            ["Latest"] = true,
            ["Published"] = true,
        };
        foreach (var (name, value) in parts)
        {
            item[name] = value;
        }

        return item;
    }
}
