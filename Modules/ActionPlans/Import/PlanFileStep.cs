using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Import;

/// <summary>
/// A recipe step that takes the text of a plan file in <c>Plan</c>. One import runs at a time, and its work is committed before the next
/// begins.
/// </summary>
/// <remarks>A text, not JSON: Orchard runs a string that looks like <c>[js: …]</c> as a script, wherever it stands in a step.</remarks>
public abstract class PlanFileStep(
    string name, VerifiedCommit commit, IDistributedLock distributedLock, ILogger logger, IStringLocalizer localizer)
    : NamedRecipeStepHandler(name)
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LockExpiration = TimeSpan.FromMinutes(10);

    internal readonly IStringLocalizer S = localizer;

    /// <summary>Brings the file's part into the session, or says why not.</summary>
    /// <param name="recipeStep">The step, which may say more.</param>
    protected abstract Task<PlanImportReport> ImportAsync(string json, JsonObject recipeStep);

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (context.Step["Plan"] is not JsonValue value || !value.TryGetValue<string>(out var json))
        {
            context.Errors.Add(S["The step needs the text of a plan file in \"Plan\", such as [file:text('data/some.plan.json')]."]);
            return;
        }

        // Two imports at once would each see the site without what the other brings.
        var (locker, locked) = await distributedLock.TryAcquireLockAsync("ACTION_PLAN_IMPORT", LockTimeout, LockExpiration);
        if (!locked)
        {
            context.Errors.Add(S["Another import is running. Try again when it has ended."]);
            return;
        }

        await using (locker)
        {
            var report = await ImportAndStoreAsync(json, context.Step);
            foreach (var error in report.Errors)
            {
                context.Errors.Add(error);
            }

            if (logger.IsEnabled(LogLevel.Information))
            {
                logger.LogInformation(
                    "{Step}: {Created} created, {Updated} updated, {Unchanged} unchanged, {Errors} errors.",
                    StepName, report.Created.Count, report.Updated.Count, report.Unchanged.Count, report.Errors.Count);
            }

            if (report.NotInFile.Count > 0)
            {
                logger.LogWarning(
                    "The plan file lacks measures that the site has; they were left alone: No. {Numbers}",
                    string.Join(", ", report.NotInFile));
            }
        }
    }

    // Inside the lock: the next import must see what this one wrote.
    private async Task<PlanImportReport> ImportAndStoreAsync(string json, JsonObject recipeStep)
    {
        var report = new PlanImportReport();
        SaveOutcome outcome;
        // The file is validated whole, beside what the site has.
        using var write = PlanWriteContext.Begin(WriteFacts.PlanValidated);
        try
        {
            report = await ImportAsync(json, recipeStep);
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
