using System.Text.Json.Nodes;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The JSON Schema in Recipes is generated from the format, and the files conform to it.</summary>
public sealed class PlanSchemaTests
{
    private static readonly SchemaCheck Schema = new(PlanSchema.Generate());

    /// <summary>
    /// After a change of the format, write the schema anew with
    /// <code>UPDATE_SCHEMA=1 dotnet test tests/ActionPlans.Domain.Tests -c Release --filter Schema</code>
    /// and commit it with the change.
    /// </summary>
    [Fact]
    public void The_committed_schema_is_the_generated_one()
    {
        var file = Repository.PathOf("Recipes", "plan.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1")
        {
            File.WriteAllText(file, PlanSchema.Generate());
        }

        Assert.True(
            PlanSchema.Generate() == File.ReadAllText(file),
            "Recipes/plan.schema.json is not what the types say. Write it anew and commit it: "
            + "UPDATE_SCHEMA=1 dotnet test tests/ActionPlans.Domain.Tests -c Release --filter Schema");
    }

    [Fact]
    public void The_seed_names_the_schema_where_it_lies()
        => Assert.Equal(
            Repository.PathOf("Recipes", "plan.schema.json"),
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PlanFile)!, SeedPlan.Document.Schema!)));

    [Fact]
    public void The_seed_conforms() => Assert.Empty(Schema.Problems(SeedPlan.Json));

    [Fact]
    public void The_sample_of_these_tests_conforms() => Assert.Empty(Schema.Problems(SamplePlan.Json));

    [Fact]
    public void What_the_reader_calls_a_wrong_structure_the_schema_refuses_too()
    {
        string[] codes = ["json_unknown_key", "json_missing_key", "json_wrong_type", "json_year"];
        Assert.All(
            StructureCases.All.Where(c => codes.Contains(c.Code) && IsKnownToSchemas(c)), c => Assert.NotEmpty(Schema.Problems(c.Json)));
    }

    [Fact]
    public void What_only_the_reader_can_judge_the_schema_lets_pass()
        => Assert.All(MeasureErrorCases.All.Concat(FindingCases.All), c => Assert.Empty(Schema.Problems(c.Json)));

    [Fact]
    public void Every_object_knows_all_its_keys()
        => Assert.All(
            Schema.Objects(),
            o => Assert.True(o["additionalProperties"] is JsonObject || o["additionalProperties"]?.GetValue<bool>() == false));

    [Fact]
    public void Every_key_is_described_in_Japanese()
        => Assert.All(
            Schema.Objects().SelectMany(o => o["properties"]?.AsObject() ?? []).Where(p => p.Value!["$ref"] is null),
            p => Assert.Matches(@"[\u3040-\u30ff\u4e00-\u9fff]|^No$", p.Value!["description"]?.GetValue<string>() ?? ""));

    // A schema does not know which keys are years of this product, what a date is, or that 1e999 is too large.
    private static bool IsKnownToSchemas(ValidationCase c)
        => !c.Path.EndsWith("targets['1925']", StringComparison.Ordinal)
            && !c.Path.EndsWith("asOf", StringComparison.Ordinal)
            && !c.Json.Contains("1e999", StringComparison.Ordinal);
}
