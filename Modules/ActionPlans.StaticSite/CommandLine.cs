using System.CommandLine;
using ActionPlans.Pages.Export;

namespace ActionPlans.StaticSite;

/// <summary>
/// The commands: check, preview, export, verify. Exit codes: 0 done, 1 the plan or its record has errors, 2 something else stands in the
/// way.
/// </summary>
public static class CommandLine
{
    public static RootCommand Create(TextWriter output, TextWriter error)
    {
        var plan = new Argument<FileInfo>("plan.json") { Description = "計画ファイル (*.plan.json)" };
        var official = new Option<bool>("--official") { Description = "市が公表するサイト。「見本サイト」の表示と noindex を付けない。" };
        var site = new Option<string>("--site") { Description = "サイトを置くアドレス。例: https://www.city.example。付けると、フィードとサイトマップも書き出す。" };
        var basePath = new Option<string>("--base") { Description = "サイトを置く場所の道。例: /keikaku", DefaultValueFactory = _ => "" };

        var synonyms = new Option<FileInfo?>("--synonyms") { Description = "検索で同じ意味とすることばのファイル。1行に1組、「、」で区切る。" };

        return new RootCommand("行動計画の静的サイト: 計画ファイルを確かめ、下見し、書き出す。")
        {
            Check(plan, output, error),
            Preview(plan, official, synonyms, output, error),
            Export(plan, official, site, basePath, synonyms, output, error),
            Verify(output, error),
        };
    }

    private static Command Check(Argument<FileInfo> plan, TextWriter output, TextWriter error)
    {
        var command = new Command("check", "計画ファイルを確かめる。エラーがあれば終了コード 1。") { plan };
        command.SetAction(async (result, cancel) =>
            await PlanFile.ReadAsync(result.GetRequiredValue(plan), output, error, showWarnings: true, cancel) is { } read
                ? read.ExitCode
                : PlanFile.NotReadable);
        return command;
    }

    private static Command Preview(
        Argument<FileInfo> plan, Option<bool> official, Option<FileInfo?> synonyms, TextWriter output, TextWriter error)
    {
        var urls =
            new Option<string>("--urls") { Description = "待ち受けるアドレス。この機械の中だけ。", DefaultValueFactory = _ => PreviewServer.DefaultUrl };
        var withoutCms = new Option<bool>("--cms-not-running") { Description = "CMSが動いていないことを、すべてのページに表示する。" };
        var command = new Command("preview", "計画をブラウザーで下見する。ファイルを直すと、次に開いたページから変わる。") { plan, official, urls, withoutCms, synonyms };
        command.SetAction(async (result, cancel) => await SynonymFile.ReadAsync(result.GetValue(synonyms), error, cancel) is { } words
            ? await PreviewServer.RunAsync(
                result.GetRequiredValue(plan),
                new SiteKind(result.GetValue(official), result.GetValue(withoutCms)) { Synonyms = words },
                result.GetRequiredValue(urls),
                output,
                error,
                cancel)
            : PlanFile.NotReadable);
        return command;
    }

    private static Command Verify(TextWriter output, TextWriter error)
    {
        var file = new Argument<FileInfo>("file") { Description = "計画ファイル (*.plan.json)、または公表の記録のファイル (chain.json)" };
        var head = new Option<string?>("--head") { Description = "広報紙などで控えた指紋。空白があってもよい。" };
        var command = new Command("verify", "公表の記録が書き換えられていないことを確かめる。書き換えがあれば終了コード 1。") { file, head };
        command.SetAction(
            (result, cancel) => LedgerReport.RunAsync(result.GetRequiredValue(file), result.GetValue(head), output, error, cancel));
        return command;
    }

    private static Command Export(
        Argument<FileInfo> plan,
        Option<bool> official,
        Option<string> site,
        Option<string> basePath,
        Option<FileInfo?> synonyms,
        TextWriter output,
        TextWriter error)
    {
        var target = new Option<DirectoryInfo>("--output") { Description = "書き出すフォルダー", Required = true };
        var command = new Command("export", "計画を静的サイトとして書き出す。途中で止まっても、前の内容はそのまま残る。") { plan, target, official, site, basePath, synonyms };
        command.SetAction(async (result, cancel) => await SynonymFile.ReadAsync(result.GetValue(synonyms), error, cancel) is { } words
            ? await SiteExporter.RunAsync(
                result.GetRequiredValue(plan),
                result.GetRequiredValue(target),
                new SiteKind(result.GetValue(official), CmsNotRunning: false, result.GetValue(site)?.TrimEnd('/')) { Synonyms = words },
                result.GetRequiredValue(basePath),
                output,
                error,
                cancel)
            : PlanFile.NotReadable);
        return command;
    }
}
