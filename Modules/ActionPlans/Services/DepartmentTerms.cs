using System.Security.Cryptography;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>The departments of the site, as terms of the one taxonomy, seen as the plan format has them.</summary>
public sealed class DepartmentTerms
{
    private readonly Dictionary<string, DepartmentDocument> _byId;
    private readonly Dictionary<string, string> _idBySlug = new(StringComparer.Ordinal);

    public DepartmentTerms(ContentItem? taxonomy)
    {
        Taxonomy = taxonomy;
        _byId = taxonomy is not null && taxonomy.TryGet<TaxonomyPart>(out var part)
            ? part.Terms.ToDictionary(t => t.ContentItemId, ToDocument, StringComparer.Ordinal)
            : [];
        foreach (var (id, department) in _byId)
        {
            _idBySlug.TryAdd(department.Interpretation.Slug, id);
        }
    }

    /// <summary>The taxonomy's content item; null where the site has none yet.</summary>
    public ContentItem? Taxonomy { get; }

    public IReadOnlyDictionary<string, DepartmentDocument> ById => _byId;

    /// <summary>The departments' names for their ids; an id that is no term any more is left out.</summary>
    public IReadOnlyList<string> Names(IEnumerable<string> ids)
        => [.. ids.Select(id => _byId.GetValueOrDefault(id)?.Name).OfType<string>()];

    /// <summary>
    /// The id of the term with this address: that of the site, where somebody may have made the term by hand, else the fixed one.
    /// </summary>
    public string IdOf(string slug) => _idBySlug.GetValueOrDefault(slug) ?? FixedId(slug);

    /// <summary>The name of the department with this address; null where the site has none.</summary>
    public string? NameOf(string slug) => _idBySlug.TryGetValue(slug, out var id) ? _byId[id].Name : null;

    /// <summary>
    /// The id that an import gives a department's term: the same on every site, and at most 26 characters as Orchard's ids are.
    /// </summary>
    public static string FixedId(string slug)
    {
        var id = $"dept-{slug}";
        return id.Length <= 26 ? id : "dept-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)))[..21];
    }

    private static DepartmentDocument ToDocument(ContentItem term)
    {
        var part = term.TryGet<DepartmentPart>(out var found) ? found : new DepartmentPart();
        return new DepartmentDocument
        {
            Name = term.TryGet<TitlePart>(out var title) ? title.Title : term.DisplayText,
            Interpretation = new DepartmentInterpretation
            {
                Slug = part.Slug,
                ValidFrom = part.ValidFrom,
                ValidTo = part.ValidTo,
                Contact = part.Contact,
            },
        };
    }
}
