using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using OrchardCore;

namespace ActionPlans.Web.Security;

/// <summary>
/// Rate limits of anonymous visitors for requests that cost more than a page. Section <c>ActionPlans:RequestLimits</c>.
/// </summary>
public sealed class RequestLimitOptions
{
    /// <summary>False: as often as he likes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Forms from one address in a minute, log-ins among them.</summary>
    public int PostsPerMinute { get; set; } = 60;

    /// <summary>Searches for words from one address in a minute.</summary>
    public int SearchesPerMinute { get; set; } = 120;
}

/// <summary>
/// ASP.NET Core's rate limiter in front of each tenant's pages, behind its proxy settings and its log-in: it must know the address from
/// which a request really comes, and who has logged in.
/// </summary>
public static class RequestLimits
{
    private const int AfterLogIn = OrchardCoreConstants.ConfigureOrder.Authentication + 1;

    public static OrchardCoreBuilder AddRequestLimits(this OrchardCoreBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(builder);

        var limits = section.Get<RequestLimitOptions>() ?? new RequestLimitOptions();
        return !limits.Enabled ? builder : builder
            .ConfigureServices(services => services.AddRateLimiter(options =>
            {
                options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string, string)>(http => PartitionOf(http, limits));
                options.OnRejected = (context, _) =>
                {
                    if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    {
                        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                            .ToString(CultureInfo.InvariantCulture);
                    }

                    return ValueTask.CompletedTask;
                };
            }))
            .Configure(app => app.UseRateLimiter(), AfterLogIn);
    }

    private static RateLimitPartition<(string Kind, string Address)> PartitionOf(HttpContext http, RequestLimitOptions limits)
    {
        // The error page is executed with the request that failed.
        if (http.User.Identity?.IsAuthenticated == true || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return RateLimitPartition.GetNoLimiter(("", ""));
        }

        if (!(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            return Minute("post", limits.PostsPerMinute);
        }

        return string.IsNullOrEmpty(http.Request.Query["q"])
            ? RateLimitPartition.GetNoLimiter(("", ""))
            : Minute("search", limits.SearchesPerMinute);

        RateLimitPartition<(string Kind, string Address)> Minute(string kind, int most) => RateLimitPartition.GetFixedWindowLimiter(
            (kind, Guesses.AddressOf(http)),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
    }
}
