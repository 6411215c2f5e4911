using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>A value that the plan states once for an indicator: 現状値.</summary>
/// <param name="Year">The fiscal year of the value; null where the plan does not say.</param>
/// <param name="Value">The value.</param>
public sealed record StatedValue(FiscalYear? Year, TargetValue Value);

/// <summary>最終目標: the last thing that an indicator is to reach.</summary>
/// <param name="Year">The fiscal year by the end of which it is to be reached.</param>
/// <param name="Value">The target.</param>
/// <param name="IsStated">
/// True where the plan states it apart from the targets of the years, so that it judges none of them; false where it is the last of them.
/// </param>
public sealed record FinalTarget(FiscalYear Year, TargetValue Value, bool IsStated);
