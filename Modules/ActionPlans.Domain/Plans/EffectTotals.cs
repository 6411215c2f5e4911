using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// 効果額 of a plan or of a part of it, in 円: what is planned, and what was published. Parts are taken by category, policy, year or
/// basis, one after the other; whichever way, they add up to the whole. A measure that is listed again (再掲) is counted under its own
/// policy alone, and an interim result nowhere.
/// </summary>
/// <param name="All">Every year of every indicator that has an effect.</param>
public sealed record EffectTotals(IReadOnlyList<EffectYear> All)
{
    /// <summary>That of a plan.</summary>
    public static EffectTotals Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return new([.. plan.Measures.SelectMany(
            m => m.Indicators.Where(i => i.Effect is not null).SelectMany(i => EffectYear.Of(m, i)))]);
    }

    /// <summary>True where there is nothing to sum.</summary>
    public bool IsEmpty => All.Count == 0;

    /// <summary>The sum of the amounts that the plan sets, of measures that ended too; null where it sets none.</summary>
    public decimal? Planned => Sum(e => e.Planned);

    /// <summary>The sum of the amounts that were published; null where none was.</summary>
    public decimal? Actual => Sum(e => e.Actual);

    /// <summary>
    /// <see cref="Actual"/> less <see cref="Planned"/>; null as long as an amount is missing from one of them, since it would look like a
    /// shortfall.
    /// </summary>
    public decimal? Difference
        => Unread.Any() || NotPublished.Any() || (Planned ?? Actual) is null ? null : (Actual ?? 0) - (Planned ?? 0);

    /// <summary>Those of which the target, the actual or both are not read as an amount, so that the sums lack them.</summary>
    public IEnumerable<EffectYear> Unread => All.Where(e => e.IsPlanUnread || e.State == EffectActual.Unread);

    /// <summary>Those of which no result is published yet.</summary>
    public IEnumerable<EffectYear> NotPublished => All.Where(e => e.State == EffectActual.NotPublished);

    /// <summary>Those of years after the end of their measure: planned, and no result is expected.</summary>
    public IEnumerable<EffectYear> Ended => All.Where(e => e.State == EffectActual.Ended);

    /// <summary>The categories in the order in which the plan has them.</summary>
    public IReadOnlyList<string> Categories => [.. All.Select(e => e.Effect.Category).Distinct(StringComparer.Ordinal)];

    /// <summary>The fiscal years from the first to the last.</summary>
    public IReadOnlyList<FiscalYear> Years => [.. All.Select(e => e.Year).Distinct().Order()];

    public EffectTotals In(FiscalYear year) => Part(e => e.Year == year);

    public EffectTotals Of(string category) => Part(e => e.Effect.Category == category);

    public EffectTotals Of(EffectBasis basis) => Part(e => e.Effect.Basis == basis);

    /// <summary>That of the measures under a node of the policy tree, at any depth.</summary>
    public EffectTotals Under(PolicyNode node) => Part(e => e.Measure.Policy.Lineage.Contains(node));

    private EffectTotals Part(Func<EffectYear, bool> isIn) => new([.. All.Where(isIn)]);

    private decimal? Sum(Func<EffectYear, decimal?> amount)
    {
        decimal[] amounts = [.. All.Select(amount).OfType<decimal>()];
        return amounts.Length == 0 ? null : amounts.Sum();
    }
}
