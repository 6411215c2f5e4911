using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <content>How values are written.</content>
public sealed partial class Plan
{
    /// <summary>The units and steps of every plan, and the plan's own.</summary>
    public Notation Notation { get; internal init; } = Notation.Standard;
}
