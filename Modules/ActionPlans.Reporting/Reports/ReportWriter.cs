namespace ActionPlans.Reporting.Reports;

/// <summary>
/// Saves and submits reports for departments. Everything is checked before anything is written; a refusal cancels the session. Optimistic
/// concurrency: an existing item is saved with a version check, and a new one has a unique key in the database.
/// </summary>
public sealed class ReportWriter(
    ISession session, IContentManager contentManager, ReportReader reader, ReportAccess access, ReportRecorder recorder,
    VerifiedCommit commit, PlanContentValidator validator, IPublicationGuard changes, SiteClock day, PlanLookup frames)
{
    /// <summary>Saves a report as a draft, or submits it.</summary>
    /// <returns>Done only where the text is stored.</returns>
    public Task<ReportOutcome> WriteAsync(string measureId, ReportYear about, ReportInput input)
        => StepAsync(measureId, about, report => WriteAsync(report, input));

    /// <summary>Withdraws a submission that is not approved yet: it is a draft again.</summary>
    /// <param name="seen">The token of the text that stood on the screen.</param>
    /// <returns>Done only where the state is stored.</returns>
    public Task<ReportOutcome> TakeBackAsync(string measureId, ReportYear about, string? seen)
        => StepAsync(measureId, about, report => TakeBackAsync(report, seen));

    private async Task<ReportOutcome> StepAsync(string measureId, ReportYear about, Func<Report, Task<ReportOutcome>> step)
    {
        var outcome = await reader.FindAsync(measureId, about) is { } report
            ? await step(report)
            : ReportOutcome.Refused("result_measure_unknown", measureId);
        if (!outcome.IsStored)
        {
            await commit.RefuseAsync();
        }

        return outcome;
    }

    private async Task<ReportOutcome> WriteAsync(Report report, ReportInput input)
    {
        var state = report.State;
        var action = input.Submit ? ReportAction.Submit : ReportAction.Save;
        if (await RefusalAsync(report, action) is { } refused)
        {
            return refused;
        }

        var text = report.TextOf(input.Text);
        var written = input.Written(text);
        if (ReportContent.ConflictOf(report, written, input.Seen) is { } conflict)
        {
            return ReportOutcome.Refused("report_changed", report.Name) with { Conflict = conflict };
        }

        if (!ReportRules.Allows(state, action))
        {
            return ReportOutcome.Refused("report_state", report.Name, ReportStateFormatter.Japanese(state));
        }

        if (input.Submit
            && state == ReportState.Published
            && PlanJson.HashPart(text with { Measure = "" }) == ReportContent.HashOf(report.Latest!))
        {
            return ReportOutcome.Refused("report_unchanged", report.Name);
        }

        var item = report.Latest is null
            ? await contentManager.NewAsync(ContentTypes.AnnualResult)
            : await contentManager.GetAsync(report.Latest.ContentItemId, VersionOptions.DraftRequired);
        PlanContent.Apply(text, item, report.Measure.ContentItemId, report.PlanContentItemId);
        item.Alter<ChangePart>(part => part.Reason = written.Reason);
        // Said with the submission, and then in the record for good.
        item.Alter<ReportPart>(part => part.Comment = input.Submit ? null : written.Comment);
        var issues = await IssuesAsync(item, text, report, input);
        if (issues.Count > 0)
        {
            return new ReportOutcome(issues);
        }

        var after = ReportRules.After(state, action);
        using var write = PlanWriteContext.Begin(WriteFacts.ReportStep);
        await StoreAsync(item, report.Latest is null, after);
        await recorder.RecordAsync(item, state, after, input.Submit ? written.Comment : null);
        return await CommitAsync(item, report);
    }

    private async Task<ReportOutcome> TakeBackAsync(Report report, string? seen)
    {
        if (await RefusalAsync(report, ReportAction.TakeBack) is { } refused)
        {
            return refused;
        }

        if (report.Latest is not { } item || !ReportRules.Allows(report.State, ReportAction.TakeBack))
        {
            return ReportOutcome.Refused("report_state", report.Name, ReportStateFormatter.Japanese(report.State));
        }

        if (ReportContent.RevisionOf(item).ToString() != seen)
        {
            return ReportOutcome.Refused("report_changed", report.Name);
        }

        var before = report.State;
        var after = ReportRules.After(report.State, ReportAction.TakeBack);
        // The words to the secretariat wait in the draft again.
        var sent = (await reader.HistoryAsync(report.Measure.ContentItemId, report.About))
            .LastOrDefault(t => t.To == ReportState.Submitted)?.Comment;
        item.Alter<ReportPart>(part => part.Comment = sent);
        ReportContent.Stamp(item, after);
        await session.SaveAsync(item, checkConcurrency: true);
        await recorder.RecordAsync(item, before, after, isTakenBack: true);
        return await CommitAsync(item, report);
    }

    private async Task<ReportOutcome> CommitAsync(ContentItem item, Report report)
        => await recorder.CommitAsync([item]) == SaveOutcome.Stored ? ReportOutcome.Done
            : ReportOutcome.Refused("report_not_stored", report.Name);

    private async Task StoreAsync(ContentItem item, bool isNew, ReportState state)
    {
        ReportContent.Stamp(item, state);
        if (isNew)
        {
            await contentManager.CreateAsync(item, VersionOptions.Draft);
            // The version's id comes with its creation.
            ReportContent.Stamp(item, state);
            await session.SaveAsync(item);
        }
        else
        {
            await contentManager.UpdateAsync(item);
            await contentManager.SaveDraftAsync(item);
        }
    }

    private async Task<IReadOnlyList<PlanIssue>> IssuesAsync(ContentItem item, AnnualResultDocument text, Report report, ReportInput input)
    {
        var issues = new List<PlanIssue>(input.Unreadable);
        issues.AddRange(await validator.ValidateAsync(item));
        issues.AddRange(ReportRules.CheckComment(ReportAction.Save, input.Comment));
        if (input.Submit)
        {
            var measure = await frames.BuildMeasureAsync(report.Measure.ContentItemId);
            issues.AddRange(ReportRules.Missing(text, report.Sheet, report.About, measure));
            // Values that would be 未判定, or look like typing errors, are submitted only after confirmation.
            var questions = input.IsConfirmed || measure is null ? [] : ActualQuestions.Of(measure, text);
            issues.AddRange(questions.ExceptBy(issues.Select(i => i.Path), i => i.Path));
            // Run the checks of the publication on submission, so that the department supplies the reason.
            issues.AddRange((await changes.LookAsync(item)).Issues);
        }

        return issues;
    }

    /// <summary>Why the person at the screen may not write this report now; null where they may.</summary>
    public async Task<ReportOutcome?> RefusalAsync(Report report, ReportAction action = ReportAction.Save)
    {
        var role = await access.RoleAsync(report.Measure);
        if (!ReportRules.Allows(role, action))
        {
            return ReportOutcome.Refused(role == ReportRole.None ? "report_not_allowed" : "report_lead_only", report.Name);
        }

        // The secretariat may write for a department at any time; the history records who did.
        if (await access.MayReviewAsync())
        {
            return null;
        }

        if (!report.Measure.Published)
        {
            return ReportOutcome.Refused("report_measure_unpublished", report.Name);
        }

        return RoundRules.RefusalToWrite(report.Round, report.About, await day.TodayAsync()) is { } refusal ? new([refusal]) : null;
    }
}
