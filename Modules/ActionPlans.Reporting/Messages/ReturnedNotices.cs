using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;

namespace ActionPlans.Reporting.Messages;

/// <summary>Writes the messages that a report came back, to everybody who reports for a department of its measure.</summary>
public sealed class ReturnedNotices(ISession session, ReportReader reports, ReportingStaff reportingStaff, MessageText text)
{
    // Reports returned earlier are in the department's list.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>The messages of a step; none where the report has gone on since.</summary>
    public async Task<IReadOnlyList<ReportMessage>> OfAsync(ReportTransition step)
        => await WriteAsync(step, await reportingStaff.ListAsync());

    /// <summary>The message of a step to one person; null where the report has gone on since, or they report for it no longer.</summary>
    public async Task<ReportMessage?> OfAsync(ReportTransition step, Reporter person)
        => await WriteAsync(step, [person]) is [var message] ? message : null;

    /// <summary>The unclaimed messages of the last days: the site was stopped, or its database busy, before they were sent.</summary>
    public async Task<IReadOnlyList<ReportMessage>> UnclaimedAsync(DateTimeOffset now)
    {
        var returned = ReportState.Returned.ToString();
        var years = (await session.QueryIndex<ReportIndex>(i => i.Latest && i.State == returned).ListAsync()).Select(i => i.FiscalYear)
            .Distinct().ToArray();
        var steps = (await session.Query<ReportTransition, ReportTransitionIndex>(i => i.To == returned && i.FiscalYear.IsIn(years))
            .ListAsync())
            .Where(s => s.AtUtc > now.UtcDateTime - Fresh).ToArray();
        var staff = steps.Length == 0 ? [] : await reportingStaff.ListAsync();
        var messages = new List<ReportMessage>();
        foreach (var step in steps)
        {
            messages.AddRange(await WriteAsync(step, staff));
        }

        var rounds = messages.Select(m => m.RoundId).Distinct(StringComparer.Ordinal).ToArray();
        var claimed = (await session.Query<MessageClaim, MessageClaimIndex>(i => i.RoundId.IsIn(rounds)).ListAsync())
            .Select(c => (c.RoundId, c.PersonKey)).ToHashSet();
        return [.. messages.Where(m => !claimed.Contains((m.RoundId, MessageClaim.PersonKeyOf(m.Key, m.User.UserId))))];
    }

    private async Task<IReadOnlyList<ReportMessage>> WriteAsync(ReportTransition step, IReadOnlyList<Reporter> staff)
    {
        if (await StandsAsync(step) is not { } report)
        {
            return [];
        }

        var departments = await reportingStaff.InChargeAsync(report.Measure);
        var messages = new List<ReportMessage>();
        foreach (var person in staff.Where(p => p.Departments.Overlaps(departments)))
        {
            messages.Add(await text.ReturnedAsync(step, report, person.User));
        }

        return messages;
    }

    // The report, where this is still what the department has to answer: not an earlier return, with other words.
    private async Task<Report?> StandsAsync(ReportTransition step)
        => await reports.FindAsync(step.MeasureContentItemId, step.About()) is { State: ReportState.Returned } report
            && (await reports.HistoryAsync(step.MeasureContentItemId, step.About())).LastOrDefault(t => t.To == ReportState.Returned)?.Id
                == step.Id
                ? report
                : null;
}
