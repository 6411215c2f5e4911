using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>How a plan writes its values, from what its settings say.</summary>
public static class PlanNotation
{
    /// <summary>
    /// The plan's own units and steps beside those of every plan. What cannot be understood is left out: validation tells it.
    /// </summary>
    public static Notation Of(PlanInterpretation plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Units.Count + plan.Steps.Count == 0 ? Notation.Standard : new Notation(new OwnUnits(plan.Units), plan.Steps);
    }
}
