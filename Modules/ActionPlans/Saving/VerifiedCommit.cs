using ActionPlans.Cms.OutputCaching;

namespace ActionPlans.Cms.Saving;

/// <summary>
/// The unit of work of this module: flushes, checks the expectations inside the transaction, commits once, invalidates the caches, and
/// returns the outcome. Writes through Orchard's content manager are expected automatically, by its events.
/// </summary>
public sealed class VerifiedCommit(
    ISession session, IStore store, WriteExpectations expectations, CacheEpoch epoch, ILogger<VerifiedCommit> logger)
{
    /// <summary>Promises that a document is stored with the next commit. It must have been given to the session before.</summary>
    public void Expect(long id, object document) => expectations.Expect(id, document);

    /// <summary>Writes what the session holds into its transaction, and looks there for an item; commits nothing.</summary>
    /// <returns>Stored where the item is in the transaction; else the write is given up.</returns>
    public Task<SaveOutcome> CheckAsync(ContentItem item) => CheckAsync(() => expectations.IsMetAsync(session, item));

    /// <summary>Commits what the session holds. Where it is not stored, nothing of it is, and the log says why.</summary>
    public async Task<SaveOutcome> CommitAsync()
    {
        if (await CheckAsync(() => expectations.AreMetAsync(session)) is var refused && refused != SaveOutcome.Stored)
        {
            return refused;
        }

        try
        {
            await session.SaveChangesAsync();
            if (expectations.IsEmpty)
            {
                return Report(SaveOutcome.Stored);
            }

            // Before anybody learns that it is done.
            epoch.Increment();
            if (!await IsCommittedAsync())
            {
                return await FailAsync(null);
            }

            expectations.Clear();
            return Report(SaveOutcome.Stored);
        }
        catch (Exception exception)
        {
            return await FailAsync(exception);
        }
    }

    /// <summary>Gives the write up because something failed: nothing of it is stored.</summary>
    /// <param name="exception">What failed, where it is known.</param>
    public async Task<SaveOutcome> FailAsync(Exception? exception)
    {
        exception = PlanWriteContext.Current?.FirstFault ?? exception;
        // Two people in the same moment are no fault of the site.
        var level = exception?.IsContention() == true ? LogLevel.Information : LogLevel.Warning;
        logger.Log(level, exception, "A write stored nothing.");
        await session.CancelAsync();
        return Report(SaveFaults.Of(exception));
    }

    /// <summary>Gives the write up because it is refused: nothing of it is stored, and the caller says why.</summary>
    public Task RefuseAsync()
    {
        PlanWriteContext.Refuse();
        return session.CancelAsync();
    }

    private async Task<SaveOutcome> CheckAsync(Func<Task<bool>> isMet)
    {
        try
        {
            await session.FlushAsync();
            return await isMet() ? SaveOutcome.Stored : await FailAsync(null);
        }
        catch (Exception exception)
        {
            return await FailAsync(exception);
        }
    }

    // A cancelled session rolls back on commit, without an exception.
    private async Task<bool> IsCommittedAsync()
    {
        await using var fresh = store.CreateSession(withTracking: false);
        return await expectations.AreVisibleAsync(fresh);
    }

    private static SaveOutcome Report(SaveOutcome outcome)
    {
        if (PlanWriteContext.Current is { } context)
        {
            context.Outcome = outcome;
        }

        return outcome;
    }
}
