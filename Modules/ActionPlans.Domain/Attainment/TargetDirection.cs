using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Attainment;

/// <summary>Which way is better by the plan's own words.</summary>
public static class TargetDirection
{
    /// <summary>What 以下, 以内, 以上 and the like say, whatever the settings say; null where the settings decide.</summary>
    public static IndicatorDirection? SaidBy(TargetValue target)
    {
        ArgumentNullException.ThrowIfNull(target);

        var rule = AttainmentRule.Default;
        var direction = NumberJudge.DirectionOf(target, rule with { Direction = IndicatorDirection.Lower });
        return direction == NumberJudge.DirectionOf(target, rule with { Direction = IndicatorDirection.Higher }) ? direction : null;
    }
}
