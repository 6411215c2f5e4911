using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>The plan that the other tests change must itself be in order.</summary>
public sealed class SamplePlanTests
{
    [Fact]
    public void There_is_nothing_to_report_but_the_two_forms_of_a_numeral()
    {
        var issue = Assert.Single(PlanJson.Read(SamplePlan.Json).Issues);
        Assert.Equal("forms_mixed", issue.Code);
    }
}
