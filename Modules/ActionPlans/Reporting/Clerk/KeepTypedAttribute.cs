using ActionPlans.Cms.Editors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ActionPlans.Cms.Reporting.Clerk;

/// <summary>
/// Answers a form that comes after the session has ended with a page that holds everything that was sent. The way to the login page
/// would lose it. Nothing is stored, and the page knows only what this very request sent.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepTypedAttribute : Attribute, IResultFilter, IOrderedFilter
{
    // Before the filters that draw the page around a view.
    public int Order => -1000;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.Result is not ChallengeResult || context.Controller is not Controller controller || !context.HttpContext.Request.HasFormContentType)
        {
            return;
        }

        var answer = controller.View("Kept", KeptForm.Of(context.HttpContext.Request));
        answer.StatusCode = StatusCodes.Status401Unauthorized;
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.Result = answer;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}

/// <summary>What somebody typed who was logged out meanwhile.</summary>
/// <param name="Address">Where the form goes.</param>
/// <param name="Fields">All fields but buttons and the old token.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What a person has written himself, for him to see that it is there.</summary>
    public IEnumerable<string> Words => Fields
        .Where(f => f.Key.Split('.')[^1] is nameof(ActualRow.Text) or nameof(ReportForm.Achievements) or nameof(ReportForm.Evaluation) or nameof(ReportForm.Reason) or nameof(ReportForm.Comment))
        .Select(f => f.Value).Where(v => !string.IsNullOrWhiteSpace(v));

    internal static KeptForm Of(HttpRequest request) => new(
        $"{request.PathBase}{request.Path}",
        [.. request.Form.Where(f => f.Key != "__RequestVerificationToken" && !f.Key.StartsWith("submit.", StringComparison.Ordinal))
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))]);
}
