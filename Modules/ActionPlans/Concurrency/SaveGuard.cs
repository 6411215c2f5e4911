using ActionPlans.Cms.OutputCaching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;
using YesSql;
using ISession = YesSql.ISession;

namespace ActionPlans.Cms.Concurrency;

/// <summary>What was sent and could not be stored.</summary>
/// <param name="Fields">Everything that was typed, to be sent again as it is.</param>
/// <param name="Fault">Why.</param>
public sealed record NotStored(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, StoreFault Fault);

/// <summary>
/// Stands around an action that stores content: one person at a time per item, and the answer speaks of success only after the database
/// was read. Where nothing was stored, the answer says so and holds everything that was typed, with a button that sends it again.
/// </summary>
public sealed class SaveGuard
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LockExpiration = TimeSpan.FromMinutes(2);

    private readonly ISession _session;
    private readonly SaveWitness _witness;
    private readonly IDistributedLock _lock;
    private readonly WriterTurn _turn;
    private readonly SiteGeneration _generation;
    private readonly INotifier _notifier;
    private readonly IModelMetadataProvider _metadata;
    private readonly ILogger<SaveGuard> _logger;

    public SaveGuard(
        ISession session, SaveWitness witness, IDistributedLock distributedLock, WriterTurn turn, SiteGeneration generation, INotifier notifier, IModelMetadataProvider metadata, ILogger<SaveGuard> logger)
    {
        _session = session;
        _witness = witness;
        _lock = distributedLock;
        _turn = turn;
        _generation = generation;
        _notifier = notifier;
        _metadata = metadata;
        _logger = logger;
    }

    /// <summary>Runs an action. It counts as done unless it answers with a page or a refusal.</summary>
    /// <param name="context">The action.</param>
    /// <param name="next">Runs it.</param>
    /// <param name="keys">What nobody else may write at the same time.</param>
    /// <param name="refuse">Asked once nobody else may write: an answer in place of the action, or null.</param>
    /// <param name="readsBack">True where the action itself commits and reads back before it speaks of success; what it throws is still told here.</param>
    public async Task RunAsync(
        ActionExecutingContext context, ActionExecutionDelegate next, IEnumerable<string> keys, Func<Task<IActionResult?>>? refuse = null, bool readsBack = false)
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
                    context.Result = Refusal(context.HttpContext, StoreFault.Busy);
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

            using var watch = StoreFaultWatch.Begin();
            await RunLockedAsync(await next(), readsBack, watch);
        }
        finally
        {
            foreach (var locker in lockers)
            {
                await locker.DisposeAsync();
            }
        }
    }

    private async Task RunLockedAsync(ActionExecutedContext executed, bool readsBack, StoreFaultWatch watch)
    {
        try
        {
            if (executed.Exception is { } thrown && !executed.ExceptionHandled)
            {
                executed.ExceptionHandled = true;
                executed.Result = await GiveUpAsync(executed.HttpContext, watch.First ?? thrown);
            }
            else if (!readsBack && !IsRefused(executed.Result) && !HasToldError() && !await StoreAsync())
            {
                executed.Result = await GiveUpAsync(executed.HttpContext, watch.First);
            }
        }
        catch (Exception exception)
        {
            executed.Result = await GiveUpAsync(executed.HttpContext, watch.First ?? exception);
        }
    }

    /// <summary>Commits what the request did to content, and looks whether it is there. Throws where the database refuses it.</summary>
    /// <returns>False where nothing was stored.</returns>
    public async Task<bool> StoreAsync()
    {
        await _session.FlushAsync();
        if (!await _witness.HasRowsAsync(_session))
        {
            await _session.CancelAsync();
            return false;
        }

        await _session.SaveChangesAsync();
        // Before anybody learns that it is done.
        _generation.Next();
        return await _witness.IsStoredAsync();
    }

    // A form that comes back, or a status that says no: the action itself told that nothing was done.
    private static bool IsRefused(IActionResult? result)
        => result is ViewResult or PartialViewResult or ForbidResult or ChallengeResult or IStatusCodeActionResult { StatusCode: >= StatusCodes.Status400BadRequest };

    private bool HasToldError() => _notifier.List().Any(n => n.Type == NotifyType.Error) && _notifier.List().All(n => n.Type != NotifyType.Success);

    private async Task<IActionResult> GiveUpAsync(HttpContext http, Exception? exception)
    {
        _logger.LogWarning(exception, "{Path} stored nothing.", http.Request.Path);
        await _session.CancelAsync();
        foreach (var success in _notifier.List().Where(n => n.Type == NotifyType.Success).ToArray())
        {
            _notifier.List().Remove(success);
        }

        return Refusal(http, StoreFaults.Of(exception));
    }

    /// <summary>The answer that nothing was stored, with all that was sent.</summary>
    public ViewResult Refusal(HttpContext http, StoreFault fault = StoreFault.Conflict)
    {
        ArgumentNullException.ThrowIfNull(http);

        var request = http.Request;
        var fields = request.HasFormContentType ? request.Form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToArray() : [];
        return new ViewResult
        {
            ViewName = "~/Areas/ActionPlans/Views/Shared/PlanNotStored.cshtml",
            StatusCode = StatusOf(fault),
            ViewData = new ViewDataDictionary(_metadata, new ModelStateDictionary())
            {
                Model = new NotStored($"{request.PathBase}{request.Path}{request.QueryString}", fields, fault),
            },
        };
    }

    private static int StatusOf(StoreFault fault) => fault switch
    {
        StoreFault.Busy => StatusCodes.Status503ServiceUnavailable,
        StoreFault.Full => StatusCodes.Status507InsufficientStorage,
        StoreFault.Database => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status409Conflict,
    };
}
