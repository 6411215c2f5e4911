using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>A department of a file beside the one that a site knows by the same slug.</summary>
public static class DepartmentMerge
{
    /// <summary>
    /// What the site has afterwards; null where the two contradict each other. A file may end a department and name its successors, and say
    /// who took over measures of which the site knows nothing yet. An older file that does not know of a reorganisation changes nothing,
    /// and the site's own telephone number stays.
    /// </summary>
    public static DepartmentDocument? Of(DepartmentDocument file, DepartmentDocument site)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(site);

        var known = site.Interpretation;
        var wanted = file.Interpretation with { Contact = known.Contact };
        if (known.Successor is not null && wanted is { Successor: null, ValidTo: null })
        {
            wanted = wanted with { ValidTo = known.ValidTo, Successor = known.Successor, OtherSuccessors = known.OtherSuccessors };
        }

        if (wanted.HandedTo.Any(w => known.HandedTo.Any(k => k.Plan == w.Plan && k.No == w.No && k != w)))
        {
            return null;
        }

        wanted = wanted with { HandedTo = [.. known.HandedTo, .. wanted.HandedTo.Except(known.HandedTo)] };
        var merged = file with { Interpretation = wanted };
        var mayEnd = wanted.Successor is not null && known.Successor is null && (known.ValidTo ?? wanted.ValidTo) == wanted.ValidTo;
        var end = mayEnd ? wanted : known;
        var ended = site with
        {
            Interpretation = known with
            {
                ValidTo = end.ValidTo,
                Successor = end.Successor,
                OtherSuccessors = end.OtherSuccessors,
                HandedTo = wanted.HandedTo,
            },
        };
        return merged == ended ? merged : null;
    }
}
