namespace ActionPlans.Reporting.Reports;

/// <content>Publication at a time that the secretariat sets.</content>
public sealed partial class ReportReview
{
    /// <summary>Publishes reports at the time that the secretariat had set for them, all or none.</summary>
    public Task<ReportOutcome> PublishScheduledAsync(IReadOnlyList<ReportChoice> choices, string comment)
        => WholeAsync(() => DoAllAsync(ReportAction.Publish, choices, comment, null));

    /// <summary>Sets when approved reports are to be published, all or none, or takes the time back.</summary>
    /// <param name="choices">The reports, as they were on the screen.</param>
    /// <param name="at">When; null takes back what was set.</param>
    public Task<ReportOutcome> ScheduleAsync(IReadOnlyList<ReportChoice> choices, DateTimeOffset? at) => WholeAsync(async () =>
    {
        if (await access.UserAsync() is not { } user || !await access.MayReviewAsync())
        {
            return ReportOutcome.Refused("review_not_allowed");
        }

        if (at <= time.GetUtcNow())
        {
            return ReportOutcome.Refused("schedule_past");
        }

        var issues = new List<PlanIssue>();
        var done = new List<Report>();
        foreach (var choice in choices.DistinctBy(c => c.ResultContentItemId))
        {
            var report = await reader.FindAsync(choice.ResultContentItemId);
            issues.AddRange(Issues(ReportAction.Publish, report, choice));
            if (report?.Latest is { } item)
            {
                item.Alter<ReportPart>(part =>
                {
                    part.PublishAtUtc = at?.UtcDateTime;
                    part.ScheduledBy = at is null ? null : user.UserName;
                });
                await session.SaveAsync(item, checkConcurrency: true);
                done.Add(report);
            }
        }

        // Errors that prevent the publication are reported now, and not at the scheduled time.
        issues.AddRange(at is null || issues.Count > 0 ? [] : await PublicationIssuesAsync(done));
        return issues.Count > 0 ? new ReportOutcome(issues) : await CommitAsync([.. done.Select(r => r.Latest!)]);
    });
}
