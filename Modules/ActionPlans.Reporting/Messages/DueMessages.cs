using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;

namespace ActionPlans.Reporting.Messages;

/// <summary>
/// Finds the messages that are due now and that nobody has claimed: one for each person with measures still to submit, what was
/// not sent of the reports that came back, and one a day to the secretariat about what was submitted.
/// </summary>
public sealed class DueMessages(
    ISession session, RoundStore rounds, RoundProgress progress, ReportingStaff reportingStaff, MessageText text, ReturnedNotices returned,
    SubmissionNotices submitted)
{
    // Nobody is written to in the night.
    private static readonly TimeOnly FirstHour = new(8, 0);

    /// <param name="now">The time by the site's clock.</param>
    public async Task<IReadOnlyList<ReportMessage>> FindAsync(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (TimeOnly.FromDateTime(now.DateTime) < FirstHour)
        {
            return [];
        }

        var due = (await rounds.ListAsync()).Where(r => !r.IsClosed)
            .Select(r => (Round: r, Reminder: r.Schedule().DueOn(today)))
            .Where(d => d.Reminder is not null)
            .ToArray();
        var staff = due.Length == 0 ? [] : await reportingStaff.ListAsync();
        var messages = new List<ReportMessage>();
        foreach (var (round, reminder) in due)
        {
            messages.AddRange(await FindAsync(round, reminder!, today, staff));
        }

        return [.. messages, .. await returned.UnclaimedAsync(now), .. await submitted.FindAsync(now)];
    }

    private async Task<List<ReportMessage>> FindAsync(
        ReportingRound round, Reminder reminder, DateOnly today, IReadOnlyList<Reporter> staff)
    {
        var id = round.RoundId;
        var claimed = (await session.Query<MessageClaim, MessageClaimIndex>(i => i.RoundId == id).ListAsync()).Select(c => c.PersonKey)
            .ToHashSet(StringComparer.Ordinal);
        var waiting = (await progress.ReadAsync(round)).Where(m => m.IsWaiting).ToArray();
        var messages = new List<ReportMessage>();
        foreach (var person in staff)
        {
            var measures = Array.FindAll(waiting, m => person.Departments.Overlaps(m.Departments));
            if (measures.Length > 0 && !claimed.Contains(MessageClaim.PersonKeyOf(reminder.Key, person.User.UserId)))
            {
                messages.Add(await text.ReminderAsync(round, reminder.Kind, reminder.Key, today, person.User, measures));
            }
        }

        return messages;
    }
}
