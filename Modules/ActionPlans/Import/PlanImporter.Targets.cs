using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Import;

/// <content>What the site has of each part of the file.</content>
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
        => document with { Schema = null, Measures = [], Results = [], Summaries = [], History = [] };
}
