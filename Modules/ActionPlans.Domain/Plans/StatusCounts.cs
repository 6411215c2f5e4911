using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// How many measures, or indicators, stand where in one fiscal year. The parts always add up to the total; grades are counted in the part
/// as which they count, and each by itself.
/// </summary>
public sealed record StatusCounts(
    int Met, int Near, int Missed, int NotApplicable, int NotPublished, int Undetermined = 0, int OutsidePeriod = 0)
{
    private static readonly IReadOnlyDictionary<Grade, int> NoGrades = new Dictionary<Grade, int>();

    public static StatusCounts None { get; } = new(0, 0, 0, 0, 0);

    private IReadOnlyDictionary<Grade, int> _byGrade = NoGrades;

    /// <summary>The scale by which the year is graded; null where it is not.</summary>
    public GradeScale? Scale { get; private init; }

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

    /// <summary>How many stand there; by a status alone those without a grade.</summary>
    public int this[Standing standing] => standing.Grade is { } grade
        ? _byGrade.GetValueOrDefault(grade)
        : this[standing.Status] - _byGrade.Sum(g => g.Key.Counts == standing.Status ? g.Value : 0);

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
            left.OutsidePeriod + right.OutsidePeriod)
        {
            Scale = left.Scale ?? right.Scale,
            _byGrade = Sum([left, right]),
        };
    }

    public static StatusCounts OfMeasures(IEnumerable<Measure> measures, FiscalYear year)
    {
        Measure[] all = [.. measures];
        return Count(all.Select(m => m.Judge(year)), all.FirstOrDefault()?.GradesIn(year));
    }

    /// <summary>Counts of indicators, which have grades where rates decide them.</summary>
    public static StatusCounts OfIndicators(IEnumerable<Measure> measures, FiscalYear year)
    {
        Measure[] all = [.. measures];
        return Count(
            all.SelectMany(m => m.Indicators.Select(i => m.Judge(i, year))),
            all.FirstOrDefault()?.GradesIn(year) is { IsByDepartment: false } scale ? scale : null);
    }

    public bool Equals(StatusCounts? other)
        => other is not null
            && Met == other.Met && Near == other.Near && Missed == other.Missed
            && NotApplicable == other.NotApplicable && NotPublished == other.NotPublished && Undetermined == other.Undetermined
            && OutsidePeriod == other.OutsidePeriod
            && Scale == other.Scale
            && _byGrade.Keys.Union(other._byGrade.Keys).All(g => _byGrade.GetValueOrDefault(g) == other._byGrade.GetValueOrDefault(g));

    public override int GetHashCode() => HashCode.Combine(Met, Near, Missed, NotApplicable, NotPublished, Undetermined);

    private static IReadOnlyDictionary<Grade, int> Sum(IEnumerable<StatusCounts> counts)
    {
        var sums = counts.SelectMany(c => c._byGrade).GroupBy(g => g.Key, g => g.Value).ToDictionary(g => g.Key, g => g.Sum());
        return sums.Count == 0 ? NoGrades : sums;
    }

    private static StatusCounts Count(IEnumerable<Attainment.Attainment> attainments, GradeScale? scale)
    {
        Attainment.Attainment[] all = [.. attainments];
        var by = all.CountBy(a => a.Status).ToDictionary();
        return new StatusCounts(
            by.GetValueOrDefault(AttainmentStatus.Met),
            by.GetValueOrDefault(AttainmentStatus.Near),
            by.GetValueOrDefault(AttainmentStatus.Missed),
            by.GetValueOrDefault(AttainmentStatus.NotApplicable),
            by.GetValueOrDefault(AttainmentStatus.NotPublished),
            by.GetValueOrDefault(AttainmentStatus.Undetermined),
            by.GetValueOrDefault(AttainmentStatus.OutsidePeriod))
        {
            Scale = scale,
            _byGrade = scale is null ? NoGrades : all.Select(a => a.Grade).OfType<Grade>().CountBy(g => g).ToDictionary(),
        };
    }
}
