namespace ActionPlans.Cms.Indexes;

/// <summary>A row of an index table for a version of an item, published or latest.</summary>
public abstract class VersionIndex : MapIndex
{
    public bool Published { get; set; }

    public bool Latest { get; set; }
}

/// <summary>A row that finds the item itself.</summary>
public abstract class ItemIndex : VersionIndex
{
    public string ContentItemId { get; set; } = "";
}

/// <summary>A row that finds the items of a plan.</summary>
public abstract class PlanItemIndex : ItemIndex
{
    public string PlanContentItemId { get; set; } = "";
}

/// <summary>Keeps one row for each living version of the items that have a part.</summary>
public abstract class ItemIndexProvider<TPart, TIndex> : IndexProvider<ContentItem>
    where TPart : ContentPart, new()
    where TIndex : ItemIndex
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<TIndex>().When(item => item.Has<TPart>()).Map(RowOf);

    /// <summary>The row without what it has of the item; null where the part is not to be found yet.</summary>
    protected abstract TIndex? RowOf(ContentItem item, TPart part);

    private TIndex RowOf(ContentItem item)
    {
        if ((!item.Latest && !item.Published) || !item.TryGet<TPart>(out var part) || RowOf(item, part) is not { } row)
        {
            return null!;
        }

        row.ContentItemId = item.ContentItemId;
        row.Published = item.Published;
        row.Latest = item.Latest;
        return row;
    }
}
