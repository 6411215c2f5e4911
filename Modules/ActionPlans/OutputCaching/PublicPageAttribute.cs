using System.Security.Cryptography;
using Microsoft.IO;
using Microsoft.Net.Http.Headers;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Marks an action whose answer is the same for all who may read what is published. The answer carries an entity tag, and a browser that
/// has it already gets 304; where the host has <see cref="PublicPagePolicy"/>, the answer is cached.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicPageAttribute : Attribute, IAsyncAuthorizationFilter, IAsyncResultFilter
{
    private static readonly object Mark = new();

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!await http.RequestServices.GetRequiredService<PlanAccess>().MayReadAsync(http.User))
        {
            context.Result = http.User.Identity?.IsAuthenticated == true ? new ForbidResult() : new ChallengeResult();
        }
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var answer = context.HttpContext.Response;
        var body = answer.Body;
        await using var page = MemoryStreamFactory.GetStream();
        answer.Body = page;
        ResultExecutedContext executed;
        try
        {
            executed = await next();
        }
        finally
        {
            answer.Body = body;
        }

        // Rendering threw: the partial body is dropped, and the error handler answers.
        if (executed is { Exception: not null, ExceptionHandled: false })
        {
            return;
        }

        // A Cache-Control that is already set is respected, such as the one that comes with an antiforgery token.
        if (answer.StatusCode == StatusCodes.Status200OK && answer.Headers.CacheControl.Count == 0 && Describe(context.HttpContext, page))
        {
            return;
        }

        page.Position = 0;
        await page.CopyToAsync(body);
    }

    /// <summary>True for an answer that may be cached.</summary>
    internal static bool IsMarked(HttpContext context) => context.Items.ContainsKey(Mark);

    // True for 304 Not Modified.
    private static bool Describe(HttpContext context, RecyclableMemoryStream page)
    {
        var request = context.Request;
        var answer = context.Response;
        var tag = TagOf(page, request.Headers.AcceptEncoding.ToString());
        var isLoggedIn = context.User.Identity?.IsAuthenticated == true;
        answer.Headers.ETag = tag.ToString();
        // May be stored and must be revalidated: a change is seen at once.
        answer.Headers.CacheControl = isLoggedIn ? "private, no-cache" : "no-cache";
        answer.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (request.GetTypedHeaders().IfNoneMatch.Any(
            known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            answer.ContentType = null;
            return true;
        }

        answer.ContentLength = page.Length;
        if (!isLoggedIn && HasOneLanguage(context))
        {
            context.Items[Mark] = Mark;
        }

        return false;
    }

    // The accepted encodings decide which bytes are sent; other bytes have another tag.
    private static EntityTagHeaderValue TagOf(RecyclableMemoryStream page, string encodings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(encodings));
        foreach (var part in page.GetReadOnlySequence())
        {
            hash.AppendData(part.Span);
        }

        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}\"");
    }

    // The layout of a site in several languages differs by the language of the visitor.
    private static bool HasOneLanguage(HttpContext context)
        => context.RequestServices.GetRequiredService<IOptions<RequestLocalizationOptions>>()
            .Value.SupportedUICultures is not { Count: > 1 };
}
