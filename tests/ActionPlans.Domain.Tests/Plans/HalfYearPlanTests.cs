using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>A whole plan of an invented city whose results have remarks and preliminary figures.</summary>
public sealed class HalfYearPlanTests
{
    private static readonly string Json = File.ReadAllText(TestSupport.Repository.HalfYearsFile);
    private static readonly PlanReadResult Read = PlanJson.Read(Json);

    [Fact]
    public void The_file_is_byte_for_byte_what_the_program_writes_and_has_nothing_to_report()
    {
        Assert.Empty(Read.Issues);
        Assert.Equal(Json, PlanJson.Write(Read.Document!));
        Assert.Empty(new SchemaCheck(PlanSchema.Generate()).Problems(Json));
    }

    [Fact]
    public void An_actual_knows_its_remark_and_whether_it_is_preliminary()
    {
        var result = Read.Plan!.FindMeasure("1")!.Results[new FiscalYear(2024)];

        Assert.Equal((false, true), (result.Actuals["kaisu"].IsPreliminary, result.Actuals["ninzu"].IsPreliminary));
        Assert.Equal("台風で2か月休止\n休止は8月と9月", result.Notes["kaisu"]);
    }

    [Fact]
    public void A_preliminary_figure_is_judged_as_any_other()
    {
        var plan = Read.Plan!;
        var final = PlanFactory.Build(Read.Document! with
        {
            Results = [.. Read.Document.Results.Select(r => r with { Preliminary = [] })],
        });

        Assert.All(plan.ResultYears, y => Assert.Equal(YearStatistics.Of(final, y).Total, YearStatistics.Of(plan, y).Total));
    }

    [Fact]
    public void A_remark_is_found()
    {
        var found = Assert.Single(new MeasureFilter(Text: "休止は8月").Apply(Read.Plan!));
        Assert.Equal("1", found.No);
        Assert.Contains(
            MeasureText.Of(found), t => t is { Item: "実績の備考", Year.StartYear: 2024 } && t.Text.StartsWith("台風", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_remarks_and_keys_in_a_file_says_nothing()
    {
        var result = Read.Document!.Results[1];
        var one = result with { Notes = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, Preliminary = ["a", "b"] };
        var other = result with { Notes = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" }, Preliminary = ["b", "a"] };

        Assert.Equal(PlanJson.HashPart(one), PlanJson.HashPart(other));
        Assert.Equal(PlanJson.WriteCompact(one), PlanJson.WriteCompact(other));
    }
}
