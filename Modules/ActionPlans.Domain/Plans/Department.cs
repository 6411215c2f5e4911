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
    /// <summary>The department that took over from the year after <see cref="ValidTo"/>; null where none did.</summary>
    public Department? Successor { get; private init; }

    /// <summary>The departments from which it took over, in the plan's order.</summary>
    public IReadOnlyList<Department> Predecessors { get; private set; } = [];

    /// <summary>The department that does its work today: the last of its successors, or itself.</summary>
    public Department Present => Successor?.Present ?? this;

    /// <summary>It and every department that took over from it, the present one last.</summary>
    public IEnumerable<Department> Later => Successor is null ? [this] : Successor.Later.Prepend(this);

    /// <summary>
    /// The departments that it was before its own first year: one under another name, or several that were merged. One whose work it took
    /// on later is none of them.
    /// </summary>
    public IEnumerable<Department> Origins => Predecessors.Where(p => p.ValidTo < ValidFrom);

    /// <summary>Whether it bore its name in a fiscal year.</summary>
    public bool IsValidIn(FiscalYear year) => !(year < ValidFrom) && !(ValidTo < year);

    /// <summary>Who does its work in a fiscal year: it, or who took over.</summary>
    public Department In(FiscalYear year) => Successor is { } next && ValidTo < year ? next.In(year) : this;

    /// <summary>
    /// Under which names its work is done in a fiscal year: as <see cref="In"/>, and before its own first year those of its origins.
    /// </summary>
    public IEnumerable<Department> NamesIn(FiscalYear year)
        => year < ValidFrom && Origins.Any() ? Origins.SelectMany(p => p.NamesIn(year)) : [In(year)];

    /// <summary>The same department where it is written the same, whatever else its plan holds.</summary>
    public bool Equals(Department? other)
        => other is not null && Slug == other.Slug && Name == other.Name && ValidFrom == other.ValidFrom && ValidTo == other.ValidTo
            && Contact == other.Contact;

    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);

    /// <summary>The departments of a plan, each with its successor. A successor that the rules do not allow is left out.</summary>
    public static IReadOnlyList<Department> ListOf(IEnumerable<DepartmentDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);

        DepartmentDocument[] all = [.. documents];
        var bySlug = all.DistinctBy(d => d.Interpretation.Slug).ToDictionary(d => d.Interpretation.Slug, StringComparer.Ordinal);
        var built = new Dictionary<DepartmentDocument, Department>(ReferenceEqualityComparer.Instance);
        foreach (var document in all)
        {
            Build(document);
        }

        foreach (var group in built.Values.Where(d => d.Successor is not null).ToLookup(d => d.Successor!))
        {
            group.Key.Predecessors = [.. all.Select(d => built[d]).Where(group.Contains)];
        }

        return [.. all.Select(d => built[d])];

        Department Build(DepartmentDocument document)
        {
            if (!built.TryGetValue(document, out var department))
            {
                var own = document.Interpretation;
                // The years of a line of successors grow, so that it ends.
                var next = own.Successor is { } slug ? bySlug.GetValueOrDefault(slug) : null;
                department = new Department(own.Slug, document.Name, own.ValidFrom, own.ValidTo, own.Contact)
                {
                    Successor = next is not null && own.IsFollowedBy(next.Interpretation) ? Build(next) : null,
                };
                built[document] = department;
            }

            return department;
        }
    }
}
