using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Rounds;

/// <summary>Opens, changes, closes and reopens reporting rounds, and records who did. Authorization is the caller's task.</summary>
public sealed class RoundWriter(
    ISession session, IContentManager contentManager, RoundStore rounds, ReportAccess access, VerifiedCommit commit, SiteClock day,
    TimeProvider time)
{
    public async Task<RoundOutcome> CreateAsync(string? planId, RoundDraft draft)
    {
        var plan = string.IsNullOrEmpty(planId) ? null : await contentManager.GetAsync(planId, VersionOptions.Latest);
        var known = plan?.Has<ActionPlanPart>() == true;
        var issues = RoundRules.Check(draft, known ? PeriodOf(plan!) : null, BusinessDays.Japan);
        if (!known)
        {
            // Without a plan the years are unknown.
            issues = [PlanIssue.Error("round_plan_unknown", "$.plan"), .. issues.Where(i => i.Path != "$.year")];
        }
        else if (draft.Year is { } year && new ReportYear(year, draft.IsInterim) is var about
            && await rounds.FindAsync(planId!, about) is not null)
        {
            issues = [.. issues, PlanIssue.Error("round_exists", "$.year", about.JapaneseName)];
        }

        if (issues.Any(i => i.Severity == IssueSeverity.Error))
        {
            return new RoundOutcome(null, issues);
        }

        var round = new ReportingRound
        {
            RoundId = IdGenerator.GenerateId(),
            PlanContentItemId = planId!,
            Year = draft.Year!.Value,
            MadeOn = await day.TodayAsync(),
        };
        return await StoreAsync(round, RoundAction.Created, draft, issues);
    }

    /// <param name="revision">The revision that was on the screen: what somebody else changed since is not overwritten.</param>
    /// <param name="draft">What it shall say. Its year stays what it is, and whether it is of an interim report.</param>
    public Task<RoundOutcome?> ChangeAsync(string roundId, int revision, RoundDraft draft) => OfAsync(roundId, async round =>
    {
        var plan = await contentManager.GetAsync(round.PlanContentItemId, VersionOptions.Latest);
        var complete = draft with { Year = round.Year, IsInterim = round.Interim is not null };
        var issues = RoundRules.Check(complete, plan is null ? null : PeriodOf(plan), BusinessDays.Japan);
        if (round.Revision != revision)
        {
            return Refused(round, "round_changed");
        }

        return issues.Any(i => i.Severity == IssueSeverity.Error)
            ? new RoundOutcome(round, issues)
            : await StoreAsync(round, RoundAction.Changed, draft, issues);
    });

    public Task<RoundOutcome?> CloseAsync(string roundId, int revision) => OfAsync(roundId, async round =>
        round.Revision != revision || round.IsClosed
            ? Refused(round, "round_changed")
            : await StoreAsync(round, RoundAction.Closed));

    public Task<RoundOutcome?> ReopenAsync(string roundId, int revision, string? reason) => OfAsync(roundId, async round =>
    {
        if (RoundRules.CheckReason(reason) is { Count: > 0 } issues)
        {
            return new RoundOutcome(round, issues);
        }

        return round.Revision != revision || !round.IsClosed
            ? Refused(round, "round_changed")
            : await StoreAsync(round, RoundAction.Reopened, reason: reason!.Trim());
    });

    /// <summary>The changes of a round, the newest first.</summary>
    public async Task<IReadOnlyList<RoundChange>> HistoryAsync(string roundId)
    {
        var changes = await session.Query<RoundChange, RoundChangeIndex>(i => i.RoundId == roundId).ListAsync();
        return [.. changes.OrderByDescending(c => c.Revision)];
    }

    // Null where there is no such round.
    private async Task<RoundOutcome?> OfAsync(string roundId, Func<ReportingRound, Task<RoundOutcome>> act)
        => await rounds.FindAsync(roundId) is { } round ? await act(round) : null;

    private async Task<RoundOutcome> StoreAsync(
        ReportingRound round, RoundAction action, RoundDraft? draft = null, IReadOnlyList<PlanIssue>? warnings = null,
        string? reason = null)
    {
        if (draft is not null)
        {
            round.Apply(draft);
        }

        round.IsClosed = action == RoundAction.Closed || (action == RoundAction.Changed && round.IsClosed);
        await rounds.SaveAsync(round);
        var change = new RoundChange
        {
            RoundId = round.RoundId,
            Action = action,
            AtUtc = time.GetUtcNow().UtcDateTime,
            UserName = (await access.UserAsync())?.UserName,
            Reason = reason,
            Interim = round.Interim,
            OpensOn = round.OpensOn,
            Deadline = round.Deadline,
            RemindBefore = round.RemindBefore,
            RemindAfter = round.RemindAfter,
            Revision = round.Revision,
        };
        await session.SaveAsync(change);
        commit.Expect(round.Id, round);
        commit.Expect(change.Id, change);
        if (await commit.CommitAsync() == SaveOutcome.Stored)
        {
            return new RoundOutcome(round, warnings ?? []);
        }

        // Perhaps a concurrent request was stored first.
        var stored = await rounds.FindAsync(round.PlanContentItemId, round.About);
        if (stored is null)
        {
            return Refused(null, "round_not_stored");
        }

        if (stored.RoundId != round.RoundId)
        {
            return Refused(null, "round_exists", "$.year", round.About.JapaneseName);
        }

        return Refused(stored, stored.Revision < round.Revision ? "round_not_stored" : "round_changed");
    }

    private static FiscalPeriod? PeriodOf(ContentItem plan)
        => plan.GetOrCreate<ActionPlanPart>().ReadPeriod();

    private static RoundOutcome Refused(ReportingRound? round, string code, string path = "$", params string[] arguments)
        => new(round, [PlanIssue.Error(code, path, arguments)]);
}
