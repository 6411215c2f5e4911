using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Messages;

/// <summary>Writes the messages, in the language of the site.</summary>
public sealed class MessageText(IContentManager contentManager, MessageLinks links, IStringLocalizer<MessageText> S)
{
    /// <summary>The message of a round to one person about the measures that are still to be submitted.</summary>
    public async Task<ReportMessage> ReminderAsync(
        ReportingRound round, ReportMessageKind kind, string key, DateOnly today, User user, IReadOnlyList<RoundMeasure> measures)
    {
        var year = YearFormatter.Both(round.About);
        var deadline = YearFormatter.DayAndWeekday(round.Deadline);
        string[] lines =
        [
            await PlanAsync(round.PlanContentItemId),
            kind == ReportMessageKind.Opening
                ? S["Reporting the results of {0} has begun.", year]
                : S["This is about the results of {0}.", year],
            .. round.Interim is { } day
                ? [S["Write how it stood on {0} (interim report).", YearFormatter.Day(day)].Value] : Array.Empty<string>(),
            "",
            S["Deadline: {0}", deadline],
            Standing(round.StatusOn(today), today == round.Deadline),
            "",
            S["To be submitted still: {0}", measures.Count],
            .. measures.Select(m => $"・{m.NameWithState}"),
            .. await WhereAsync(),
        ];
        return new ReportMessage(
            round.RoundId, kind, key, user, [.. measures.Select(m => m.MeasureId)], Subject(kind, year, deadline),
            string.Join('\n', lines));
    }

    /// <summary>The message that a report came back.</summary>
    public async Task<ReportMessage> ReturnedAsync(ReportTransition step, Report report, User user)
    {
        string[] lines =
        [
            await PlanAsync(step.PlanContentItemId),
            S["The secretariat has returned the report \"{0}\". Please mend it and submit it again.", report.Name],
            "",
            S["What is to be mended:"],
            step.Comment ?? "",
            .. report.Round is { IsClosed: false } round
                ? ["", S["Deadline: {0}", YearFormatter.DayAndWeekday(round.Deadline)].Value]
                : Array.Empty<string>(),
            .. await WhereAsync(),
        ];
        return new ReportMessage(
            report.Round?.RoundId ?? "",
            ReportMessageKind.Returned,
            string.Create(CultureInfo.InvariantCulture, $"{ReportMessageKind.Returned}-{step.Id}"),
            user,
            [step.MeasureContentItemId],
            S["Returned: {0}", report.Name],
            string.Join('\n', lines),
            step.Id);
    }

    /// <summary>The message to one of the secretariat about everything that was submitted and waits to be checked.</summary>
    /// <param name="key">What tells this day's message from those of other days.</param>
    public async Task<ReportMessage> SubmittedAsync(string key, IReadOnlyList<SubmittedReport> reports, User user)
    {
        var lines = new List<string>();
        foreach (
            var year in reports.GroupBy(r => (r.PlanId, r.Year)).OrderBy(g => g.Key.PlanId, StringComparer.Ordinal).ThenBy(g => g.Key.Year))
        {
            lines.Add($"{await PlanAsync(year.Key.PlanId)} {YearFormatter.Both(year.Key.Year)}");
            lines.AddRange(year.Select(r => $"・{r.Measure}"));
            lines.Add("");
        }

        return new ReportMessage(
            SubmissionNotices.RoundId, ReportMessageKind.Submitted, key, user, [.. reports.Select(r => r.MeasureId)],
            S["Reports that wait to be checked: {0}", reports.Count],
            string.Join('\n', [.. lines.SkipLast(1), .. await WhereAsync(ReportMessageKind.Submitted)]));
    }

    private string Subject(ReportMessageKind kind, string year, string deadline) => kind switch
    {
        ReportMessageKind.Opening => S["Reports for {0} are taken until {1}", year, deadline],
        ReportMessageKind.BeforeDeadline => S["Reports for {0}: the deadline is {1}", year, deadline],
        _ => S["Reports for {0}: the deadline {1} has passed", year, deadline],
    };

    private string Standing(RoundStatus status, bool isToday) => status switch
    {
        { Phase: RoundPhase.Overdue } => S["The deadline has passed. Please submit as soon as you can."],
        _ when isToday => S["The deadline is today."],
        { BusinessDays: 0 } => S["The deadline comes before the next business day."],
        { BusinessDays: var days } => S["Business days left until the deadline: {0}", days],
    };

    private async Task<string> PlanAsync(string planId)
        => (await contentManager.GetAsync(planId, VersionOptions.Latest))?.GetOrCreate<ActionPlanPart>().Title ?? "";

    private async Task<string[]> WhereAsync(ReportMessageKind kind = ReportMessageKind.Opening)
    {
        var where = kind == ReportMessageKind.Submitted ? S["Check them in the admin under \"Review of reports\"."]
            : S["Write and submit in the admin under \"My department\"."];
        return ["", where, .. await links.AddressAsync(kind) is { } address ? [address] : Array.Empty<string>()];
    }
}
