using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Import;

/// <summary>Runs imports one at a time. Each is committed whole before the next begins, or nothing of it is.</summary>
public sealed class ImportTransaction(VerifiedCommit commit, IDistributedLock distributedLock, IStringLocalizer<ImportTransaction> S)
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(30);

    // Orchard's lock cannot be renewed. Should an import ever take longer, the revisions that it compared still refuse what overlaps.
    private static readonly TimeSpan LockExpiration = TimeSpan.FromMinutes(10);

    /// <summary>Runs an import and commits what it brought into the session; the report says why where it did not.</summary>
    public async Task<PlanImportReport> RunAsync(Func<Task<PlanImportReport>> import)
    {
        ArgumentNullException.ThrowIfNull(import);

        // Two imports at once would each see the site without what the other brings.
        var (locker, locked) = await distributedLock.TryAcquireLockAsync("ACTION_PLAN_IMPORT", LockTimeout, LockExpiration);
        if (!locked)
        {
            return PlanImportReport.Of(S["Another import is running. Try again when it has ended."]);
        }

        // Inside the lock: the next import must see what this one wrote.
        await using (locker)
        {
            return await ImportAndStoreAsync(import);
        }
    }

    private async Task<PlanImportReport> ImportAndStoreAsync(Func<Task<PlanImportReport>> import)
    {
        var report = new PlanImportReport();
        SaveOutcome outcome;
        // The file is validated whole, beside what the site has.
        using var write = PlanWriteContext.Begin(WriteFacts.PlanValidated);
        try
        {
            report = await import();
            if (report.Errors.Count > 0)
            {
                report.Created.Clear();
                report.Updated.Clear();
                await commit.RefuseAsync();
                return report;
            }

            outcome = await commit.CommitAsync();
        }
        catch (Exception exception) when (exception is ConcurrencyException or DbException)
        {
            // Somebody saved one of its texts between our comparing and the commit, or the database failed.
            outcome = await commit.FailAsync(exception);
        }

        if (outcome != SaveOutcome.Stored)
        {
            report.Errors.Add(outcome is SaveOutcome.Full or SaveOutcome.Failed
                ? S["The database failed, and nothing was imported. Tell the administrator: the log says why."]
                : S[
                    "The database did not take the import; perhaps somebody saved one of its texts in the same moment. Nothing was imported; try again."]);
        }

        return report;
    }
}
