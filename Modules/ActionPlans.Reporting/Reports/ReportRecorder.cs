namespace ActionPlans.Reporting.Reports;

/// <summary>Records the steps of reports, and commits them.</summary>
public sealed class ReportRecorder(
    ISession session, VerifiedCommit commit, ReportAccess access, TimeProvider time, IEnumerable<IReportTransitionHandler> handlers,
    ILogger<ReportRecorder> logger)
{
    private readonly List<ReportTransition> _recorded = [];

    /// <summary>Puts a step into the session. A step that leads nowhere else, such as saving a draft again, is none.</summary>
    /// <param name="from">Where it stood.</param>
    /// <param name="comment">Words to whom it goes.</param>
    /// <param name="isTakenBack">True where a department takes its submission back, and does not change the text.</param>
    public async Task RecordAsync(ContentItem result, ReportState from, ReportState to, string? comment = null, bool isTakenBack = false)
    {
        if (result.TryGet<AnnualResultPart>(out var part))
        {
            await RecordAsync(result, part, from, to, comment, isTakenBack);
        }
    }

    // The part says whose report and of which year: that of the result, or the one where it stood until now.
    private async Task RecordAsync(
        ContentItem result, AnnualResultPart part, ReportState from, ReportState to, string? comment, bool isTakenBack)
    {
        if (from == to || part.About() is not { } about)
        {
            return;
        }

        var user = await access.UserAsync();
        var transition = new ReportTransition
        {
            PlanContentItemId = part.PlanContentItemId,
            MeasureContentItemId = part.MeasureContentItemId,
            ResultContentItemId = result.ContentItemId,
            Year = about.Year,
            IsInterim = about.IsInterim,
            From = from,
            To = to,
            IsWithdrawal = from == ReportState.Published && !await IsPublicAsync(part.MeasureContentItemId, about.Number),
            IsTakenBack = isTakenBack,
            AtUtc = time.GetUtcNow().UtcDateTime,
            UserName = user?.UserName,
            UserId = user?.UserId,
            Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(),
            TextHash = ReportContent.HashOf(result),
        };
        await session.SaveAsync(transition);
        foreach (var handler in handlers)
        {
            await handler.RecordingAsync(transition);
        }

        commit.Expect(transition.Id, transition);
        _recorded.Add(transition);
    }

    /// <summary>Records that the state of a result differs from that of its last step: it was changed outside of the workflow.</summary>
    public async Task FollowAsync(ContentItem result)
    {
        if (!PlanWriteContext.Has(WriteFacts.ReportStep) && result.TryGet<AnnualResultPart>(out var part))
        {
            await FollowAsync(result, part);
        }
    }

    /// <summary>Records that a result was moved to another year or measure: where it stood, nothing is entered any more.</summary>
    /// <param name="result">The result as it now is.</param>
    /// <param name="before">The result as it was stored before.</param>
    public async Task FollowMoveAsync(ContentItem result, ContentItem? before)
    {
        if (!PlanWriteContext.Has(WriteFacts.ReportStep) && before is not null && before.TryGet<AnnualResultPart>(out var old)
            && result.TryGet<AnnualResultPart>(out var part)
            && (old.MeasureContentItemId, old.About()) != (part.MeasureContentItemId, part.About()))
        {
            await FollowAsync(result, old);
        }
    }

    private async Task FollowAsync(ContentItem result, AnnualResultPart part)
    {
        if (part.About() is { Number: var year })
        {
            var from = await LastAsync(part.MeasureContentItemId, year);
            // A latest version says itself where it stands; where it stood before, the index knows what is there now.
            var isOwn = result.Latest && part.ContentItem == result;
            var to = isOwn ? ReportContent.StateOf(result) : await StateAsync(part.MeasureContentItemId, year);
            await RecordAsync(result, part, from, to, PlanWriteContext.Current?.Comment, false);
        }
    }

    private async Task<ReportState> StateAsync(string measureId, int year)
    {
        var index = await session.QueryIndex<ReportIndex>(i => i.MeasureContentItemId == measureId && i.FiscalYear == year && i.Latest)
            .FirstOrDefaultAsync();
        return Enum.TryParse<ReportState>(index?.State, out var state) ? state : ReportState.NotEntered;
    }

    private async Task<bool> IsPublicAsync(string measureId, int year)
        => await session.QueryIndex<ReportIndex>(i => i.MeasureContentItemId == measureId && i.FiscalYear == year && i.Published)
            .CountAsync() > 0;

    /// <summary>Where the last recorded step led.</summary>
    private async Task<ReportState> LastAsync(string measureId, int year)
        => _recorded is [.., var own] && own.MeasureContentItemId == measureId && own.About().Number == year
            ? own.To
            : (await session.Query<ReportTransition, ReportTransitionIndex>(
                i => i.MeasureContentItemId == measureId && i.FiscalYear == year)
                .OrderByDescending(i => i.Id).FirstOrDefaultAsync())?.To ?? ReportState.NotEntered;

    /// <summary>Commits the results with the recorded steps, and calls the transition handlers once they are stored.</summary>
    public async Task<SaveOutcome> CommitAsync(IEnumerable<ContentItem> results)
    {
        foreach (var result in results)
        {
            commit.Expect(result.Id, result);
        }

        var outcome = await commit.CommitAsync();
        if (outcome == SaveOutcome.Stored)
        {
            await TellAsync();
        }

        _recorded.Clear();
        return outcome;
    }

    private async Task TellAsync()
    {
        foreach (var transition in _recorded)
        {
            foreach (var handler in handlers)
            {
                try
                {
                    await handler.RecordedAsync(transition);
                }
                catch (Exception exception)
                {
                    // The step is valid even if an event handler fails.
                    logger.LogError(exception, "A step of a report was stored, but somebody could not be told.");
                }
            }
        }
    }
}
