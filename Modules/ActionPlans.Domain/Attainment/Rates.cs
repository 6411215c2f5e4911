using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Attainment;

/// <summary>Rates of attainment in percent, exact.</summary>
internal static class Rates
{
    /// <summary>The actual's share of the target.</summary>
    public static (decimal? Rate, AttainmentReason Why) OfTarget(decimal planned, decimal reached) => planned switch
    {
        < 0 => (null, AttainmentReason.TargetIsNegative),
        0 => (null, AttainmentReason.TargetIsZero),
        _ => (reached / planned * 100, AttainmentReason.None),
    };

    /// <summary>
    /// The share of the way from the baseline to the target; null where no baseline that can be compared lies before the target.
    /// </summary>
    public static (decimal? Rate, AttainmentReason Why) OfWay(TargetValue target, decimal reached, TargetValue? baseline, bool isLower)
    {
        if (baseline is null || !target.ComparesWith(baseline))
        {
            return (null, AttainmentReason.NoBaseline);
        }

        var start = baseline.BaseQuantity!.Value;
        var end = target.BaseQuantity!.Value;
        var isBefore = isLower ? start > end : start < end;
        return isBefore ? ((reached - start) / (end - start) * 100, AttainmentReason.None) : (null, AttainmentReason.NoBaseline);
    }
}
