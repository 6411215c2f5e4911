using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>Numbers of measures as cities print them.</summary>
public sealed class PrintedNoTests
{
    private static readonly string Json = File.ReadAllText(TestSupport.Repository.PrintedNumbersFile);

    private static readonly Plan Plan = PlanJson.Read(Json).Plan!;

    [Fact]
    public void The_file_is_byte_for_byte_what_the_program_writes_and_has_no_finding()
    {
        Assert.Empty(PlanJson.Read(Json).Errors);
        Assert.Equal(Json, PlanJson.Write(PlanJson.Read(Json).Document!));
    }

    [Fact]
    public void They_are_in_the_order_of_people_each_with_an_address()
        => Assert.Equal(
            [
                ("1．2", "1-2"), ("1．10", "1-10"), ("No.R1-1", "no-r1-1"), ("Ⅰ-1-(1)", "i-1-1"), ("Ⅰ-1-(2)", "i-1-2"),
                ("Ⅰ-1-(10)", "i-1-10"), ("一", "kagibako"),
            ],
            Plan.Measures.Select(m => (m.No, m.Slug)));

    [Fact]
    public void A_measure_is_found_by_its_address_and_by_its_No()
    {
        Assert.Same(Plan.FindMeasure("Ⅰ-1-(1)"), Plan.MeasureAt("i-1-1"));
        Assert.Null(Plan.MeasureAt("Ⅰ-1-(1)"));
        Assert.Equal(["Ⅰ-1-(1)"], new MeasureFilter("I-1-(1)").Apply(Plan).Select(m => m.No));
        Assert.Equal("No.R1-1", new MeasureFilter("No.R1-1").Apply(Plan)[0].No);
    }

    [Theory]
    [InlineData("1．2", "1．10")]
    [InlineData("１．９", "１．１０")]
    [InlineData("Ⅰ-1-(2)", "Ⅰ-1-(10)")]
    [InlineData("Ⅳ-1", "Ⅸ-1")]
    [InlineData("1-(1)-②", "1-(1)-⑩")]
    public void What_comes_first_is_before_the_other_in_lists_and_in_databases(string first, string second)
    {
        Assert.True(NaturalOrder.Instance.Compare(first, second) < 0);
        Assert.True(string.CompareOrdinal(NaturalSortKey.Of(first), NaturalSortKey.Of(second)) < 0);
    }
}
