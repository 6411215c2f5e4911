using System.Net;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.Export;
using ActionPlans.Pages.NotFound;
using ActionPlans.Pages.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ActionPlans.StaticSite;

/// <summary>Shows a plan file in the browser of this machine. A changed file shows with the next page.</summary>
public static class PreviewServer
{
    /// <summary>What a web server may say of an exported site: it needs its own style sheet, and for the search its own script.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    internal const string DefaultUrl = "http://127.0.0.1:5000";

    internal static async Task<int> RunAsync(
        FileInfo file, SiteKind kind, string urls, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (!urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(IsLoopback))
        {
            await error.WriteLineAsync($"--urls「{urls}」は使えません。下見はこの機械の中だけで開きます。例: {DefaultUrl}");
            return PlanFile.NotReadable;
        }

        var read = await PlanFile.ReadAsync(file, output, error, showWarnings: false, cancel);
        if (read?.Plan is null)
        {
            return read?.ExitCode ?? PlanFile.NotReadable;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(urls);
        await using var app = builder.Build();
        await using var source = new PreviewSource(file, new StaticPages(read.Plan.Publisher, [read.Plan], kind, ""), kind, error);
        app.Run(context => AnswerAsync(context, source));
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e)
        {
            await error.WriteLineAsync($"{urls} で待ち受けできません。--urls でほかのアドレスを指定してください: {e.Message}");
            return PlanFile.NotReadable;
        }

        await output.WriteLineAsync($"{string.Join(" ", app.Urls)} で下見できます。終わるには Ctrl+C を押してください。");
        await output.FlushAsync(cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, PreviewSource source)
    {
        var path = context.Request.Path.Value ?? "/";
        context.Response.Headers.ContentSecurityPolicy = EmbedPolicies.For(path) ?? ContentSecurityPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (context.Request.Method is not ("GET" or "HEAD"))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var pages = await source.CurrentAsync(context.RequestAborted);
        if (await pages.RenderAsync(path) is { } page)
        {
            await WriteAsync(context, "text/html; charset=utf-8", StaticPages.Encoding.GetBytes(page));
        }
        else if (pages.Assets.FirstOrDefault(a => "/" + a.Path == path) is { Content: not null } asset)
        {
            await WriteAsync(context, asset.ContentType, asset.Content);
        }
        else if (await pages.ChartAsync(path) is { } chart)
        {
            await WriteAsync(context, ChartFile.ContentType, StaticPages.Encoding.GetBytes(chart));
        }
        else if (pages.Pages.ContainsKey(path + "/"))
        {
            context.Response.Redirect(path + "/", permanent: true);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            var notFound = await pages.RenderAsync(new NotFoundPageModel(new PlanLinks()).Address);
            await WriteAsync(context, "text/html; charset=utf-8", StaticPages.Encoding.GetBytes(notFound!));
        }
    }

    private static async Task WriteAsync(HttpContext context, string contentType, byte[] content)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        if (context.Request.Method == "GET")
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private static bool IsLoopback(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
