using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.AuditTrail;

/// <summary>Writes each step of a report into the site's audit trail, in the step's own transaction.</summary>
public sealed class ReportAuditRecorder(IAuditTrailManager trail, PlanLookup frames) : IReportTransitionHandler
{
    public async Task RecordingAsync(ReportTransition transition)
    {
        var measure = await frames.FindAsync(transition.MeasureContentItemId);
        await trail.RecordEventAsync(new AuditTrailContext<ReportAuditEvent>(
            EventOf(transition),
            ReportAuditEvents.Category,
            transition.ResultContentItemId,
            transition.UserId ?? "",
            transition.UserName ?? "",
            new ReportAuditEvent
            {
                Name = $"{measure?.DisplayText} {transition.About()}",
                PlanContentItemId = transition.PlanContentItemId,
                MeasureContentItemId = transition.MeasureContentItemId,
                ResultContentItemId = transition.ResultContentItemId,
                Year = transition.Year,
                From = transition.From,
                To = transition.To,
                Comment = transition.Comment,
                TextHash = transition.TextHash,
            }));
    }

    public Task RecordedAsync(ReportTransition transition) => Task.CompletedTask;

    private static string EventOf(ReportTransition transition)
        => transition.IsWithdrawal ? ReportAuditEvents.Withdrawn : transition.To switch
        {
            ReportState.Draft when transition.IsTakenBack => ReportAuditEvents.TakenBack,
            ReportState.Submitted => ReportAuditEvents.Submitted,
            ReportState.Returned => ReportAuditEvents.Returned,
            ReportState.Approved => ReportAuditEvents.Approved,
            ReportState.Published => ReportAuditEvents.Published,
            _ => ReportAuditEvents.Drafted,
        };
}
