using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Import;

/// <content>What the site has of each part of the file, and the versions that an import makes of it.</content>
public sealed partial class PlanImporter
{
    // By No.; a copy without one does not concern the file.
    private async Task<ILookup<string, StandingMeasure>> MeasuresAsync(ContentItem? plan)
    {
        var planId = plan?.ContentItemId;
        var items = planId is null ? [] : await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId).ListAsync();
        return items.GroupBy(i => i.ContentItemId)
            .Select(versions => new StandingMeasure(versions.OrderBy(v => v.Latest).Last(), [.. versions]))
            .Where(m => m.Newest.GetOrCreate<MeasurePart>().No.Length > 0)
            .ToLookup(m => m.Newest.GetOrCreate<MeasurePart>().No, StringComparer.Ordinal);
    }

    private sealed record StandingMeasure(ContentItem Newest, ContentItem[] Versions);

    private static ImportTarget<T> Target<T>(
        string label, T wanted, T? basis, ContentItem[] versions, Func<ContentItem, T> read, bool isDecided)
        where T : class
        => new(label, wanted, basis, Array.Find(versions, v => v.Published), Array.Find(versions, v => v.Latest), read, isDecided);

    // The schema's address is the file's own business, results have a step of their own, and the site has a history of its own.
    private static PlanDocument Frame(PlanDocument document)
        => document with
        {
            Schema = null,
            Departments = [.. document.Departments.Select(d => d.In(document.Interpretation.Slug, []))],
            Measures = [],
            Results = [],
            Summaries = [],
            History = [],
        };

    // A version to publish while the latest one is a draft that stays. Orchard's own new versions would take the draft's place.
    private ContentItem VersionBeside(ContentItem published)
    {
        var item = AsStored(published);
        item.Id = 0;
        item.Latest = false;
        item.Published = false;
        item.ContentItemVersionId = ids.GenerateUniqueId(item);
        return item;
    }

    // Parts that were just written are cached in the item beside its JSON, and may differ from it.
    internal static ContentItem AsStored(ContentItem item) => JObject.FromObject(item)!.ToObject<ContentItem>()!;
}
