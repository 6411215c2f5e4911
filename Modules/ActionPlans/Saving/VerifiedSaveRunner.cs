namespace ActionPlans.Cms.Saving;

/// <summary>What was sent and could not be stored.</summary>
/// <param name="Fields">Everything that was typed, to be sent again as it is.</param>
public sealed record NotStored(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, SaveOutcome Outcome);

/// <summary>
/// Stands around an action that stores content: the answer speaks of success only where the write is stored. Where it is not, the answer
/// says so and holds everything that was typed, with a button that sends it again.
/// </summary>
public sealed class VerifiedSaveRunner(
    VerifiedCommit commit, SqliteWriteGate gate, INotifier notifier, IModelMetadataProvider metadata)
    : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await RunAsync(context, next);
        }
        else
        {
            await next();
        }
    }

    /// <summary>Runs an action, and commits what it wrote unless the action did so itself, or refused.</summary>
    /// <param name="refuse">Asked once it is this request's turn to write: an answer in place of the action, or null.</param>
    public async Task RunAsync(ActionExecutingContext context, ActionExecutionDelegate next, Func<Task<IActionResult?>>? refuse = null)
    {
        using var turn = await gate.TakeAsync(context.HttpContext);
        if (refuse is not null && await refuse() is { } refusal)
        {
            context.Result = refusal;
            return;
        }

        using var write = PlanWriteContext.Begin();
        await FinishAsync(await next(), write);
    }

    private async Task FinishAsync(ActionExecutedContext executed, PlanWriteContext write)
    {
        var outcome = SaveOutcome.Stored;
        var isRefused = write.IsRefused || !executed.ModelState.IsValid;
        if (executed.Exception is { } thrown && !executed.ExceptionHandled)
        {
            executed.ExceptionHandled = true;
            outcome = await commit.FailAsync(thrown);
        }
        else if (write.Outcome is null && !isRefused)
        {
            outcome = await commit.CommitAsync();
        }
        else if (write.Outcome is SaveOutcome.Busy or SaveOutcome.Full or SaveOutcome.Failed)
        {
            outcome = write.Outcome.Value;
        }
        else if (write.Outcome != SaveOutcome.Stored)
        {
            // Refused, or a conflict: the action itself says of what.
            await commit.RefuseAsync();
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
        foreach (var success in notifier.List().Where(n => n.Type == NotifyType.Success).ToArray())
        {
            notifier.List().Remove(success);
        }
    }

    /// <summary>The answer that nothing was stored, with all that was sent.</summary>
    public ViewResult Refusal(HttpContext http, SaveOutcome outcome)
    {
        var request = http.Request;
        var fields = request.HasFormContentType
            ? request.Form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToArray() : [];
        return new ViewResult
        {
            ViewName = "~/Areas/ActionPlans/Views/Shared/PlanNotStored.cshtml",
            StatusCode = StatusOf(outcome),
            ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary())
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
