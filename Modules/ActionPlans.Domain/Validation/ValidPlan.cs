using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Plans of documents that may have errors.</summary>
public static class ValidPlan
{
    /// <summary>The plan; null where the document has errors.</summary>
    /// <param name="document">The plan as written.</param>
    /// <param name="deadlines">See <see cref="PlanFactory.Build"/>.</param>
    public static Plan? Build(PlanDocument document, IReadOnlyDictionary<FiscalYear, DateOnly>? deadlines = null)
        => PlanValidator.Errors(document).Count > 0 ? null : PlanFactory.Build(document, deadlines);

    /// <summary>The document without the measures, results and summaries that have errors.</summary>
    /// <param name="document">The plan as written.</param>
    /// <param name="errors">Its errors.</param>
    public static PlanDocument WithoutInvalid(PlanDocument document, IReadOnlyList<PlanIssue> errors)
    {
        ArgumentNullException.ThrowIfNull(document);
        document = document with
        {
            Measures = Without(document.Measures, "measures", errors),
            Results = Without(document.Results, "results", errors),
        };
        var numbers = document.Measures.Select(m => m.No).ToHashSet(StringComparer.Ordinal);
        document = document with { Results = [.. document.Results.Where(r => numbers.Contains(r.Measure))] };
        // Summaries come last: one may name what was left out.
        return document with { Summaries = Without(document.Summaries, "summaries", PlanValidator.Errors(document)) };
    }

    private static T[] Without<T>(IReadOnlyList<T> items, string name, IReadOnlyList<PlanIssue> errors)
        => [.. items.Where((_, i) => !errors.Any(e => e.Path.StartsWith($"$.{name}[{i}]", StringComparison.Ordinal)))];
}
