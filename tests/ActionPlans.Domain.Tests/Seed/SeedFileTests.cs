using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The seed as a file: written as the program writes it, and hashed by content.</summary>
public sealed class SeedFileTests
{
    [Fact]
    public void The_file_is_byte_for_byte_what_the_program_writes() => Assert.Equal(SeedPlan.Json, PlanJson.Write(SeedPlan.Document));

    [Fact]
    public void The_file_has_no_byte_order_mark_and_Unix_line_ends()
    {
        var bytes = File.ReadAllBytes(TestSupport.Repository.PlanFile);
        Assert.Equal((byte)'{', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    [Fact]
    public void The_file_is_text_that_people_read() => Assert.DoesNotContain("\\u", SeedPlan.Json, StringComparison.Ordinal);

    [Fact]
    public void The_hash_does_not_depend_on_the_order_of_measures()
    {
        var document = SeedPlan.Document;
        var random = new Random(39);
        for (var i = 0; i < 5; i++)
        {
            var shuffled = document.Measures.ToArray();
            random.Shuffle(shuffled);
            var other = document with { Measures = shuffled };
            Assert.Equal(PlanJson.Hash(document), PlanJson.Hash(other));
            Assert.Equal(SeedPlan.Json, PlanJson.Write(other));
        }
    }

    [Fact]
    public void The_hash_does_not_depend_on_where_the_schema_lies()
        => Assert.Equal(PlanJson.Hash(SeedPlan.Document), PlanJson.Hash(SeedPlan.Document with { Schema = "elsewhere.json" }));

    [Fact]
    public void The_hash_changes_with_the_content()
    {
        var document = SeedPlan.Document;
        var measures = document.Measures.ToArray();
        measures[38] = measures[38] with { Overview = measures[38].Overview + "。" };
        Assert.NotEqual(PlanJson.Hash(document), PlanJson.Hash(document with { Measures = measures }));
        Assert.NotEqual(PlanJson.HashPart(document.Measures[38]), PlanJson.HashPart(measures[38]));
        Assert.Equal(PlanJson.HashPart(document.Measures[0]), PlanJson.HashPart(measures[0]));
    }

    [Fact]
    public void A_hash_is_a_lower_case_SHA_256() => Assert.Matches("^[0-9a-f]{64}$", PlanJson.Hash(SeedPlan.Document));
}
