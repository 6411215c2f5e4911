using ActionPlans.Cms.Models;
using ActionPlans.Domain.Serialization;
using OrchardCore.ContentManagement;

namespace ActionPlans.Cms.Import;

/// <summary>What an import would do to one content item.</summary>
public enum ImportAction
{
    Create,
    Update,
    Keep,

    /// <summary>The item was edited in the CMS since the last import, or has an open draft: a person must decide.</summary>
    Conflict,
}

/// <summary>One part of the file beside what the site has of it.</summary>
/// <typeparam name="T">The plan's frame, or a measure.</typeparam>
internal sealed class ImportTarget<T>
    where T : class
{
    public ImportTarget(string label, T wanted, ContentItem? published, ContentItem? latest, Func<ContentItem, T> read)
    {
        Label = label;
        Wanted = wanted;
        Latest = latest;
        WantedHash = PlanJson.HashPart(wanted);
        var current = latest ?? published;
        if (current is null)
        {
            Action = ImportAction.Create;
            return;
        }

        // An open draft is an edit in the CMS, and so is taking an item off the site; the file must say the same as what is published,
        // or nothing is touched.
        var standing = read(published ?? current);
        if (published is not null && PlanJson.HashPart(standing) == WantedHash)
        {
            Action = ImportAction.Keep;
            return;
        }

        HasDraft = !current.Published;
        var imported = current.GetOrCreate<PlanImportPart>().ImportedHash;
        Action = !HasDraft && imported == PlanJson.HashPart(standing) ? ImportAction.Update : ImportAction.Conflict;
        if (Action == ImportAction.Conflict)
        {
            Differences = DocumentDifference.Between(read(current), wanted);
        }
    }

    /// <summary>What people call it: "No.16 ふるさと…".</summary>
    public string Label { get; }

    public T Wanted { get; }

    public string WantedHash { get; }

    public ContentItem? Latest { get; }

    public ImportAction Action { get; }

    public bool HasDraft { get; }

    /// <summary>For a conflict: what stands in the CMS, and what the file says.</summary>
    public IReadOnlyList<DocumentDifference> Differences { get; } = [];
}
