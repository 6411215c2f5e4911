using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Import;

/// <summary>What an import would do to one content item.</summary>
public enum ImportAction
{
    Create,
    Update,
    Keep,

    /// <summary>
    /// Publishes the file's text while an open draft stays as it is; its editor is shown the revision before it can be published.
    /// </summary>
    UpdateUnderDraft,

    /// <summary>The item was edited in the CMS since the last import, or has an open draft: a person must decide.</summary>
    Conflict,
}

/// <summary>One part of the file beside what the site has of it.</summary>
/// <typeparam name="T">The plan's frame, or a measure.</typeparam>
internal sealed class ImportTarget<T>
    where T : class
{
    /// <param name="basis">What must stand on the site; null where that is what was imported before.</param>
    public ImportTarget(
        string label, T wanted, T? basis, ContentItem? published, ContentItem? latest, Func<ContentItem, T> read, bool isDecided)
    {
        Label = label;
        Wanted = wanted;
        Latest = latest;
        Published = published;
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
        Standing = published is null ? null : standing;
        if (published is not null && PlanJson.HashPart(standing) == WantedHash)
        {
            Action = ImportAction.Keep;
            return;
        }

        // A decided revision does not wait for an open draft.
        HasDraft = !current.Published;
        var passesDraft = isDecided && published is not null;
        var imported = (published ?? current).GetOrCreate<PlanImportPart>().ImportedHash;
        var isUntouched = basis is null
            ? EarlierFormats.IsHashOf(imported, standing)
            : PlanJson.HashPart(basis) == PlanJson.HashPart(standing);
        Action = HasDraft ? ImportAction.UpdateUnderDraft : ImportAction.Update;
        if ((HasDraft && !passesDraft) || !isUntouched)
        {
            Action = ImportAction.Conflict;
            Differences = DocumentDifference.Between(read(current), wanted);
        }
    }

    /// <summary>What people call it: "No.16 ふるさと…".</summary>
    public string Label { get; }

    public T Wanted { get; }

    public string WantedHash { get; }

    public ContentItem? Latest { get; }

    /// <summary>What residents read; null where they read nothing.</summary>
    public ContentItem? Published { get; }

    /// <summary>What residents read, in the plan format.</summary>
    public T? Standing { get; }

    public ImportAction Action { get; }

    public bool HasDraft { get; }

    /// <summary>For a conflict: the texts of the CMS and of the file.</summary>
    public IReadOnlyList<DocumentDifference> Differences { get; } = [];
}
