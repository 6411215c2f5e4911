using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>
/// Whether a plan is still valid after some of its measures or results have changed: only those are validated, since validating a thousand
/// measures takes longer than loading one.
/// </summary>
public static class PlanRevalidation
{
    /// <param name="document">The plan as it is now.</param>
    /// <param name="before">The valid plan that it was, with the same frame; null where there is none.</param>
    /// <param name="changed">The No. of each measure that is new or different, or has a new or different result.</param>
    public static bool IsValid(PlanDocument document, PlanDocument? before, IReadOnlySet<string> changed)
    {
        ArgumentNullException.ThrowIfNull(document);

        // Numbers that differ by case alone, or have one name in addresses, are an error of the whole plan.
        var isUnique = new Func<MeasureDocument, string>[] { m => m.No, Slug.Of }
            .All(of => document.Measures.DistinctBy(of, StringComparer.OrdinalIgnoreCase).Count() == document.Measures.Count);
        if (before is null || !isUnique || !HasSameSummaries(document, before))
        {
            return PlanValidator.Errors(document).Count == 0;
        }

        return PlanValidator.Errors(document with
        {
            Departments = [.. document.Departments.Select(d => d.In(document.Interpretation.Slug, changed))],
            Measures = [.. document.Measures.Where(m => changed.Contains(m.No))],
            Results = [.. document.Results.Where(r => changed.Contains(r.Measure))],
            Summaries = [],
        }).Count == 0;
    }

    // A summary names measures anywhere in the plan: with another summary, or without a measure, the whole plan is validated.
    private static bool HasSameSummaries(PlanDocument document, PlanDocument before)
        => document.Summaries.SequenceEqual(before.Summaries)
            && !before.Measures.Select(m => m.No).Except(document.Measures.Select(m => m.No), StringComparer.Ordinal).Any();
}
