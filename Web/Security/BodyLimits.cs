using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ActionPlans.Web.Security;

/// <summary>
/// How much a request may carry. A body that is larger is refused before anything of it is read: what is buffered for one request is
/// there forty times for forty. Who has logged in may send files; how large, says the screen that takes them.
/// </summary>
public static class BodyLimits
{
    /// <summary>In bytes, for anonymous visitors.</summary>
    public const long Anybody = 4 * 1024 * 1024;

    /// <summary>In bytes, for logged-in users: the default of ASP.NET Core.</summary>
    public const long LoggedIn = 30_000_000;

    public static void AddBodyLimits(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = Anybody);
    }

    /// <summary>In a tenant, whose own pages tell errors, and before its routing, which reads forms.</summary>
    public static void AddBodyLimits(this IServiceCollection services) => services.AddSingleton<IStartupFilter, InTenant>();

    private static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        // The error page is executed with the request that failed.
        if (!MayBeLarge(context) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        if (await IsLoggedInAsync(context))
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = LoggedIn;
            }
        }
        else if (context.Request.ContentLength is not null)
        {
            // The page that tells it looks for no form in the request that made it.
            context.Request.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await next(context);
    }

    // A body without Content-Length is cut off at the limit.
    private static bool MayBeLarge(HttpContext context)
        => context.Request.ContentLength is { } length
            ? length > Anybody
            : context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;

    private static async Task<bool> IsLoggedInAsync(HttpContext context)
    {
        // A site that is not set up yet has no log-in.
        var schemes = context.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>();
        return await schemes.GetSchemeAsync(IdentityConstants.ApplicationScheme) is not null
            && (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded;
    }

    private sealed class InTenant : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(CheckAsync);
            next(app);
        };
    }
}
