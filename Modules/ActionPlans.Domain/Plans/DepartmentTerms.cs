using System.Security.Cryptography;
using System.Text;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>The departments of a site, by the ids of their terms in its one taxonomy.</summary>
public sealed class DepartmentTerms
{
    private readonly Dictionary<string, Department> _departments;
    private readonly Dictionary<string, string> _idBySlug = new(StringComparer.Ordinal);

    /// <param name="byId">The departments by the ids of their terms, in their order.</param>
    /// <param name="measure">As for <see cref="Department.ListOf"/>: null for all successors of a department that was split.</param>
    public DepartmentTerms(IReadOnlyDictionary<string, DepartmentDocument> byId, (string Plan, string No)? measure = null)
    {
        ArgumentNullException.ThrowIfNull(byId);

        ById = byId;
        _departments = byId.Keys.Zip(Department.ListOf(byId.Values, measure))
            .ToDictionary(d => d.First, d => d.Second, StringComparer.Ordinal);
        foreach (var (id, department) in byId)
        {
            _idBySlug.TryAdd(department.Interpretation.Slug, id);
        }
    }

    public IReadOnlyDictionary<string, DepartmentDocument> ById { get; }

    /// <summary>True where a department was split, so that its successors differ from measure to measure.</summary>
    public bool HasSplits => ById.Values.Any(d => d.Interpretation.OtherSuccessors.Count > 0);

    /// <summary>The ids by the departments' names.</summary>
    public IReadOnlyDictionary<string, string> IdByName
        => ById.DistinctBy(d => d.Value.Name).ToDictionary(d => d.Value.Name, d => d.Key, StringComparer.Ordinal);

    /// <summary>The departments for their ids, with their successors; an id that is no term any more is left out.</summary>
    public IEnumerable<Department> Of(IEnumerable<string> ids) => ids.Select(_departments.GetValueOrDefault).OfType<Department>();

    /// <summary>The slugs of those who do the work of departments in a fiscal year.</summary>
    public IReadOnlySet<string> InCharge(IEnumerable<string> ids, FiscalYear year)
        => Of(ids).SelectMany(d => d.In(year)).Select(d => d.Slug).ToHashSet(StringComparer.Ordinal);

    /// <summary>The departments for one measure: a department that was split has only the successors that lead this measure.</summary>
    /// <param name="plan">The slug of the measure's plan.</param>
    /// <param name="no">Its No.</param>
    public DepartmentTerms For(string plan, string no) => HasSplits ? new(ById, (plan, no)) : this;

    /// <summary>The departments as a plan lists them, with everybody who took over from them: a plan has them too.</summary>
    /// <param name="slugs">The slugs of those that it names itself.</param>
    /// <param name="plan">The slug of the plan.</param>
    /// <param name="measures">The No. of its measures; none for a plan without its measures.</param>
    public IReadOnlyList<DepartmentDocument> WithSuccessors(
        IReadOnlyCollection<string> slugs, string plan, IReadOnlyCollection<string> measures)
        => [.. slugs.Concat(Of(slugs.Select(IdOf)).SelectMany(d => d.Later).Select(d => d.Slug)).Distinct(StringComparer.Ordinal)
            .Select(slug => ById.GetValueOrDefault(IdOf(slug))?.In(plan, measures)).OfType<DepartmentDocument>()];

    /// <summary>The departments' names for their ids; an id that is no term any more is left out.</summary>
    public IReadOnlyList<string> Names(IEnumerable<string> ids)
        => [.. ids.Select(id => ById.GetValueOrDefault(id)?.Name).OfType<string>()];

    /// <summary>
    /// The id of the term with this address: that of the site, where somebody may have made the term by hand, else the fixed one.
    /// </summary>
    public string IdOf(string slug) => _idBySlug.GetValueOrDefault(slug) ?? FixedId(slug);

    /// <summary>The name of the department with this address; null where the site has none.</summary>
    public string? NameOf(string slug) => _idBySlug.TryGetValue(slug, out var id) ? ById[id].Name : null;

    /// <summary>
    /// The id that an import gives a department's term: the same on every site, and at most 26 characters as Orchard's ids are.
    /// </summary>
    public static string FixedId(string slug)
    {
        var id = $"dept-{slug}";
        return id.Length <= 26 ? id : "dept-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)))[..21];
    }
}
