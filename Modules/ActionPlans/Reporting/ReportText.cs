using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using OrchardCore.ContentManagement;

namespace ActionPlans.Cms.Reporting;

/// <summary>Reads from a result's content item what it says and how far it has come.</summary>
public static class ReportText
{
    /// <summary>The result in the plan format, with this No. as its measure's; null while it has no year.</summary>
    public static AnnualResultDocument? DocumentOf(ContentItem item, string measureNo = "")
    {
        ArgumentNullException.ThrowIfNull(item);

        return item.TryGet<AnnualResultPart>(out var part)
            ? PlanContent.ToDocument(part, new Dictionary<string, string>(StringComparer.Ordinal) { [part.MeasureContentItemId] = measureNo })
            : null;
    }

    /// <summary>A hash of everything that the result says, whatever the No. of its measure.</summary>
    public static string HashOf(ContentItem item) => DocumentOf(item) is { } document ? PlanJson.HashPart(document) : "";

    /// <summary>Where the report stands.</summary>
    public static ReportState StateOf(ContentItem? item) => item is null ? ReportState.NotEntered : item.Published ? ReportState.Published : DraftStateOf(item);

    /// <summary>Where the version stands apart from being published.</summary>
    public static ReportState DraftStateOf(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return item.TryGet<ReportPart>(out var part) && part.VersionId == item.ContentItemVersionId && part.TextHash == HashOf(item) ? part.State : ReportState.Draft;
    }

    /// <summary>Says where the text that now stands in the item has come.</summary>
    public static void Stamp(ContentItem item, ReportState state)
    {
        ArgumentNullException.ThrowIfNull(item);

        var hash = HashOf(item);
        item.Alter<ReportPart>(part => (part.State, part.TextHash, part.VersionId) = (state, hash, item.ContentItemVersionId));
    }
}
