using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Decides which requests are answered from the output cache, before any tenant is entered: those of residents for pages that the tenant
/// marked with <see cref="PublicPageAttribute"/>.
/// </summary>
public sealed class PublicPagePolicy(CacheEpoch epoch, TimeProvider time, TimeSpan lifetime) : IOutputCachePolicy
{
    // Log-in, antiforgery token and notices of Orchard, a choice of language or consent: with one of them a page may be personal.
    private static readonly string[] PersonalCookies = ["orch", "__orch", ".AspNet"];

    // No other query key changes a page. Searches are not cached.
    private static readonly string[] QueryKeys =
    [
        MeasureFilterQuery.Policy, MeasureFilterQuery.Department, MeasureFilterQuery.Class, MeasureFilterQuery.Status,
        MeasureFilterQuery.Year, MeasureFilterQuery.Page,
    ];

    // The bytes differ by the accepted encodings, addresses in them by what a proxy forwards.
    private static readonly string[] Forwarded = ["X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix"];
    private static readonly string[] Headers = [HeaderNames.AcceptEncoding, .. Forwarded];

    private readonly long _began = time.GetTimestamp();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (IsCacheable(context.HttpContext.Request))
        {
            // Our pages have no Last-Modified; the cache would compare with the time at which an entry was made, in whole seconds.
            context.HttpContext.Request.Headers.Remove(HeaderNames.IfModifiedSince);
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
            // No request waits until another's answer is sent: a phone in a tunnel would hold up all who request the same page.
            context.AllowLocking = false;
            context.ResponseExpirationTimeSpan = lifetime;
            var key = context.CacheVaryByRules;
            // What was made before a change has another key than what is requested after it, even where it is stored later. The cache
            // itself measures age by the wall clock: where that is set back, an entry is found no longer than its lifetime all the same.
            var period = lifetime > TimeSpan.Zero ? time.GetElapsedTime(_began).Ticks / lifetime.Ticks : 0;
            key.CacheKeyPrefix = string.Create(CultureInfo.InvariantCulture, $"{epoch.Current}.{period}");
            key.VaryByHost = true;
            key.QueryKeys = QueryKeys;
            key.HeaderNames = Headers;
            if (IsForwarded(context.HttpContext.Request.Headers))
            {
                // The headers may be trusted from the proxy and not from another sender of the same headers.
                key.VaryByValues["by"] = context.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var answer = context.HttpContext.Response;
        context.AllowCacheStorage &= answer.StatusCode == StatusCodes.Status200OK && answer.Headers.SetCookie.Count == 0
            && PublicPageAttribute.IsMarked(context.HttpContext);
        return ValueTask.CompletedTask;
    }

    // Looked up one by one: enumerating a request's headers costs a fifth of a cached response.
    private static bool IsForwarded(IHeaderDictionary headers)
    {
        foreach (var name in Forwarded)
        {
            if (headers.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCacheable(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !IsPublicPath(request.Path)
            || request.Headers.Authorization.Count > 0)
        {
            return false;
        }

        foreach (var (name, _) in request.Cookies)
        {
            if (Array.Exists(PersonalCookies, personal => name.StartsWith(personal, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return string.IsNullOrEmpty(request.Query[MeasureFilterQuery.Text]);
    }

    // A tenant may have a prefix: one segment of the path.
    private static bool IsPublicPath(PathString path)
    {
        var value = path.Value ?? "";
        var place = value.IndexOf(PlanLinks.Root, StringComparison.Ordinal);
        return value == "/" || place == 0 || (place > 0 && place == value.IndexOf('/', 1));
    }
}
