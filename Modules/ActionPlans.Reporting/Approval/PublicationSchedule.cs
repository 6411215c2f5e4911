using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Approval;

/// <summary>Reports that are to be published together at a time that the secretariat set.</summary>
public sealed record DuePublication(DateTime AtUtc, string SetBy, IReadOnlyList<ReportChoice> Reports);

/// <summary>
/// Publishes approved reports when the time comes that the secretariat set for them, all of one time or none, by the same steps as the
/// secretariat does.
/// </summary>
public sealed class PublicationSchedule(
    ISession session, ReportReview review, ILogger<PublicationSchedule> logger, IStringLocalizer<PublicationSchedule> S)
{
    /// <summary>What is due; a report that was returned or changed since is no approved one, and waits for nothing.</summary>
    public async Task<IReadOnlyList<DuePublication>> DueAsync(DateTime nowUtc)
    {
        const string Approved = nameof(ReportState.Approved);
        var items = await session.Query<ContentItem, ReportIndex>(i => i.Latest && !i.Published && i.State == Approved).ListAsync();
        return [.. items
            .Select(item => (Item: item, Part: item.GetOrCreate<ReportPart>()))
            .Where(r => r.Part.PublishAtUtc <= nowUtc)
            .GroupBy(r => (At: r.Part.PublishAtUtc!.Value, By: r.Part.ScheduledBy ?? ""))
            .OrderBy(g => g.Key.At)
            .Select(
                g => new DuePublication(
                    g.Key.At, g.Key.By, [.. g.Select(r => new ReportChoice(r.Item.ContentItemId, ReportContent.SeenOf(r.Item)))]))];
    }

    /// <summary>Publishes what is due. What is refused stays as it is, and is tried again.</summary>
    public async Task PublishAsync(DuePublication due)
    {
        var outcome = await review.PublishScheduledAsync(due.Reports, S["Published at the time that {0} had set.", due.SetBy]);
        foreach (var issue in outcome.Issues)
        {
            if (logger.IsEnabled(LogLevel.Information))
            {
                logger.LogInformation("{Reports} reports that were to be published at {Time:u} were not published: {Reason}",
                    due.Reports.Count, due.AtUtc, issue.Message());
            }
        }
    }
}
