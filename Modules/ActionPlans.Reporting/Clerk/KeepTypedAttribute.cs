using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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
        // Both words: forms around the view would replace anything else, and warn.
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

/// <summary>What somebody typed who may not save it now.</summary>
/// <param name="Address">Where the form goes.</param>
/// <param name="Fields">The form's own fields: what else was sent is nobody's text.</param>
public sealed partial record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What a person has written himself, for him to see that it is there.</summary>
    public IEnumerable<string> Words => Fields
        .Where(f => IsText(f.Key.Split('.')[^1]))
        .Select(f => f.Value).Where(v => !string.IsNullOrWhiteSpace(v));

    private static bool IsText(string member)
        => member is nameof(ActualRow.Text) or nameof(ReportForm.Achievements) or nameof(ReportForm.Evaluation)
            or nameof(ReportForm.Reason) or nameof(ReportForm.Comment);

    private static readonly FrozenSet<string> Own = NamesOf(typeof(ReportForm), ReportForm.Prefix).ToFrozenSet(StringComparer.Ordinal);

    internal static KeptForm Of(HttpRequest request) => new(
        $"{request.PathBase}{request.Path}",
        [.. request.Form.Where(f => Own.Contains(Row().Replace(f.Key, "[]")))
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, TypedText.Of(v ?? "").Text)))]);

    // What is bound from a form, by its names in it.
    private static IEnumerable<string> NamesOf(Type form, string prefix) => form.GetProperties()
        .Where(p => p.SetMethod is { IsPublic: true } && !p.IsDefined(typeof(BindNeverAttribute), true))
        .SelectMany(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(List<>)
            ? NamesOf(p.PropertyType.GenericTypeArguments[0], $"{prefix}.{p.Name}[]")
            : [$"{prefix}.{p.Name}"]);

    [GeneratedRegex(@"\[\d{1,4}\]")]
    private static partial Regex Row();
}
