using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
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
    private static readonly string[] ForwardedHeaders = [HeaderNames.AcceptEncoding, .. Forwarded];

    private readonly long _began = time.GetTimestamp();
    private KeyPrefix _prefix = new(-1, -1, "");

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
            key.CacheKeyPrefix = PrefixOf(epoch.Current, lifetime > TimeSpan.Zero ? time.GetElapsedTime(_began).Ticks / lifetime.Ticks : 0);
            key.VaryByHost = true;
            // A name costs a look-up for each cached response: only those that the request may have.
            key.QueryKeys = HasQueryKey(context.HttpContext.Request) ? QueryKeys : StringValues.Empty;
            key.HeaderNames = HeaderNames.AcceptEncoding;
            if (IsForwarded(context.HttpContext.Request.Headers))
            {
                key.HeaderNames = ForwardedHeaders;
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

    // The same text for every request of an epoch and period. Two requests at once make it twice, which does no harm.
    private string PrefixOf(long current, long period)
    {
        var prefix = _prefix;
        if (prefix.Epoch != current || prefix.Period != period)
        {
            prefix = new KeyPrefix(current, period, string.Create(CultureInfo.InvariantCulture, $"{current}.{period}"));
            _prefix = prefix;
        }

        return prefix.Text;
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

        var isSearch = request.QueryString.HasValue && !string.IsNullOrEmpty(request.Query[MeasureFilterQuery.Text]);
        return !isSearch && !HasPersonalCookie(request);
    }

    private static bool HasQueryKey(HttpRequest request)
        => request.QueryString.HasValue && Array.Exists(QueryKeys, request.Query.ContainsKey);

    private static bool HasPersonalCookie(HttpRequest request)
    {
        // Parsing none costs something too.
        if (request.Headers.Cookie.Count == 0)
        {
            return false;
        }

        foreach (var (name, _) in request.Cookies)
        {
            if (Array.Exists(PersonalCookies, personal => name.StartsWith(personal, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // A tenant may have a prefix: one segment of the path.
    private static bool IsPublicPath(PathString path)
    {
        var value = path.Value ?? "";
        var place = value.IndexOf(PlanLinks.Root, StringComparison.Ordinal);
        return value == "/" || place == 0 || (place > 0 && place == value.IndexOf('/', 1));
    }

    private sealed record KeyPrefix(long Epoch, long Period, string Text);
}
