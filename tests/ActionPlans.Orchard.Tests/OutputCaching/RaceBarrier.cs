using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>Stops requests where a race would have to stop them, and lets others of a site's modules meddle with an answer.</summary>
public sealed class RaceBarrier : IAsyncActionFilter
{
    public const string Wait = "X-Wait";
    public const string Cookie = "X-Cookie";
    public const string NoStore = "X-No-Store";
    public const string Token = "X-Token";
    public const string TwoLanguages = "X-Two-Languages";

    private TaskCompletionSource _reached = new();
    private TaskCompletionSource _open = new();

    /// <summary>What happens while a form is being processed, before anything of it is committed.</summary>
    public Func<Task>? DuringPost { get; set; }

    /// <summary>Ends when a request with the header <see cref="Wait"/> has read its content.</summary>
    public Task Reached => _reached.Task;

    public void Close()
    {
        _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Open() => _open.SetResult();

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        var http = context.HttpContext;
        var answer = context.HttpContext.Response;
        if (HttpMethods.IsPost(http.Request.Method) && DuringPost is { } happen)
        {
            await happen();
        }

        await next();
        if (Has(Wait))
        {
            _reached.SetResult();
            await _open.Task;
        }

        if (Has(Cookie))
        {
            answer.Cookies.Append("own", "1");
        }

        if (Has(NoStore))
        {
            answer.Headers.CacheControl = "no-store";
        }

        if (Has(Token))
        {
            http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        }

        // As the settings of the site would have it.
        var cultures = http.RequestServices.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value;
        cultures.SupportedUICultures = Has(TwoLanguages) ? [new CultureInfo("ja"), new CultureInfo("en")] : [new CultureInfo("ja")];

        bool Has(string header) => http.Request.Headers.ContainsKey(header);
    }
}
