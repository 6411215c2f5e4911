using ActionPlans.Cms.Models;
using ActionPlans.Domain.Reporting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace ActionPlans.Cms.Reporting;

/// <summary>Records that a result was published or taken off, whoever did it and from wherever: a bulk publication, an editor, an import.</summary>
public sealed class ReportHandler : ContentHandlerBase
{
    // Resolved when needed: the recorder needs the session, which needs all handlers.
    private readonly IServiceProvider _services;

    public ReportHandler(IServiceProvider services)
    {
        _services = services;
    }

    public override Task PublishedAsync(PublishContentContext context)
        => RecordAsync(context.ContentItem, ReportText.DraftStateOf(context.ContentItem), ReportState.Published);

    public override Task UnpublishedAsync(PublishContentContext context)
        => RecordAsync(context.ContentItem, ReportState.Published, ReportText.DraftStateOf(context.ContentItem));

    private async Task RecordAsync(ContentItem item, ReportState from, ReportState to)
    {
        if (item.TryGet<AnnualResultPart>(out var part) && part.Year is { } year
            && await _services.GetRequiredService<ReportReader>().FindAsync(part.MeasureContentItemId, year) is { } report)
        {
            await _services.GetRequiredService<ReportRecorder>().RecordAsync(report, item, from, to);
        }
    }
}
