using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Saving;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace ActionPlans.Web.Screens;

/// <summary>
/// The page for a fault that the site's own error page would not survive: that one is drawn in the theme, with a menu from the database.
/// This one needs neither database nor tenant, nor words that would have to be looked up.
/// </summary>
internal sealed class FaultPage : IExceptionHandler
{
    private const string RetryAfterSeconds = "60";

    /// <summary>Answers for a database that fails. Every other fault gets the site's error page.</summary>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!exception.IsOfDatabase())
        {
            return false;
        }

        await WriteAsync(httpContext, exception);
        return true;
    }

    /// <summary>Handles exceptions that no middleware below has handled: of the error page itself, or of the tenant's start.</summary>
    public static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (
            !context.Response.HasStarted && exception is not (BadHttpRequestException or OperationCanceledException))
        {
            context.RequestServices.GetRequiredService<ILogger<FaultPage>>()
                .LogError(exception, "{Path} could not be answered.", context.Request.Path);
            context.Response.Clear();
            await WriteAsync(context, exception);
        }
    }

    private static Task WriteAsync(HttpContext context, Exception exception)
    {
        var answer = context.Response;
        answer.StatusCode = StatusCodes.Status500InternalServerError;
        if (exception.IsOfDatabase())
        {
            answer.StatusCode = StatusCodes.Status503ServiceUnavailable;
            answer.Headers.RetryAfter = RetryAfterSeconds;
        }

        answer.Headers.CacheControl = "no-store";
        answer.ContentType = new MediaTypeHeaderValue("text/html") { Charset = "utf-8" }.ToString();
        return answer.WriteAsync(Html(context.Request));
    }

    private static string Html(HttpRequest request)
    {
        var sent = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? ""
            : "<p>送った内容は、保存されていないことがあります。直ってから、画面を開き直して確かめてください。</p>";
        return $"""
            <!DOCTYPE html>
            <html lang="ja">
            <head>
              <meta charset="utf-8" />
              <meta name="viewport" content="width=device-width, initial-scale=1" />
              <meta name="robots" content="noindex" />
              <title>いま表示できません</title>
              <link rel="stylesheet" href="{request.PathBase}/CityTheme/tokens.css" />
              <link rel="stylesheet" href="{request.PathBase}/CityTheme/site.css" />
            </head>
            <body class="site">
              <header class="site-header"><div class="site-band"></div></header>
              <main id="main" class="site-wrap">
                <h1>いま表示できません</h1>
                <p>サイトに障害が起きています。しばらくたってから、もう一度開いてください。</p>
                {sent}
                <p lang="en">This page cannot be shown at the moment. Please try again later.</p>
              </main>
            </body>
            </html>
            """;
    }
}
