using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Ledger;

/// <summary>確報: a published figure that was preliminary (速報値) and became final, with the same value or another.</summary>
/// <param name="Result">The result.</param>
/// <param name="Key">The indicator's key.</param>
/// <param name="Before">The preliminary value.</param>
/// <param name="After">The final value.</param>
/// <param name="At">When residents could read it.</param>
public sealed record FollowUp(LedgerSubject Result, string Key, string Before, string After, DateTimeOffset At)
{
    /// <summary>All that a record tells of, in its order. What was withheld cannot be told.</summary>
    public static IEnumerable<FollowUp> Of(IEnumerable<LedgerEntry> history)
        => history.Where(e => e is { Kind: ChangeKind.FollowUp, After.Text: not null })
            .SelectMany(e => Between(e.Before?.Text, e.After!.Text!).Select(f => f with { At = e.At }));

    /// <summary>Whether publishing a result would only make preliminary figures final (確報).</summary>
    /// <param name="history">The entries about the result.</param>
    /// <param name="result">The result.</param>
    public static bool IsAll(IReadOnlyList<LedgerEntry> history, AnnualResultDocument result)
        => history is [.., var newest] && Between(LedgerChain.LastText(newest), PublicText.Of(result)).Count > 0;

    /// <summary>
    /// The figures that became final between two public texts of a result; none where anything else was changed, which is a correction.
    /// With its figure the remark and the reading may change, and the day of the figures.
    /// </summary>
    /// <param name="before">What residents read; null where that is not known.</param>
    /// <param name="after">What they are to read.</param>
    public static IReadOnlyList<FollowUp> Between(string? before, string after)
    {
        ArgumentNullException.ThrowIfNull(after);

        // Most results never had a preliminary figure, and need not be read.
        if (before is null
            || !before.Contains("\"preliminary\"", StringComparison.Ordinal)
            || PlanJson.ReadPart<AnnualResultDocument>(before, out _) is not { } old
            || PlanJson.ReadPart<AnnualResultDocument>(after, out _) is not { } now)
        {
            return [];
        }

        string[] keys = [.. old.Preliminary.Except(now.Preliminary)];
        var isAll = keys.All(k => old.Actuals.ContainsKey(k) && now.Actuals.ContainsKey(k))
            && !now.Preliminary.Except(old.Preliminary).Any()
            && PlanJson.WriteCompact(Rest(old, keys)) == PlanJson.WriteCompact(Rest(now, keys));
        return isAll ? [.. keys.Select(k => new FollowUp(now.Subject(), k, old.Actuals[k], now.Actuals[k], default))] : [];
    }

    // What may not change along with these figures.
    private static AnnualResultDocument Rest(AnnualResultDocument result, string[] keys)
    {
        var interpretation = result.Interpretation ?? new();
        return result with
        {
            Actuals = Without(result.Actuals, keys),
            Notes = Without(result.Notes, keys),
            Preliminary = [],
            AsOf = null,
            Interpretation = interpretation with { Readings = Without(interpretation.Readings, keys) },
        };
    }

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> values, string[] keys)
        => values.ExceptBy(keys, v => v.Key).ToDictionary();
}
