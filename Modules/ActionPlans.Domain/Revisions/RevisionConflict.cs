using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Revisions;

/// <summary>Who changed a property since somebody opened the text.</summary>
public enum ChangedBy
{
    /// <summary>Somebody else, who stored it meanwhile.</summary>
    Other,

    /// <summary>Only the one who is saving now.</summary>
    Me,

    /// <summary>Both, and not to the same.</summary>
    Both,
}

/// <summary>A property in which what is stored and what was typed differ.</summary>
/// <param name="Property">Its name in a form: "name", "actuals/k-1".</param>
/// <param name="Path">Its JSON path, for <see cref="DocumentPathFormatter"/>.</param>
/// <param name="By">Who changed it.</param>
/// <param name="Differences">Where they differ: first what is stored, then what was typed.</param>
public sealed record RevisionChange(string Property, string Path, ChangedBy By, IReadOnlyList<DocumentDifference> Differences);

/// <summary>Finds out whether somebody would overwrite what another stored since the text was opened.</summary>
public static class RevisionConflict
{
    /// <summary>Compares what was opened, what is stored and what was typed.</summary>
    /// <returns>
    /// Every property in which the stored and the typed text differ, those that only the typist changed too: the whole that would be
    /// stored must be seen. Empty where nothing of another's would be overwritten.
    /// </returns>
    public static IReadOnlyList<RevisionChange> Between<T>(DocumentRevision opened, T stored, T typed)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(opened);

        var storedNow = DocumentRevision.Of(stored);
        var typedNow = DocumentRevision.Of(typed);
        if (opened.Equals(storedNow))
        {
            return [];
        }

        var theirs = DocumentProperty.Of(stored).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var mine = DocumentProperty.Of(typed).ToDictionary(p => p.Name, StringComparer.Ordinal);
        RevisionChange[] changes =
        [
            .. theirs.Values.Concat(mine.Values).DistinctBy(p => p.Name)
                .Where(p => !storedNow.IsSame(typedNow, p.Name))
                .Select(p => new RevisionChange(
                    p.Name,
                    p.Path,
                    WhoChanged(p.Name, opened, storedNow, typedNow),
                    DocumentDifference.Between(
                        p.Path, theirs.GetValueOrDefault(p.Name)?.Value, mine.GetValueOrDefault(p.Name)?.Value, eachValue: true))),
        ];
        return changes.Any(c => c.By is not ChangedBy.Me) ? changes : [];
    }

    private static ChangedBy WhoChanged(string property, DocumentRevision opened, DocumentRevision stored, DocumentRevision typed)
    {
        if (opened.IsSame(stored, property))
        {
            return ChangedBy.Me;
        }

        return opened.IsSame(typed, property) ? ChangedBy.Other : ChangedBy.Both;
    }
}
