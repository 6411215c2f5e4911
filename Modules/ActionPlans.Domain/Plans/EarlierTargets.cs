using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>A target as it stood when its fiscal year ended, before a later revision changed it.</summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Text">The target as it was written then; empty where there was none.</param>
public sealed record EarlierTarget(string Key, FiscalYear Year, string Text);

/// <summary>Finds in the record of revisions which targets were changed after their fiscal year was over.</summary>
public static class EarlierTargets
{
    private static readonly TimeSpan JapanTime = TimeSpan.FromHours(9);
    private static readonly ILookup<string, EarlierTarget> None = Enumerable.Empty<EarlierTarget>().ToLookup(e => e.Key);

    /// <summary>The earlier targets of a measure, by the indicator's key; at most one for each year.</summary>
    internal static ILookup<string, EarlierTarget> Of(PlanDocument plan, string no)
    {
        var found = new Dictionary<(string Key, FiscalYear Year), EarlierTarget>();
        foreach (var revision in plan.History.Where(e => e.Measure == no))
        {
            // The first revision after the year's end shows what the year was measured by; later ones change nothing of that.
            foreach (var target in ChangedBy(revision))
            {
                found.TryAdd((target.Key, target.Year), target);
            }
        }

        return found.Count == 0 ? None : found.Values.ToLookup(e => e.Key);
    }

    /// <summary>The targets of years that were over when a revision of a measure changed them, as they stood before; empty for other entries.</summary>
    public static IReadOnlyList<EarlierTarget> ChangedBy(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        var isMeasure = entry is { Kind: ChangeKind.Revision, Measure: not null, Year: null, Before.Text: not null, After.Text: not null };
        return isMeasure ? [.. Changed(entry)] : [];
    }

    private static IEnumerable<EarlierTarget> Changed(LedgerEntry revision)
    {
        var day = revision.DecidedOn ?? DateOnly.FromDateTime(revision.At.ToOffset(JapanTime).DateTime);
        var before = PlanJson.ReadPart<MeasureDocument>(revision.Before!.Text!, out _);
        var after = PlanJson.ReadPart<MeasureDocument>(revision.After!.Text!, out _);
        if (before is null || after is null)
        {
            yield break;
        }

        foreach (var indicator in after.Indicators)
        {
            var key = indicator.Interpretation.Key;
            var earlier = before.Indicators.FirstOrDefault(i => i.Interpretation.Key == key);
            foreach (var (year, text) in indicator.Targets)
            {
                var was = earlier?.Targets.GetValueOrDefault(year) ?? "";
                if (was != text && day > year.LastDay)
                {
                    yield return new EarlierTarget(key, year, was);
                }
            }
        }
    }
}
