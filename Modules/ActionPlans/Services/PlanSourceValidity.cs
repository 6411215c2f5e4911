using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>Whether what a cached plan is built from is valid, and what of it is.</summary>
internal static class PlanSourceValidity
{
    /// <summary>
    /// Validates only what has changed since the last build: validating a thousand measures takes longer than loading one.
    /// </summary>
    /// <param name="document">The plan as it is now.</param>
    /// <param name="before">What it was built from before, where that was valid.</param>
    public static bool IsValid(
        PlanDocument document, PlanSource? before,
        IReadOnlyDictionary<string, VersionedRow<MeasureDocument>> measures,
        IReadOnlyDictionary<string, VersionedRow<AnnualResultPart>> results,
        IReadOnlyDictionary<string, VersionedRow<YearSummaryPart>> summaries)
    {
        // Numbers that differ by case alone, or have one name in addresses, are an error of the whole plan.
        var isUnique = new Func<MeasureDocument, string>[] { m => m.No, Slug.Of }
            .All(of => measures.Values.DistinctBy(m => of(m.Value), StringComparer.OrdinalIgnoreCase).Count() == measures.Count);
        if (before is null || !isUnique || !HasSameSummaries(before, measures, summaries))
        {
            return PlanValidator.Errors(document).Count == 0;
        }

        var changedMeasures = measures.Where(m => before.Measures.GetValueOrDefault(m.Key) != m.Value).Select(m => m.Value.Value.No);
        var changedResults = results.Where(r => before.Results.GetValueOrDefault(r.Key) != r.Value)
            .Select(r => measures.GetValueOrDefault(r.Value.Value.MeasureContentItemId)?.Value.No).OfType<string>();
        var changed = changedMeasures.Concat(changedResults).ToHashSet(StringComparer.Ordinal);
        return PlanValidator.Errors(document with
        {
            Measures = [.. document.Measures.Where(m => changed.Contains(m.No))],
            Results = [.. document.Results.Where(r => changed.Contains(r.Measure))],
            Summaries = [],
        }).Count == 0;
    }

    // A summary names measures anywhere in the plan: with another summary, or without a measure, the whole plan is validated.
    private static bool HasSameSummaries(
        PlanSource before,
        IReadOnlyDictionary<string, VersionedRow<MeasureDocument>> measures,
        IReadOnlyDictionary<string, VersionedRow<YearSummaryPart>> summaries)
        => summaries.Count == before.Summaries.Count
            && summaries.All(s => before.Summaries.GetValueOrDefault(s.Key) == s.Value)
            && before.Measures.All(m => measures.TryGetValue(m.Key, out var now) && now.Value.No == m.Value.Value.No);
}
