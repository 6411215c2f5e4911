using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <content>How values are written.</content>
public sealed partial class Measure
{
    /// <summary>The units and steps of every plan, and those of the measure's plan.</summary>
    public Notation Notation { get; internal init; } = Notation.Standard;
}
