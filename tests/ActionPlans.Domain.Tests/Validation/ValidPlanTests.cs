using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests.Validation;

/// <summary>What is left of a plan whose content was changed past its rules.</summary>
public sealed class ValidPlanTests
{
    [Fact]
    public void A_plan_without_errors_is_built_and_one_with_errors_is_not()
    {
        var document = SamplePlan.Document();

        Assert.Equal(document.Title, ValidPlan.Build(document)!.Title);
        Assert.Null(ValidPlan.Build(Broken(document)));
    }

    [Fact]
    public void A_measure_with_errors_is_left_out_with_its_results()
    {
        var broken = Broken(SamplePlan.Document());
        var lost = broken.Measures[0].No;

        var rest = ValidPlan.WithoutInvalid(broken, PlanValidator.Errors(broken));

        Assert.Equal(broken.Measures.Skip(1), rest.Measures);
        Assert.DoesNotContain(rest.Results, r => r.Measure == lost);
        Assert.NotNull(ValidPlan.Build(rest));
    }

    [Fact]
    public void Errors_can_be_asked_of_one_place()
    {
        var broken = Broken(SamplePlan.Document());

        Assert.NotEmpty(PlanValidator.Errors(broken, "$.measures[0]"));
        Assert.Empty(PlanValidator.Errors(broken, "$.departments", "$.policies"));
    }

    private static PlanDocument Broken(PlanDocument document)
        => document with { List = [], Measures = [document.Measures[0] with { Policy = ["ない方針"] }, .. document.Measures.Skip(1)] };
}
