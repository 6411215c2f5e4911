using System.Text.RegularExpressions;
using ActionPlans.Pages.Export;

namespace ActionPlans.StaticSite;

/// <summary>Writes a plan's static site into a folder: whole, or not at all.</summary>
internal static partial class SiteExporter
{
    public static async Task<int> RunAsync(
        FileInfo plan, DirectoryInfo target, SiteKind kind, string basePath, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (basePath.Length > 0 && !BasePathForm().IsMatch(basePath))
        {
            await error.WriteLineAsync($"--base「{basePath}」は使えません。/keikaku のように、/ で始めて英数字、-、_ で書いてください。");
            return PlanFile.NotReadable;
        }

        if (kind.Origin is { } origin && !IsOrigin(origin))
        {
            await error.WriteLineAsync(
                $"--site「{origin}」は使えません。https://www.city.example のように、https:// または http:// とホスト名で書いてください。置く場所の道は --base で指定します。");
            return PlanFile.NotReadable;
        }

        var read = await PlanFile.ReadAsync(plan, output, error, showWarnings: false, cancel);
        if (read?.Plan is null)
        {
            return read?.ExitCode ?? PlanFile.NotReadable;
        }

        try
        {
            if (!StaticFolder.MayReplace(target))
            {
                await error.WriteLineAsync($"{target.FullName} には、このプログラムが書き出したものでないファイルがあります。空のフォルダーか、新しいフォルダーを指定してください。");
                return PlanFile.NotReadable;
            }

            await using var pages = new StaticPages(read.Plan.Publisher, [read.Plan], kind, basePath);
            var count = await StaticFolder.WriteAsync(pages, target, cancel);
            await output.WriteLineAsync($"{count}ページを {target.FullName} に書き出しました。");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{target.FullName} に書き出せません。前の内容はそのままです: {e.Message}");
            return PlanFile.NotReadable;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("中断しました。前の内容はそのままです。");
            return PlanFile.NotReadable;
        }
    }

    // Scheme and host as a browser writes them, and nothing else: no path, no user, no query.
    private static bool IsOrigin(string origin)
        => Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.GetLeftPart(UriPartial.Authority) == origin && uri.UserInfo.Length == 0;

    [GeneratedRegex(@"\A(?:/[A-Za-z0-9_-]+)+/?\z")]
    private static partial Regex BasePathForm();
}
