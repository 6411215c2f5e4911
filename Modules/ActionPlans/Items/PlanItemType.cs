using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Items;

/// <summary>What the module's content types have in common.</summary>
/// <typeparam name="TPart">The part that the type's editor writes.</typeparam>
public abstract class PlanItemType<TPart>(PlanLoader loader, PlanLookup plans, ISession session) : IPlanItemType
    where TPart : ContentPart, new()
{
    protected PlanLoader Loader => loader;

    protected PlanLookup Plans => plans;

    protected ISession Session => session;

    public abstract string ContentType { get; }

    public abstract string ListAction { get; }

    public abstract string NewTitle { get; }

    public virtual bool AsksBeforePublication => false;

    public virtual bool IsWrittenInSeries => false;

    public string PartName => typeof(TPart).Name;

    public virtual string? KeyTakenMessage => null;

    public abstract Task<string> NameAsync(ContentItem item);

    public abstract PlanItemText TextOf(ContentItem item, DepartmentTerms departments);

    public abstract ItemSummary SummaryOf(ContentItem item, DepartmentTerms departments);

    public abstract Task<IReadOnlyList<PlanIssue>> ValidateAsync(ContentItem item);

    public abstract string FieldOf(string path);

    public bool HasKey(ContentItem item) => HasKey(Part(item));

    public void ClearKey(ContentItem item) => item.Alter<TPart>(ClearKey);

    public virtual Task<LocalizedHtmlString?> RemovalRefusalAsync(string contentItemId) => Task.FromResult<LocalizedHtmlString?>(null);

    public abstract Task<ContentItem?> FindPlanAsync(ContentItem item);

    public abstract Task<LedgerItem?> DescribeAsync(ContentItem item);

    public abstract Task<RouteValueDictionary?> RouteAsync(ContentItem item);

    public abstract Task<PageModel?> PageAsync(PlanLinks links, Plan plan, ContentItem item);

    protected abstract bool HasKey(TPart part);

    protected abstract void ClearKey(TPart part);

    protected static TPart Part(ContentItem item) => item.GetOrCreate<TPart>();

    protected static RouteValueDictionary Route(string action, string plan) => new()
    {
        ["Area"] = "ActionPlans",
        ["Controller"] = "PlanPages",
        ["Action"] = action,
        ["plan"] = plan,
    };

    /// <summary>Whether another item has the key already.</summary>
    /// <remarks>
    /// What residents read keeps its key, and among drafts the item that had it first: a copy made behind the editors' back is refused,
    /// and not its original.
    /// </remarks>
    protected async Task<bool> IsTakenAsync(ContentItem item, IEnumerable<(string Id, bool Published)> namesakes)
    {
        var others = namesakes.ToArray();
        if (others.Length == 0 || others.Any(o => o.Published))
        {
            return others.Length > 0;
        }

        var id = item.ContentItemId;
        var ids = others.Select(o => o.Id).Distinct().ToArray();
        if (await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId == id && i.Published).CountAsync() > 0)
        {
            return false;
        }

        var drafts = await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId.IsIn(ids) && i.Latest).ListAsync();
        return item.CreatedUtc is not { } created || drafts.Any(d => d.CreatedUtc <= created);
    }
}
