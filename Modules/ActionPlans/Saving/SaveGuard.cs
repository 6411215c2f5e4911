using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;

namespace ActionPlans.Cms.Saving;

/// <summary>What was sent and could not be stored.</summary>
/// <param name="Fields">Everything that was typed, to be sent again as it is.</param>
/// <param name="Outcome">Why.</param>
public sealed record NotStored(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, SaveOutcome Outcome);

/// <summary>
/// Stands around an action that stores content: one person at a time per item, and the answer speaks of success only where the write is
/// stored. Where it is not, the answer says so and holds everything that was typed, with a button that sends it again.
/// </summary>
public sealed class SaveGuard
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LockExpiration = TimeSpan.FromMinutes(2);

    private readonly VerifiedCommit _commit;
    private readonly IDistributedLock _lock;
    private readonly WriterTurn _turn;
    private readonly INotifier _notifier;
    private readonly IModelMetadataProvider _metadata;

    public SaveGuard(VerifiedCommit commit, IDistributedLock distributedLock, WriterTurn turn, INotifier notifier, IModelMetadataProvider metadata)
    {
        _commit = commit;
        _lock = distributedLock;
        _turn = turn;
        _notifier = notifier;
        _metadata = metadata;
    }

    /// <summary>Runs an action, and commits what it wrote unless the action did so itself, or refused.</summary>
    /// <param name="context">The action.</param>
    /// <param name="next">Runs it.</param>
    /// <param name="keys">What nobody else may write at the same time.</param>
    /// <param name="refuse">Asked once nobody else may write: an answer in place of the action, or null.</param>
    public async Task RunAsync(
        ActionExecutingContext context, ActionExecutionDelegate next, IEnumerable<string> keys, Func<Task<IActionResult?>>? refuse = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        var lockers = new List<ILocker>();
        try
        {
            // In one order for all, so that two never wait for each other.
            foreach (var key in keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                var (locker, locked) = await _lock.TryAcquireLockAsync($"ACTION_PLAN_ITEM:{key}", LockTimeout, LockExpiration);
                if (!locked)
                {
                    context.Result = Refusal(context.HttpContext, SaveOutcome.Busy);
                    return;
                }

                lockers.Add(locker);
            }

            using var turn = await _turn.TakeAsync(context.HttpContext);
            if (refuse is not null && await refuse() is { } refusal)
            {
                context.Result = refusal;
                return;
            }

            using var write = PlanWriteContext.Begin();
            await FinishAsync(await next(), write);
        }
        finally
        {
            foreach (var locker in lockers)
            {
                await locker.DisposeAsync();
            }
        }
    }

    private async Task FinishAsync(ActionExecutedContext executed, PlanWriteContext write)
    {
        var outcome = SaveOutcome.Stored;
        var isRefused = write.IsRefused || !executed.ModelState.IsValid;
        if (executed.Exception is { } thrown && !executed.ExceptionHandled)
        {
            executed.ExceptionHandled = true;
            outcome = await _commit.FailAsync(thrown);
        }
        else if (write.Outcome is null && !isRefused)
        {
            outcome = await _commit.CommitAsync();
        }
        else if (write.Outcome != SaveOutcome.Stored)
        {
            // The action itself says why.
            await _commit.RefuseAsync();
            TakeBackSuccess();
        }

        if (outcome != SaveOutcome.Stored)
        {
            executed.Result = Refusal(executed.HttpContext, outcome);
            TakeBackSuccess();
        }
    }

    private void TakeBackSuccess()
    {
        foreach (var success in _notifier.List().Where(n => n.Type == NotifyType.Success).ToArray())
        {
            _notifier.List().Remove(success);
        }
    }

    /// <summary>The answer that nothing was stored, with all that was sent.</summary>
    public ViewResult Refusal(HttpContext http, SaveOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(http);

        var request = http.Request;
        var fields = request.HasFormContentType ? request.Form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToArray() : [];
        return new ViewResult
        {
            ViewName = "~/Areas/ActionPlans/Views/Shared/PlanNotStored.cshtml",
            StatusCode = StatusOf(outcome),
            ViewData = new ViewDataDictionary(_metadata, new ModelStateDictionary())
            {
                Model = new NotStored($"{request.PathBase}{request.Path}{request.QueryString}", fields, outcome),
            },
        };
    }

    private static int StatusOf(SaveOutcome outcome) => outcome switch
    {
        SaveOutcome.Busy => StatusCodes.Status503ServiceUnavailable,
        SaveOutcome.Full => StatusCodes.Status507InsufficientStorage,
        SaveOutcome.Failed => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status409Conflict,
    };
}
