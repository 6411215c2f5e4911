using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>A department (課) under one name; a reorganised department is another entry with its own years.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its name as the sheets write it.</param>
/// <param name="ValidFrom">The first fiscal year in which it bore this name; null when it always did.</param>
/// <param name="ValidTo">The last fiscal year in which it bore this name; null while it does.</param>
/// <param name="Contact">Whom residents ask (問合せ先), line by line; null where the city has not said.</param>
public sealed record Department(
    string Slug, string Name, FiscalYear? ValidFrom = null, FiscalYear? ValidTo = null, string? Contact = null)
{
    /// <summary>
    /// The departments that took over from the year after <see cref="ValidTo"/>: several where it was split; none where none did. Those of
    /// a measure are the ones that lead it.
    /// </summary>
    public IReadOnlyList<Department> Successors { get; private init; } = [];

    /// <summary>The first of <see cref="Successors"/>, who leads what no other one took over; null where there is none.</summary>
    public Department? Successor => Successors.Count == 0 ? null : Successors[0];

    /// <summary>The departments from which it took over, in the plan's order.</summary>
    public IReadOnlyList<Department> Predecessors { get; private set; } = [];

    /// <summary>The departments that do its work today: the last of its successors, or itself.</summary>
    public IReadOnlyList<Department> Present
        => Successors.Count == 0 ? [this] : [.. Successors.SelectMany(s => s.Present).Distinct()];

    /// <summary>It and every department that took over from it, each before its own successors.</summary>
    public IEnumerable<Department> Later => Successors.SelectMany(s => s.Later).Distinct().Prepend(this);

    /// <summary>
    /// The departments that it was before its own first year: one under another name, several that were merged, or one that was split. One
    /// whose work it took on later is none of them.
    /// </summary>
    public IEnumerable<Department> Origins => Predecessors.Where(p => p.ValidTo < ValidFrom);

    /// <summary>Whether it bore its name in a fiscal year.</summary>
    public bool IsValidIn(FiscalYear year) => !(year < ValidFrom) && !(ValidTo < year);

    /// <summary>Who does its work in a fiscal year: it, or who took over.</summary>
    public IReadOnlyList<Department> In(FiscalYear year)
        => Successors.Count > 0 && ValidTo < year ? [.. Successors.SelectMany(s => s.In(year)).Distinct()] : [this];

    /// <summary>
    /// Under which names its work is done in a fiscal year: as <see cref="In"/>, and before its own first year those of its origins.
    /// </summary>
    public IEnumerable<Department> NamesIn(FiscalYear year)
        => year < ValidFrom && Origins.Any() ? Origins.SelectMany(p => p.NamesIn(year)).Distinct() : In(year);

    /// <summary>The same department where it is written the same, whatever else its plan holds.</summary>
    public bool Equals(Department? other)
        => other is not null && Slug == other.Slug && Name == other.Name && ValidFrom == other.ValidFrom && ValidTo == other.ValidTo
            && Contact == other.Contact;

    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);

    /// <summary>The departments of a plan, each with its successors. A successor that the rules do not allow is left out.</summary>
    /// <param name="documents">The departments as they are written.</param>
    /// <param name="measure">
    /// A measure, by the slug of its plan and its No.: a department that was split then has only the successors that lead this measure.
    /// Null for all successors.
    /// </param>
    public static IReadOnlyList<Department> ListOf(IEnumerable<DepartmentDocument> documents, (string Plan, string No)? measure = null)
    {
        ArgumentNullException.ThrowIfNull(documents);

        DepartmentDocument[] all = [.. documents];
        var bySlug = all.DistinctBy(d => d.Interpretation.Slug).ToDictionary(d => d.Interpretation.Slug, StringComparer.Ordinal);
        var built = new Dictionary<DepartmentDocument, Department>(ReferenceEqualityComparer.Instance);
        foreach (var document in all)
        {
            Build(document);
        }

        // Predecessors hold for every measure, so that a successor of a split department leads back to it for measures of others too.
        var pairs = all.SelectMany(d => Allowed(d, d.Interpretation.AllSuccessors()).Select(next => (Former: built[d], Next: built[next])));
        foreach (var group in pairs.GroupBy(p => p.Next, p => p.Former))
        {
            group.Key.Predecessors = [.. group];
        }

        return [.. all.Select(d => built[d])];

        // Each successor is valid after its predecessor's last year, so that the recursion in Build ends.
        IEnumerable<DepartmentDocument> Allowed(DepartmentDocument document, IReadOnlyList<string> slugs)
            => slugs.Distinct(StringComparer.Ordinal).Select(slug => bySlug.GetValueOrDefault(slug)).OfType<DepartmentDocument>()
                .Where(next => document.Interpretation.IsFollowedBy(next.Interpretation));

        Department Build(DepartmentDocument document)
        {
            if (!built.TryGetValue(document, out var department))
            {
                var own = document.Interpretation;
                var successors = measure is { } of ? own.SuccessorsFor(of.Plan, of.No) : own.AllSuccessors();
                department = new Department(own.Slug, document.Name, own.ValidFrom, own.ValidTo, own.Contact)
                {
                    Successors = [.. Allowed(document, successors).Select(Build)],
                };
                built[document] = department;
            }

            return department;
        }
    }
}
