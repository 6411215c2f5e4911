using System.Text.Json.Nodes;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.OpenData;

/// <summary>The descriptor keeps to the standard that it names, whatever the plan.</summary>
public sealed class DescriptorTests
{
    public static TheoryData<string> Plans => ["shipped", "sample", "varied", "eventful", "big"];

    [Theory]
    [MemberData(nameof(Plans))]
    public void It_is_a_data_package(string plan) => Assert.Empty(DescriptorCheck.Problems(Descriptor(plan)));

    [Theory]
    [InlineData("resources", "[]", "resources")]
    [InlineData("licence", "{}", "licence")] // licenses
    [InlineData("created", "\"29 November\"", "created")]
    [InlineData("licenses", "[{ \"title\": \"CC BY 4.0\" }]", "licenses")]
    [InlineData("licenses", "[{ \"path\": \"../x\" }]", "licenses")]
    [InlineData("contributors", "[{ \"title\": \"市\", \"roles\": [] }]", "roles")]
    [InlineData("resources.1.name", "\"measures\"", "names,foreignKeys")]
    [InlineData("resources.0.path", "\"/etc/x\"", "path")]
    [InlineData("resources.0.hash", "\"sha256:x\"", "hash")]
    [InlineData("resources.0.type", "\"data\"", "type")]
    [InlineData("resources.0.schema.fields", "[]", "fields,primaryKey,foreignKeys")]
    [InlineData("resources.0.schema.fields.0.type", "\"text\"", "type")]
    [InlineData("resources.0.schema.fields.0.constraints", "{ \"requires\": true }", "requires")]
    [InlineData("resources.0.schema.primaryKey", "[\"ない\"]", "primaryKey")]
    [InlineData("resources.1.schema.foreignKeys.0.reference.resource", "\"no\"", "foreignKeys")]
    public void What_the_standard_does_not_know_is_noticed(string place, string value, string problems)
    {
        var descriptor = Descriptor("sample");
        var steps = place.Split('.');
        JsonNode at = descriptor;
        foreach (var step in steps[..^1])
        {
            at = int.TryParse(step, out var index) ? at[index]! : at[step]!;
        }

        at[steps[^1]] = JsonNode.Parse(value);

        Assert.Equal(problems.Split(','), DescriptorCheck.Problems(descriptor).Distinct());
    }

    private static JsonObject Descriptor(string plan)
        => JsonNode.Parse(DataPackage.Of(Read(plan)).Find("datapackage.json")!.Content)!.AsObject();

    private static Plan Read(string plan) => plan switch
    {
        "shipped" => PlanJson.Read(File.ReadAllText(Repository.PlanFile)).Plan!,
        "sample" => PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Plan!,
        "varied" => Varied().Read(),
        "eventful" => (Varied().Eventful() with { Licence = new LicenceDocument { Name = "市の利用条件" } }).Read(),
        _ => BigPlan.Plan(300),
    };
}
