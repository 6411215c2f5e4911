using System.Text.Json;
using System.Text.Json.Nodes;
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
/// <param name="Path">Its JSON path, for <see cref="DocumentWords"/>.</param>
/// <param name="By">Who changed it.</param>
/// <param name="Differences">Where they differ: first what is stored, then what was typed.</param>
public sealed record RevisionChange(string Property, string Path, ChangedBy By, IReadOnlyList<DocumentDifference> Differences);

/// <summary>Finds out whether somebody would overwrite what another stored since the text was opened.</summary>
public static class RevisionConflict
{
    /// <summary>Compares what was opened, what is stored and what was typed; null where nothing of another's would be overwritten.</summary>
    public static RevisionConflict<T>? Between<T>(DocumentRevision opened, T stored, T typed)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(opened);

        var (storedNow, typedNow) = (DocumentRevision.Of(stored), DocumentRevision.Of(typed));
        if (opened.Equals(storedNow))
        {
            return null;
        }

        var (theirs, mine) = (ByName(stored), ByName(typed));
        RevisionChange[] changes =
        [
            .. theirs.Values.Concat(mine.Values).DistinctBy(p => p.Name)
                .Where(p => !storedNow.IsSame(typedNow, p.Name))
                .Select(p => new RevisionChange(
                    p.Name,
                    p.Path,
                    opened.IsSame(storedNow, p.Name) ? ChangedBy.Me : opened.IsSame(typedNow, p.Name) ? ChangedBy.Other : ChangedBy.Both,
                    DocumentDifference.Between(p.Path, theirs.GetValueOrDefault(p.Name)?.Value, mine.GetValueOrDefault(p.Name)?.Value))),
        ];
        return changes.Any(c => c.By is not ChangedBy.Me) ? new RevisionConflict<T>(stored, typed, changes) : null;
    }

    internal static Dictionary<string, DocumentProperty> ByName<T>(T document)
        where T : class
        => DocumentProperty.Of(document).ToDictionary(p => p.Name, StringComparer.Ordinal);
}

/// <summary>What is stored and what was typed, where they must be brought together.</summary>
public sealed class RevisionConflict<T>
    where T : class
{
    internal RevisionConflict(T stored, T typed, IReadOnlyList<RevisionChange> changes)
    {
        Stored = stored;
        Typed = typed;
        Changes = changes;
    }

    public T Stored { get; }

    public T Typed { get; }

    /// <summary>Every property in which they differ, those that only the one changed too: the whole that would be stored must be seen.</summary>
    public IReadOnlyList<RevisionChange> Changes { get; }

    /// <summary>What was typed, with the stored values of these properties.</summary>
    public T Take(IEnumerable<string> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);

        var merged = DocumentProperty.ToJson(Typed);
        var (theirs, mine) = (RevisionConflict.ByName(Stored), RevisionConflict.ByName(Typed));
        foreach (var name in properties)
        {
            if ((theirs.GetValueOrDefault(name) ?? mine.GetValueOrDefault(name)) is not { } property)
            {
                continue;
            }

            Put(merged, property.Steps, theirs.GetValueOrDefault(name)?.Value.DeepClone());
        }

        return merged.Deserialize<T>(PlanJson.Options)!;
    }

    // What is empty is not there: nothing is made to hold nothing, and what held only this goes with it.
    private static void Put(JsonObject holder, IEnumerable<string> steps, JsonNode? value)
    {
        var (step, rest) = (steps.First(), steps.Skip(1).ToArray());
        if (rest.Length > 0)
        {
            var inner = holder[step] as JsonObject ?? [];
            Put(inner, rest, value);
            value = inner.Count == 0 ? null : inner.Parent is null ? inner : inner.DeepClone();
        }

        holder.Remove(step);
        if (value is not null)
        {
            holder[step] = value;
        }
    }
}
