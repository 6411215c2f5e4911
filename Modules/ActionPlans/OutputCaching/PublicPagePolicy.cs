using System.Globalization;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Which requests may be answered from memory, before any tenant is asked: those of residents for pages that the tenant marked
/// with <see cref="PublicPageAttribute"/>.
/// </summary>
public sealed class PublicPagePolicy : IOutputCachePolicy
{
    // Log-in, form token and notices of Orchard, a choice of language or consent: who has one may be shown something of his own.
    private static readonly string[] PersonalCookies = ["orch", "__orch", ".AspNet"];

    // What else stands in an address changes no page. What somebody searches for is not kept.
    private static readonly string[] QueryKeys =
        [MeasureFilterQuery.Policy, MeasureFilterQuery.Department, MeasureFilterQuery.Class, MeasureFilterQuery.Status, MeasureFilterQuery.Year, MeasureFilterQuery.Page];

    // The bytes differ by what the browser accepts, addresses in them may by what a proxy says of itself.
    private static readonly string[] Forwarded = ["X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix"];
    private static readonly string[] Headers = [HeaderNames.AcceptEncoding, .. Forwarded];

    private readonly SiteGeneration _generation;
    private readonly TimeSpan _keptFor;

    public PublicPagePolicy(SiteGeneration generation, TimeSpan keptFor)
    {
        _generation = generation;
        _keptFor = keptFor;
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (MayBeKept(context.HttpContext.Request))
        {
            // No page of ours names a day of change; the cache would compare with the day on which it was made, in whole seconds.
            context.HttpContext.Request.Headers.Remove(HeaderNames.IfModifiedSince);
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
            // Nobody waits for another's answer to be sent: a phone in a tunnel would hold up everybody who asks for the same page.
            context.AllowLocking = false;
            context.ResponseExpirationTimeSpan = _keptFor;
            var key = context.CacheVaryByRules;
            // What was made before a change has another key than what is asked for after it, even where it is stored later.
            key.CacheKeyPrefix = _generation.Current.ToString(CultureInfo.InvariantCulture);
            key.VaryByHost = true;
            key.QueryKeys = QueryKeys;
            key.HeaderNames = Headers;
            if (IsForwarded(context.HttpContext.Request.Headers))
            {
                // What one of them says may be believed of the proxy and not of somebody else who says the same.
                key.VaryByValues["by"] = context.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var answer = context.HttpContext.Response;
        context.AllowCacheStorage &= answer.StatusCode == StatusCodes.Status200OK && answer.Headers.SetCookie.Count == 0
            && PublicPageAttribute.IsMarked(context.HttpContext);
        return ValueTask.CompletedTask;
    }

    // Looked up one by one: to list a request's headers costs a fifth of an answer from memory.
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

    private static bool MayBeKept(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !MayBeOurs(request.Path) || request.Headers.Authorization.Count > 0)
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

    // Everything else goes its way untouched. A tenant may live under a prefix: one step of the path.
    private static bool MayBeOurs(PathString path)
    {
        var value = path.Value ?? "";
        var place = value.IndexOf(PlanLinks.Root, StringComparison.Ordinal);
        return value == "/" || place == 0 || (place > 0 && place == value.IndexOf('/', 1));
    }
}
