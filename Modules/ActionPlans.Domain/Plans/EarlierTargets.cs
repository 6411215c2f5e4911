using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;
using ActionPlans.Domain.Validation;

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

    /// <summary>
    /// The targets of years that were over when a revision of a measure changed them, as they stood before; empty for other entries.
    /// </summary>
    public static IReadOnlyList<EarlierTarget> ChangedBy(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        var isMeasure = entry is { Kind: ChangeKind.Revision, Measure: not null, Year: null, Before.Text: not null, After.Text: not null };
        var day = entry.DecidedOn ?? DateOnly.FromDateTime(entry.At.ToOffset(JapanTime).DateTime);
        return isMeasure ? [.. Changed(entry.Before!.Text!, entry.After!.Text!, day).Select(c => c.Earlier)] : [];
    }

    /// <summary>
    /// Asks whether targets of years that are over are meant to be changed: one such year is still judged by the target at its end, unless
    /// the plan says otherwise, and residents read both.
    /// </summary>
    /// <param name="changes">What publishing would change.</param>
    /// <param name="today">The day on which it would be published.</param>
    public static IReadOnlyList<PlanIssue> Ask(IEnumerable<LedgerChange> changes, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(changes);

        var issues = new IssueCollector();
        var measures = changes.Where(
            c => c is { Kind: ChangeKind.Revision, Subject: { Measure: not null, IsResult: false }, Before: not null, After: not null });
        foreach (var (earlier, now) in measures.SelectMany(c => Changed(c.Before!, c.After!, c.Given.DecidedOn ?? today)))
        {
            issues.Error("past_target_changed", "$.seenTargets", earlier.Year.JapaneseName, earlier.Text, now);
        }

        return issues.Issues;
    }

    private static IEnumerable<(EarlierTarget Earlier, string Now)> Changed(string beforeText, string afterText, DateOnly day)
    {
        var earlierMeasure = PlanJson.ReadPart<MeasureDocument>(beforeText, out _);
        var laterMeasure = PlanJson.ReadPart<MeasureDocument>(afterText, out _);
        if (earlierMeasure is null || laterMeasure is null)
        {
            yield break;
        }

        foreach (var indicator in laterMeasure.Indicators)
        {
            var key = indicator.Interpretation.Key;
            var earlier = earlierMeasure.Indicators.FirstOrDefault(i => i.Interpretation.Key == key);
            var was = Effective(earlier?.Targets ?? new Dictionary<FiscalYear, string>());
            var now = Effective(indicator.Targets);
            foreach (var year in was.Keys.Union(now.Keys).Order().Where(y => day > y.LastDay))
            {
                var before = was.GetValueOrDefault(year) ?? "";
                var after = now.GetValueOrDefault(year) ?? "";
                if (before != after)
                {
                    yield return (new EarlierTarget(key, year, before), after);
                }
            }
        }
    }

    // A sign that repeats the year before changes with that year, though its own text stays. No unit or step is asked for here.
    private static Dictionary<FiscalYear, string> Effective(IReadOnlyDictionary<FiscalYear, string> targets)
        => TargetReading.ReadAll(targets, pair: null, Notation.Standard).ToDictionary(t => t.Key, t => t.Value.CarriedText ?? t.Value.Text);
}
