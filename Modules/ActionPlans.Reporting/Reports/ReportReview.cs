namespace ActionPlans.Reporting.Reports;

/// <summary>
/// Returns, approves and publishes reports for the secretariat: one or many, all or nothing. Call it before the request reads the reports
/// itself: optimistic concurrency compares with the version that is read here.
/// </summary>
public sealed partial class ReportReview(
    ISession session, IContentManager contentManager, ReportReader reader, ReportAccess access, ReportRecorder recorder,
    VerifiedCommit commit, ResultSetValidator resultSets, IPublicationGuard guard, SessionDetacher memory,
    TimeProvider time)
{
    /// <summary>Returns, approves or publishes reports, all or none.</summary>
    /// <param name="choices">The reports, as they were on the screen.</param>
    /// <param name="comment">Words to the departments; a return needs them.</param>
    /// <param name="correctionReason">Why a published result is corrected; residents read it.</param>
    /// <returns>Done only where everything is stored; else every reason.</returns>
    public async Task<ReportOutcome> DoAsync(
        ReportAction action, IReadOnlyList<ReportChoice> choices, string? comment = null, string? correctionReason = null)
    {
        if (action is not (ReportAction.Return or ReportAction.Approve or ReportAction.Publish))
        {
            throw new ArgumentOutOfRangeException(nameof(action), action, "Saving and submitting are the departments' steps.");
        }

        return await WholeAsync(async () => await access.MayReviewAsync()
            ? await DoAllAsync(action, choices, comment, correctionReason)
            : ReportOutcome.Refused("review_not_allowed"));
    }

    private async Task<ReportOutcome> WholeAsync(Func<Task<ReportOutcome>> act)
    {
        var outcome = await act();
        if (!outcome.IsStored)
        {
            await commit.RefuseAsync();
        }

        return outcome;
    }

    private async Task<ReportOutcome> DoAllAsync(
        ReportAction action, IReadOnlyList<ReportChoice> choices, string? comment, string? correctionReason)
    {
        var issues = new List<PlanIssue>(ReportRules.CheckComment(action, comment));
        var distinct = choices.DistinctBy(c => c.ResultContentItemId).ToArray();
        var reports = new List<Report>();
        foreach (var choice in distinct)
        {
            var report = await reader.FindAsync(choice.ResultContentItemId);
            issues.AddRange(Issues(action, report, choice));
            if (report is not null)
            {
                await ExplainAsync(report, action, correctionReason);
                reports.Add(report);
            }
        }

        if (action == ReportAction.Publish)
        {
            issues.AddRange(await PublicationIssuesAsync(reports));
        }

        return issues.Count > 0 ? new ReportOutcome(issues) : await StepAllAsync(action, distinct, comment, correctionReason);
    }

    private async Task<ReportOutcome> StepAllAsync(ReportAction action, ReportChoice[] choices, string? comment, string? correctionReason)
    {
        var issues = new List<PlanIssue>();
        var done = new List<ContentItem>();
        // All of them were just checked, before anything was written.
        var facts = action == ReportAction.Publish ? WriteFacts.ResultsValidated : WriteFacts.None;
        using var write = PlanWriteContext.Begin(facts, comment);
        try
        {
            foreach (var choice in choices)
            {
                await memory.ClearAsync();
                // Read again, and so compared again with what the screen showed: a text stored in between was not chosen.
                var report = await reader.FindAsync(choice.ResultContentItemId);
                var refused = Issues(action, report, choice);
                if (refused.Count == 0)
                {
                    await ExplainAsync(report!, action, correctionReason);
                    refused = await StepAsync(action, report!, comment);
                    done.Add(report!.Latest!);
                }

                issues.AddRange(refused);
            }
        }
        catch (Exception exception) when (exception is ConcurrencyException or DbException)
        {
            await commit.FailAsync(exception);
            return NotStored(choices.Length);
        }

        return issues.Count > 0 ? new ReportOutcome(issues) : await CommitAsync(done);
    }

    private async Task<ReportOutcome> CommitAsync(List<ContentItem> results)
        => await recorder.CommitAsync(results) == SaveOutcome.Stored ? ReportOutcome.Done : NotStored(results.Count);

    private static ReportOutcome NotStored(int reports)
        => ReportOutcome.Refused("review_not_stored", reports.ToString(CultureInfo.InvariantCulture));

    // The secretariat may reword the reason where it publishes one report on its own page.
    private async Task ExplainAsync(Report report, ReportAction action, string? correctionReason)
    {
        if (action == ReportAction.Publish && !string.IsNullOrWhiteSpace(correctionReason) && await WasPublicAsync(report))
        {
            report.Latest!.Alter<ChangePart>(part => part.Reason = correctionReason);
        }
    }

    private async Task<bool> WasPublicAsync(Report report) => ChangeRules.WasPublic(await guard.HistoryAsync(report.Latest!));

    private static IReadOnlyList<PlanIssue> Issues(ReportAction action, Report? report, ReportChoice choice)
    {
        if (report is null)
        {
            return ReportOutcome.Refused("result_measure_unknown", choice.ResultContentItemId).Issues;
        }

        if (ReportContent.SeenOf(report.Latest!) != choice.Seen)
        {
            return ReportOutcome.Refused("report_changed", report.Name).Issues;
        }

        return ReportRules.Allows(report.State, action)
            ? []
            : ReportOutcome.Refused("report_state", report.Name, ReportStateFormatter.Japanese(report.State)).Issues;
    }

    private async Task<IReadOnlyList<PlanIssue>> PublicationIssuesAsync(IReadOnlyList<Report> reports)
    {
        var errors = await resultSets.ValidateAsync([.. reports.Select(r => r.Latest!)]);
        var issues = new List<PlanIssue>();
        foreach (var report in reports)
        {
            // A first publication needs no reason; its other checks run when it is published.
            var unexplained = await WasPublicAsync(report) ? (await guard.LookAsync(report.Latest!)).Issues : [];
            issues.AddRange(errors[report.Latest!.ContentItemId].Concat(unexplained).Select(issue => Named(report, issue)));
        }

        return issues;
    }

    // Among many reports an error must say whose it is.
    private static PlanIssue Named(Report report, PlanIssue issue)
    {
        var place = issue.Path.StartsWith("$.results[", StringComparison.Ordinal)
            ? issue.Path[(issue.Path.IndexOf(']', StringComparison.Ordinal) + 1)..]
            : "";
        return issue with { Path = $"$.results['{report.Name.Replace("'", "’", StringComparison.Ordinal)}']{place}" };
    }

    private async Task<IReadOnlyList<PlanIssue>> StepAsync(ReportAction action, Report report, string? comment)
    {
        var item = report.Latest!;
        var before = report.State;
        if (action == ReportAction.Publish)
        {
            // The step is recorded by ReportHandler, as every publication is.
            return await contentManager.PublishAsync(item) ? [] : ReportOutcome.Refused("report_not_stored", report.Name).Issues;
        }

        var after = ReportRules.After(before, action);
        ReportContent.Stamp(item, after);
        await session.SaveAsync(item, checkConcurrency: true);
        await recorder.RecordAsync(item, before, after, comment);
        return [];
    }
}
