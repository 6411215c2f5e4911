using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>Which measures of a plan a reader asks for. All conditions hold together; null asks for nothing.</summary>
/// <param name="Text">
/// Query terms, each of which must be found in one of the measure's texts; width, case, kana and the form of a kanji do not matter.
/// </param>
/// <param name="Policy">The slug of a policy at any level; what is listed again under it (再掲) is found too.</param>
/// <param name="Department">The slug of a lead department.</param>
/// <param name="Class">分類 as the plan writes it.</param>
/// <param name="Status">The status in <paramref name="Year"/>, or in the latest year with results.</param>
/// <param name="Year">The fiscal year to which <paramref name="Status"/> refers.</param>
/// <param name="Grade">The mark of a grade in <paramref name="Year"/>, as <paramref name="Status"/>.</param>
public sealed record MeasureFilter(
    string? Text = null,
    string? Policy = null,
    string? Department = null,
    string? Class = null,
    AttainmentStatus? Status = null,
    FiscalYear? Year = null,
    string? Grade = null)
{
    public bool IsEmpty
        => string.IsNullOrWhiteSpace(Text) && Policy is null && Department is null && Class is null && Status is null && Grade is null;

    /// <summary>The filter for those that stand somewhere in a year: by the grade where there is one.</summary>
    public static MeasureFilter Of(Standing standing, FiscalYear year)
        => new(Status: standing.Grade is null ? standing.Status : null, Year: year, Grade: standing.Grade?.Mark);

    /// <summary>
    /// The measures that meet all conditions: by words the nearest first (<see cref="TextPlace"/>), else in the plan's order. A slug that
    /// the plan does not know finds nothing.
    /// </summary>
    public IReadOnlyList<Measure> Apply(Plan plan, Synonyms? synonyms = null) => Apply(plan, new WordSearch(Text, synonyms));

    /// <summary>As <see cref="Apply(Plan, Synonyms?)"/>, where the words of <see cref="Text"/> are read already.</summary>
    public IReadOnlyList<Measure> Apply(Plan plan, WordSearch words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);

        var node = Policy is null ? null : plan.Tree.Find(Policy);
        var department = Department is null ? null : plan.FindDepartment(Department);
        var year = Year ?? plan.HeadlineYear ?? plan.Period.From;
        return [.. (words.IsEmpty ? plan.Measures : plan.Index.Find(words)).Where(m =>
            (Policy is null || (node is not null && m.AlsoUnder.Prepend(m.Policy).Any(n => n.Lineage.Contains(node))))
            && (Department is null || (department is not null && m.Leads.Any(l => l.Names.Contains(department))))
            && (Class is null || m.Class == Class)
            && (Status is null || m.Judge(year).Status == Status)
            && (Grade is null || m.Judge(year).Grade?.Mark == Grade))];
    }
}
