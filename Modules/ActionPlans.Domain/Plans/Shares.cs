namespace ActionPlans.Domain.Plans;

/// <summary>Counts as shares of their sum, as they are shown: percent with one decimal, rounded half up (四捨五入).</summary>
public sealed class Shares
{
    private const decimal Whole = 100m;

    /// <param name="counts">The parts, none below 0.</param>
    public Shares(params IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        var total = counts.Sum();
        Percents = [.. counts.Select(c => Percent(c, total))];
    }

    /// <summary>The share of each part; null for all of them where there is nothing to share.</summary>
    public IReadOnlyList<decimal?> Percents { get; }

    /// <summary>What the shown shares add up to: 100.1 for 46, 48 and 5 of 99.</summary>
    public decimal Sum => Percents.Sum() ?? 0;

    /// <summary>True where the rounded shares do not add up to 100.0, so that a note must say why.</summary>
    public bool NeedNote => Percents.Any(p => p is not null) && Sum != Whole;

    // What is not the whole never reads 100.0.
    private static decimal? Percent(int count, int total)
    {
        if (total == 0)
        {
            return null;
        }

        return count == total ? Whole : Math.Min(Math.Round(Whole * count / total, 1, MidpointRounding.AwayFromZero), 99.9m);
    }
}
