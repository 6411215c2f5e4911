using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>A target as it stood when its fiscal year ended, before a later revision changed it.</summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Text">The target as it was written then; empty where there was none.</param>
internal sealed record EarlierTarget(string Key, FiscalYear Year, string Text);

/// <summary>Finds in the record of revisions which targets were changed after their fiscal year was over.</summary>
internal static class EarlierTargets
{
    private static readonly TimeSpan JapanTime = TimeSpan.FromHours(9);
    private static readonly ILookup<string, EarlierTarget> None = Enumerable.Empty<EarlierTarget>().ToLookup(e => e.Key);

    /// <summary>The earlier targets of a measure, by the indicator's key; at most one for each year.</summary>
    public static ILookup<string, EarlierTarget> Of(PlanDocument plan, string no)
    {
        var revisions = plan.History.Where(e => e.Kind == ChangeKind.Revision && e.Measure == no && e.Year is null && e is { Before.Text: not null, After.Text: not null });
        var found = new Dictionary<(string Key, FiscalYear Year), EarlierTarget>();
        foreach (var revision in revisions)
        {
            // The first revision after the year's end shows what the year was measured by; later ones change nothing of that.
            foreach (var target in Changed(revision))
            {
                found.TryAdd((target.Key, target.Year), target);
            }
        }

        return found.Count == 0 ? None : found.Values.ToLookup(e => e.Key);
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
