using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;

namespace ActionPlans.Reporting.Messages;

/// <summary>Tells the secretariat of reports that were submitted: once a day at most, and only where something new waits.</summary>
public sealed class SubmissionNotices(ISession session, IContentManager contentManager, ReportingStaff staff, MessageText text)
{
    /// <summary>These messages belong to no round.</summary>
    public const string RoundId = "secretariat";

    // The first message covers the last days.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    // A report that is submitted while a message is being written must not be lost between two messages; it may be in both.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    /// <summary>The unclaimed messages that are due.</summary>
    /// <param name="now">The time by the site's clock.</param>
    public async Task<IReadOnlyList<ReportMessage>> FindAsync(DateTimeOffset now)
    {
        var waiting = await WaitingAsync();
        if (waiting.Count == 0)
        {
            return [];
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{ReportMessageKind.Submitted}-{now:yyyyMMdd}");
        var claims = (await session.Query<MessageClaim, MessageClaimIndex>(i => i.RoundId == RoundId).ListAsync())
            .ToLookup(c => c.UserId, StringComparer.Ordinal);
        var messages = new List<ReportMessage>();
        foreach (var user in await staff.SecretariatAsync())
        {
            var told = claims[user.UserId].ToArray();
            var since = told.Select(c => c.ClaimedUtc - Overlap).DefaultIfEmpty(now.UtcDateTime - Fresh).Max();
            if (!Array.Exists(told, c => c.MessageKey == key) && waiting.Any(r => r.SubmittedUtc > since))
            {
                messages.Add(await text.SubmittedAsync(key, waiting, user));
            }
        }

        return messages;
    }

    private async Task<IReadOnlyList<SubmittedReport>> WaitingAsync()
    {
        var submitted = ReportState.Submitted.ToString();
        var rows = (await session.QueryIndex<ReportIndex>(i => i.Latest && i.State == submitted).ListAsync()).ToArray();
        var years = rows.Select(r => r.FiscalYear).Distinct().ToArray();
        var steps = (
            await session.Query<ReportTransition, ReportTransitionIndex>(i => i.To == submitted && i.FiscalYear.IsIn(years))
                .OrderBy(i => i.Id).ListAsync())
            .GroupBy(s => (s.MeasureContentItemId, s.About().Number)).ToDictionary(g => g.Key, g => g.Last().AtUtc);
        var names = (await contentManager.GetAsync(rows.Select(r => r.MeasureContentItemId).Distinct(), VersionOptions.Latest))
            .ToDictionary(m => m.ContentItemId, m => m.DisplayText, StringComparer.Ordinal);
        return [.. rows
            .Select(r => new SubmittedReport(
                r.PlanContentItemId, r.MeasureContentItemId, names.GetValueOrDefault(r.MeasureContentItemId, ""),
                ReportYear.Of(r.FiscalYear)!.Value,
                steps.GetValueOrDefault((r.MeasureContentItemId, r.FiscalYear))))
            .OrderBy(r => r.Measure, NaturalOrder.Instance)];
    }
}
