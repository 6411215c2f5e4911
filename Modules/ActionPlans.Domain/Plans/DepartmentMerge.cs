using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>A department of a file beside the one that a site knows by the same slug.</summary>
public static class DepartmentMerge
{
    /// <summary>
    /// What the site has afterwards; null where the two contradict each other. A file may end a department and name its successor. An older
    /// file that does not know of a reorganisation changes nothing, and the site's own telephone number stays.
    /// </summary>
    public static DepartmentDocument? Of(DepartmentDocument file, DepartmentDocument site)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(site);

        var known = site.Interpretation;
        var wanted = file.Interpretation with { Contact = known.Contact };
        if (known.Successor is not null && wanted is { Successor: null, ValidTo: null })
        {
            wanted = wanted with { ValidTo = known.ValidTo, Successor = known.Successor };
        }

        var merged = file with { Interpretation = wanted };
        var mayEnd = wanted.Successor is not null && known.Successor is null && (known.ValidTo ?? wanted.ValidTo) == wanted.ValidTo;
        var ended = site with { Interpretation = known with { ValidTo = wanted.ValidTo, Successor = wanted.Successor } };
        return merged == site || (mayEnd && merged == ended) ? merged : null;
    }
}
