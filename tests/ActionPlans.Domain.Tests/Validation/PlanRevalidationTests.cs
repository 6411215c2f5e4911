using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>What of a changed plan is validated again.</summary>
public sealed class PlanRevalidationTests
{
    private static readonly PlanDocument Before = SeedPlan.Document;

    private static readonly MeasureDocument Broken = Before.Measures[1] with { Name = "" };

    [Fact]
    public void Only_what_has_changed_is_validated()
    {
        var after = Replace(Broken);

        Assert.True(PlanRevalidation.IsValid(after, Before, Changed()));
        Assert.False(PlanRevalidation.IsValid(after, Before, Changed(Broken.No)));
    }

    [Fact]
    public void Without_a_valid_plan_before_it_is_validated_whole()
        => Assert.False(PlanRevalidation.IsValid(Replace(Broken), null, Changed()));

    [Fact]
    public void Two_measures_of_one_number_are_found_whatever_has_changed()
    {
        var twin = Before.Measures[0];
        var after = Before with { Measures = [.. Before.Measures, twin] };

        Assert.False(PlanRevalidation.IsValid(after, Before, Changed()));
    }

    [Fact]
    public void With_another_summary_or_without_a_measure_it_is_validated_whole()
    {
        var broken = Replace(Broken);
        var summary = new YearSummaryDocument { Year = new(2021), Lead = "総括" };

        Assert.False(PlanRevalidation.IsValid(broken with { Summaries = [summary] }, Before, Changed()));
        Assert.False(PlanRevalidation.IsValid(broken with { Measures = [.. broken.Measures.Skip(1)] }, Before, Changed()));
    }

    private static PlanDocument Replace(MeasureDocument measure)
        => Before with { Measures = [.. Before.Measures.Select(m => m.No == measure.No ? measure : m)] };

    private static HashSet<string> Changed(params string[] numbers) => [.. numbers];

    [Fact]
    public void Who_took_the_other_measures_over_is_no_error_of_the_one_that_changed()
        => Assert.True(PlanRevalidation.IsValid(SplitPlan.Document, SplitPlan.Document, new HashSet<string> { "1" }));
}
