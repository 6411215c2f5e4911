namespace ActionPlans.Reporting.Clerk;

/// <summary>
/// Answers a form that comes after the session has ended, or after the writer lost account, role or department, with a page that holds
/// everything that was sent. The way to the login page, or a bare refusal, would lose it. Nothing is stored, and the page knows only what
/// this very request sent: it is the same for a report that is another's and for one that there is not.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepTypedAttribute : Attribute, IResultFilter, IOrderedFilter
{
    // Before the filters that draw the page around a view.
    public int Order => -1000;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Controller is not Controller controller || !context.HttpContext.Request.HasFormContentType
            || Answer(context.Result) is not { } status)
        {
            return;
        }

        var answer = controller.View(
            status == StatusCodes.Status401Unauthorized ? "Kept" : "Refused", KeptForm.Of(context.HttpContext.Request));
        answer.StatusCode = status;
        // Antiforgery sets exactly this value when the layout draws a form; it logs a warning where it replaces another one.
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
        context.Result = answer;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static int? Answer(IActionResult result) => result switch
    {
        ChallengeResult => StatusCodes.Status401Unauthorized,
        ForbidResult => StatusCodes.Status403Forbidden,
        NotFoundResult => StatusCodes.Status404NotFound,
        _ => null,
    };
}
