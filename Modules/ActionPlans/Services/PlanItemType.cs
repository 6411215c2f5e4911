namespace ActionPlans.Cms.Services;

/// <summary>
/// One of the module's content types: everything in which it differs from the others. Editors, lists, import, ledger and pages ask here
/// and have no switch on the type, so that another type is another implementation.
/// </summary>
public abstract class PlanItemType
{
    public abstract string ContentType { get; }

    /// <summary>The action of the admin's list of the type's items.</summary>
    public abstract string ListAction { get; }

    /// <summary>What the editor of a new item is called.</summary>
    public abstract string NewTitle { get; }

    /// <summary>Whether there may be a question before an item is published: its editor then has a button of its own.</summary>
    public virtual bool AsksBeforePublication => false;

    /// <summary>Whether its items are written one after another: a draft's editor then has a button for the next new one.</summary>
    public virtual bool IsWrittenInSeries => false;

    /// <summary>The part that its editor writes, which is also the prefix of the editor's fields.</summary>
    public abstract string PartName { get; }

    /// <summary>Whether the item has what tells it from its siblings; false for a copy that nobody has numbered or dated yet.</summary>
    public abstract bool HasKey(ContentItem item);

    /// <summary>Takes the key away from a copy, with all else that must not stand twice. The editor asks for another key.</summary>
    public abstract void ClearKey(ContentItem item);

    /// <summary>The error for the second of two people who store the same key at once; null where the database allows both.</summary>
    public virtual string? KeyTakenMessage => null;

    /// <summary>What lists, logs and Orchard's own screens call the item.</summary>
    public abstract Task<string> NameAsync(ContentItem item);

    /// <summary>Everything that the editor writes, to compare and to have a revision.</summary>
    public abstract PlanItemText TextOf(ContentItem item, DepartmentTerms departments);

    /// <summary>What Orchard's own lists show of the item and find it by.</summary>
    public abstract ItemSummary SummaryOf(ContentItem item, DepartmentTerms departments);

    /// <summary>The errors that keep the item from being saved or published.</summary>
    public abstract Task<IReadOnlyList<PlanIssue>> ValidateAsync(ContentItem item);

    /// <summary>The field of the form that was just sent to which a place of the plan format belongs, without the form's prefix.</summary>
    /// <returns>Empty where the place belongs to the form as a whole.</returns>
    public abstract string FieldOf(string path);

    /// <summary>Why the item may not be deleted, for whoever tries: other items would belong to nothing. Null where it may.</summary>
    public virtual Task<LocalizedHtmlString?> RemovalRefusalAsync(string contentItemId) => Task.FromResult<LocalizedHtmlString?>(null);

    /// <summary>The plan to which the item belongs: the published version, else the draft; null where it belongs to none.</summary>
    public abstract Task<ContentItem?> FindPlanAsync(ContentItem item);

    /// <summary>The item as the ledger of its plan knows it; null while it belongs to none.</summary>
    public abstract Task<LedgerItem?> DescribeAsync(ContentItem item);

    /// <summary>Where residents read it; null where it has no address yet.</summary>
    public abstract Task<RouteValueDictionary?> RouteAsync(ContentItem item);

    /// <summary>The public page, to preview a draft.</summary>
    /// <param name="plan">The item's plan with the draft in it.</param>
    /// <returns>Null where the draft lacks what its page needs.</returns>
    public abstract Task<PageModel?> PageAsync(PlanLinks links, Plan plan, ContentItem item);

    /// <summary>The key in the model state of the field at which an issue is told; empty where it belongs to the form as a whole.</summary>
    public string FieldNameOf(PlanIssue issue) => FieldOf(issue.Path) is { Length: > 0 } field ? $"{PartName}.{field}" : "";
}

/// <summary>The module's content types by name.</summary>
public sealed class PlanItemTypes(IEnumerable<PlanItemType> types)
{
    private readonly Dictionary<string, PlanItemType> _types = types.ToDictionary(t => t.ContentType, StringComparer.Ordinal);

    /// <summary>Null for a type of another module.</summary>
    public PlanItemType? Find(string contentType) => _types.GetValueOrDefault(contentType);

    /// <exception cref="KeyNotFoundException">The item is another module's.</exception>
    public PlanItemType Of(ContentItem item) => _types[item.ContentType];

    /// <summary>The revision of an item's text. It says nothing of being published, nor of versions.</summary>
    public DocumentRevision RevisionOf(ContentItem item, DepartmentTerms departments) => Of(item).TextOf(item, departments).Revision;
}

/// <summary>A content item as the ledger knows it.</summary>
/// <param name="PlanId">The plan whose ledger it belongs to.</param>
/// <param name="Subject">Its name in the ledger.</param>
/// <param name="Text">Its public text.</param>
/// <param name="IsInPublic">Whether residents would read it once it is published: not while its plan, or a result's measure, is not on the
/// site.</param>
public sealed record LedgerItem(string PlanId, LedgerSubject Subject, string Text, bool IsInPublic);
