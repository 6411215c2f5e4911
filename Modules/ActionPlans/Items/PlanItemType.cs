using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Items;

/// <summary>What the module's content types have in common.</summary>
/// <typeparam name="TPart">The part that the type's editor writes.</typeparam>
public abstract class PlanItemType<TPart>(PlanLoader loader, PlanLookup plans, ISession session) : PlanItemType
    where TPart : ContentPart, new()
{
    protected PlanLoader Loader => loader;

    protected PlanLookup Plans => plans;

    protected ISession Session => session;

    public override string PartName => typeof(TPart).Name;

    public override bool HasKey(ContentItem item) => HasKey(Part(item));

    public override void ClearKey(ContentItem item) => item.Alter<TPart>(ClearKey);

    protected abstract bool HasKey(TPart part);

    protected abstract void ClearKey(TPart part);

    protected static TPart Part(ContentItem item) => item.GetOrCreate<TPart>();

    /// <summary>Why a draft changes what is published: a section of all editors.</summary>
    protected static ChangeJustification ChangeOf(ContentItem item) => item.GetOrCreate<ChangePart>().Given;

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
