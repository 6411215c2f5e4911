using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>How many measures, or indicators, stand where in one fiscal year. The parts always add up to the total.</summary>
public sealed record StatusCounts(
    int Met, int Near, int Missed, int NotApplicable, int NotPublished, int Undetermined = 0, int OutsidePeriod = 0)
{
    public static StatusCounts None { get; } = new(0, 0, 0, 0, 0);

    public int Total => Met + Near + Missed + NotApplicable + NotPublished + Undetermined + OutsidePeriod;

    /// <summary>評価対象: those that could be judged, whether or not a result is published yet.</summary>
    public int Judged => Total - NotApplicable - OutsidePeriod;

    /// <summary>Those of which a published result says how they stand: what a share of 達成 or 未達 is a share of.</summary>
    public int Decided => Met + Near + Missed;

    public int this[AttainmentStatus status] => status switch
    {
        AttainmentStatus.Met => Met,
        AttainmentStatus.Near => Near,
        AttainmentStatus.Missed => Missed,
        AttainmentStatus.NotApplicable => NotApplicable,
        AttainmentStatus.Undetermined => Undetermined,
        AttainmentStatus.OutsidePeriod => OutsidePeriod,
        _ => NotPublished,
    };

    public static StatusCounts operator +(StatusCounts left, StatusCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        return new(
            left.Met + right.Met,
            left.Near + right.Near,
            left.Missed + right.Missed,
            left.NotApplicable + right.NotApplicable,
            left.NotPublished + right.NotPublished,
            left.Undetermined + right.Undetermined,
            left.OutsidePeriod + right.OutsidePeriod);
    }

    public static StatusCounts OfMeasures(IEnumerable<Measure> measures, FiscalYear year) => Count(measures.Select(m => m.Judge(year)));

    public static StatusCounts OfIndicators(IEnumerable<Measure> measures, FiscalYear year)
        => Count(measures.SelectMany(m => m.Indicators.Select(i => m.Judge(i, year))));

    private static StatusCounts Count(IEnumerable<Attainment.Attainment> attainments)
    {
        var by = attainments.CountBy(a => a.Status).ToDictionary();
        return new StatusCounts(
            by.GetValueOrDefault(AttainmentStatus.Met),
            by.GetValueOrDefault(AttainmentStatus.Near),
            by.GetValueOrDefault(AttainmentStatus.Missed),
            by.GetValueOrDefault(AttainmentStatus.NotApplicable),
            by.GetValueOrDefault(AttainmentStatus.NotPublished),
            by.GetValueOrDefault(AttainmentStatus.Undetermined),
            by.GetValueOrDefault(AttainmentStatus.OutsidePeriod));
    }
}
