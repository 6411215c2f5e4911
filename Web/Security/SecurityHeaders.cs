using System.Collections.Frozen;
using ActionPlans.Pages.Embedding;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OrchardCore.Admin;

namespace ActionPlans.Web.Security;

/// <summary>
/// The headers that every answer carries: pages, errors, redirects, style sheets, media, the set-up screen. What the site's own
/// security settings (feature OrchardCore.Security) say stands; these fill in the rest.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>
    /// For what residents read: no script, no inline style, nothing from elsewhere. Checking tools read robots.txt from within a page.
    /// </summary>
    public const string PublicPolicy =
        "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For log-in and set-up, which bring inline scripts and styles. Still nothing from elsewhere.</summary>
    public const string AccountPolicy = "script-src 'self' 'unsafe-inline'; " + StaffSources;

    /// <summary>For the admin, where Orchard's media library and pickers compile their templates in the browser.</summary>
    public const string AdminPolicy = "script-src 'self' 'unsafe-inline' 'unsafe-eval'; " + StaffSources;

    private const string StaffSources =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; "
        + "connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; "
        + "base-uri 'self'; frame-ancestors 'self'";

    private static readonly (string Name, StringValues Value)[] Always =
    [
        (HeaderNames.XContentTypeOptions, "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    // Orchard's screens outside of the admin that have its looks: log-in, own account, and the first set-up.
    private static readonly FrozenSet<string> AccountAreas = FrozenSet.Create("OrchardCore.Users", "OrchardCore.Setup");

    /// <summary>Stands before all else that the host's pipeline has: answers from memory carry them too.</summary>
    public static void AddHeadersOfEveryAnswer(this IServiceCollection services) => services.AddTransient<IStartupFilter, First>();

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Always)
        {
            headers.TryAdd(name, value);
        }

        headers.TryAdd(HeaderNames.ContentSecurityPolicy, PolicyFor(context));
    }

    private static string PolicyFor(HttpContext context)
    {
        if (AdminAttribute.IsApplied(context))
        {
            return AdminPolicy;
        }

        // By the path alone: an answer from memory has no route.
        if (EmbedPolicies.For(context.Request.Path.Value ?? "") is { } embedPolicy)
        {
            return embedPolicy;
        }

        return context.GetRouteValue("area") is string area && AccountAreas.Contains(area) ? AccountPolicy : PublicPolicy;
    }

    private sealed class First : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                // Only when the answer starts is it known which screen it is.
                context.Response.OnStarting(state =>
                {
                    Add((HttpContext)state);
                    return Task.CompletedTask;
                }, context);
                return rest(context);
            });
            next(app);
        };
    }
}
