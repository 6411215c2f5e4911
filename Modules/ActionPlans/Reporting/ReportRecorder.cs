using System.Data.Common;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.Reporting;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Cms.Reporting;

/// <summary>Records the steps of reports, stores them, and looks whether they are there before anybody is told of a success.</summary>
public sealed class ReportRecorder
{
    private readonly ISession _session;
    private readonly ReportAccess _access;
    private readonly TimeProvider _time;
    private readonly IEnumerable<IReportTransitionHandler> _handlers;
    private readonly ILogger<ReportRecorder> _logger;
    private readonly List<ReportTransition> _recorded = [];

    public ReportRecorder(ISession session, ReportAccess access, TimeProvider time, IEnumerable<IReportTransitionHandler> handlers, ILogger<ReportRecorder> logger)
    {
        _session = session;
        _access = access;
        _time = time;
        _handlers = handlers;
        _logger = logger;
    }

    /// <summary>Words for the step that is being taken, where code between here and the record does not pass them on.</summary>
    public string? Comment { get; set; }

    /// <summary>The step by which a department takes its submission back, and not somebody's change of the text.</summary>
    public bool IsTakingBack { get; set; }

    /// <summary>True while a step records itself, so that what it saves is not taken for somebody's change from outside.</summary>
    public bool IsStepping { get; set; }

    /// <summary>Puts a step into the session. A step that leads nowhere else, such as saving a draft again, is none.</summary>
    public async Task RecordAsync(ContentItem result, ReportState from, ReportState to, string? comment = null)
    {
        ArgumentNullException.ThrowIfNull(result);

        if (result.TryGet<AnnualResultPart>(out var part))
        {
            await RecordAsync(result, part, from, to, comment);
        }
    }

    // The part says whose report and of which year: that of the result, or the one where it stood until now.
    private async Task RecordAsync(ContentItem result, AnnualResultPart part, ReportState from, ReportState to, string? comment)
    {
        if (from == to || part.Year is not { } year)
        {
            return;
        }

        var user = await _access.UserAsync();
        var transition = new ReportTransition
        {
            PlanContentItemId = part.PlanContentItemId,
            MeasureContentItemId = part.MeasureContentItemId,
            ResultContentItemId = result.ContentItemId,
            Year = year,
            From = from,
            To = to,
            IsWithdrawal = from == ReportState.Published && !await IsPublicAsync(part.MeasureContentItemId, year.StartYear),
            IsTakenBack = IsTakingBack,
            AtUtc = _time.GetUtcNow().UtcDateTime,
            UserName = user?.UserName,
            UserId = user?.UserId,
            Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(),
            TextHash = ReportText.HashOf(result),
        };
        await _session.SaveAsync(transition);
        foreach (var handler in _handlers)
        {
            await handler.RecordingAsync(transition);
        }

        _recorded.Add(transition);
    }

    /// <summary>Records that a result stands elsewhere than its last step led, whoever changed it and from wherever.</summary>
    public async Task FollowAsync(ContentItem result)
    {
        ArgumentNullException.ThrowIfNull(result);

        if (!IsStepping && result.TryGet<AnnualResultPart>(out var part))
        {
            await FollowAsync(result, part);
        }
    }

    /// <summary>Records that a result was moved to another year or measure: where it stood, nothing is entered any more.</summary>
    /// <param name="result">The result as it now is.</param>
    /// <param name="before">The result as it was stored before.</param>
    public async Task FollowMoveAsync(ContentItem result, ContentItem? before)
    {
        ArgumentNullException.ThrowIfNull(result);

        if (!IsStepping && before is not null && before.TryGet<AnnualResultPart>(out var old) && result.TryGet<AnnualResultPart>(out var part)
            && (old.MeasureContentItemId, old.Year) != (part.MeasureContentItemId, part.Year))
        {
            await FollowAsync(result, old);
        }
    }

    private async Task FollowAsync(ContentItem result, AnnualResultPart part)
    {
        if (part.Year is { } year)
        {
            var (measureId, number) = (part.MeasureContentItemId, year.StartYear);
            var index = await _session.QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == measureId && i.FiscalYear == number && i.Latest).FirstOrDefaultAsync();
            var now = Enum.TryParse<ReportState>(index?.State, out var state) ? state : ReportState.NotEntered;
            await RecordAsync(result, part, await LastAsync(measureId, number), now, Comment);
        }
    }

    private async Task<bool> IsPublicAsync(string measureId, int year)
        => await _session.QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == measureId && i.FiscalYear == year && i.Published).CountAsync() > 0;

    /// <summary>Where the last recorded step led.</summary>
    private async Task<ReportState> LastAsync(string measureId, int year)
        => (await _session.Query<ReportTransition, ReportTransitionIndex>(i => i.MeasureContentItemId == measureId && i.FiscalYear == year)
            .OrderByDescending(i => i.Id).FirstOrDefaultAsync())?.To ?? ReportState.NotEntered;

    /// <summary>Commits, and reads back that each result now has the state and the text that it should, and its history too.</summary>
    /// <returns>False where nothing was stored.</returns>
    public async Task<bool> StoreAsync(IReadOnlyList<(ContentItem Result, ReportState State)> expected)
    {
        ArgumentNullException.ThrowIfNull(expected);

        try
        {
            await _session.SaveChangesAsync();
            foreach (var (result, state) in expected)
            {
                var (id, name, hash) = (result.ContentItemId, state.ToString(), ReportText.HashOf(result));
                var part = result.GetOrCreate<AnnualResultPart>();
                if (await LastAsync(part.MeasureContentItemId, part.Year!.Value.StartYear) != state
                    || await _session.QueryIndex<AnnualResultIndex>(i => i.ContentItemId == id && i.Latest && i.State == name && i.TextHash == hash).CountAsync() != 1)
                {
                    _recorded.Clear();
                    return false;
                }
            }
        }
        catch (Exception exception) when (exception is ConcurrencyException or DbException)
        {
            // Two people in the same moment: the second is told, and the first one's text stands.
            _logger.LogWarning(exception, "A report was not stored.");
            await _session.CancelAsync();
            _recorded.Clear();
            return false;
        }

        await TellAsync();
        return true;
    }

    private async Task TellAsync()
    {
        foreach (var transition in _recorded)
        {
            foreach (var handler in _handlers)
            {
                try
                {
                    await handler.RecordedAsync(transition);
                }
                catch (Exception exception)
                {
                    // The step stands, whatever those fail at who are told of it.
                    _logger.LogError(exception, "A step of a report was stored, but somebody could not be told.");
                }
            }
        }

        _recorded.Clear();
    }
}
