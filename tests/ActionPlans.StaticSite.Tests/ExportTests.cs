using System.Diagnostics;
using System.Xml.Linq;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.OpenData;
using ActionPlans.TestSupport;
using AngleSharp.Html.Parser;

namespace ActionPlans.StaticSite.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_address_of_the_design_is_a_folder_with_an_index()
    {
        await ExportAsync();

        var plan = PlanJson.Read(await File.ReadAllTextAsync(Repository.PlanFile)).Plan!;
        string[] addresses =
        [
            "", "action-plans/", "action-plans/yuki-2021/", "action-plans/yuki-2021/about/", "action-plans/yuki-2021/history/",
            "action-plans/yuki-2021/booklet/", "action-plans/yuki-2021/data/", "action-plans/yuki-2021/search/",
            "action-plans/yuki-2021/goals/", "action-plans/yuki-2021/search/words/",
            .. plan.Measures.Select(m => $"action-plans/yuki-2021/measures/{m.No}/"),
            .. plan.Measures.Select(m => $"action-plans/yuki-2021/measures/{m.No}/embed/"),
            .. plan.Departments.Select(d => $"action-plans/yuki-2021/departments/{d.Slug}/"),
            .. plan.Tree.All.Select(n => $"action-plans/yuki-2021/policies/{n.Slug}/"),
            .. plan.Period.Years.Select(y => $"action-plans/yuki-2021/years/{y.StartYear}/"),
        ];
        Assert.Equal(10 + 39 + 39 + 9 + 32 + 5, addresses.Length);
        Assert.All(addresses, a => Assert.True(File.Exists(Path.Combine(Target, a, "index.html")), a));
    }

    [Fact]
    public async Task A_year_has_its_summary_as_plain_text_too()
    {
        await Command.RunAsync("export", Repository.SampleFile, "--output", Target);
        var text = await File.ReadAllTextAsync(Path.Combine(Target, "action-plans", "yuki-2021", "years", "2022", "summary.txt"));

        Assert.StartsWith("結城市行政改革大綱アクションプラン\n令和4年度の総括　令和5年（2023年）6月30日時点\n（見本）", text, StringComparison.Ordinal);
        Assert.Contains("\n取組: 達成14件、未達11件、対象外14件、合計39件。\n", text, StringComparison.Ordinal);

        await ExportAsync();
        Assert.All(
            Directory.GetFiles(Target, "summary.txt", SearchOption.AllDirectories),
            f => Assert.Contains("まだ公表されていません", File.ReadAllText(f), StringComparison.Ordinal));
        Assert.Equal(5, Directory.GetFiles(Target, "summary.txt", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task The_open_data_are_files()
    {
        await Command.RunAsync("export", Repository.SampleFile, "--output", Target, "--site", "https://www.city.example");
        var folder = Path.Combine(Target, "action-plans", "yuki-2021", "data");
        var plan = PlanJson.Read(await File.ReadAllTextAsync(Repository.SampleFile)).Plan!;

        Assert.Equal(
            DataPackage.Of(plan).Files.Select(f => f.Name).Append("index.html").Order(StringComparer.Ordinal),
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(DataPackage.Of(plan).Files, f => Assert.Equal(f.Content, File.ReadAllBytes(Path.Combine(folder, f.Name))));
        Assert.Contains(
            "\"contentUrl\":\"https://www.city.example/action-plans/yuki-2021/data/results.csv\"",
            await File.ReadAllTextAsync(Path.Combine(folder, "index.html")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_plan_gives_the_same_bytes()
    {
        await ExportAsync();
        var first = Contents();
        await ExportAsync();

        Assert.Equal(first, Contents());
    }

    [Fact]
    public async Task A_site_below_a_path_links_to_itself()
    {
        await ExportAsync("--base", "/keikaku");

        var overview = await File.ReadAllTextAsync(Path.Combine(Target, "action-plans", "yuki-2021", "index.html"));
        Assert.Contains("href=\"/keikaku/action-plans/yuki-2021/measures/1/\"", overview, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/action-plans", overview, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keikaku")]
    [InlineData("/../x")]
    [InlineData("/a b")]
    [InlineData("//evil.example")]
    public async Task A_base_that_is_no_path_is_refused(string basePath)
    {
        var export = await Command.RunAsync("export", Repository.PlanFile, "--output", Target, "--base", basePath);

        Assert.Equal(2, export.ExitCode);
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public async Task It_says_sample_site_and_noindex_unless_the_city_itself_publishes_it()
    {
        await ExportAsync();
        Assert.Contains("見本サイト", Home(), StringComparison.Ordinal);
        Assert.Contains("noindex", Home(), StringComparison.Ordinal);
        // Whoever may not read the pages does not see that they ask to be left out.
        Assert.Equal("User-agent: *\nDisallow:\n", await File.ReadAllTextAsync(Path.Combine(Target, "robots.txt")));

        await ExportAsync("--official");
        Assert.DoesNotContain("見本サイト", Home(), StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", Home(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_a_page_for_addresses_without_one_an_icon_and_a_picture_for_shared_links()
    {
        await ExportAsync("--official", "--site", "https://city.example", "--base", "/keikaku");

        var notFound = await File.ReadAllTextAsync(Path.Combine(Target, "404.html"));
        Assert.Contains("href=\"/keikaku/action-plans/\"", notFound, StringComparison.Ordinal);
        Assert.Contains("noindex", notFound, StringComparison.Ordinal);
        var home = new HtmlParser().ParseDocument(Home());
        var icon = home.QuerySelector("link[rel=icon]")!.GetAttribute("href")!;
        var picture = home.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        Assert.StartsWith("https://city.example/keikaku/assets/share.", picture, StringComparison.Ordinal);
        Assert.All(
            new[] { icon, picture["https://city.example".Length..] },
            address => Assert.True(File.Exists(Path.Combine(Target, address["/keikaku/".Length..]))));
    }

    [Theory]
    [InlineData("city.example")]
    [InlineData("ftp://city.example")]
    [InlineData("https://city.example/keikaku")]
    [InlineData("https://user@city.example")]
    [InlineData("https://city.example?x")]
    [InlineData("https://")]
    public async Task A_site_that_is_no_address_is_refused(string site)
    {
        var export = await Command.RunAsync("export", Repository.PlanFile, "--output", Target, "--site", site);

        Assert.Equal(2, export.ExitCode);
        Assert.Contains("--site", export.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public async Task A_site_that_knows_its_address_has_a_sitemap_of_all_pages_that_may_be_found()
    {
        await ExportAsync("--official", "--site", "https://city.example/", "--base", "/keikaku");

        var urls = XDocument.Load(Path.Combine(Target, "sitemap.xml"))
            .Descendants()
            .Where(e => e.Name.LocalName == "loc")
            .Select(e => e.Value)
            .ToArray();
        // Every page but the front page, which is the list of plans, and the booklet.
        var pages = Directory.EnumerateFiles(Target, "index.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Target, f)[..^"index.html".Length])
                .Where(a => a.Length > 0
                    && !File.ReadAllText(Path.Combine(Target, a, "index.html")).Contains("noindex", StringComparison.Ordinal));
        Assert.Equal(
            pages.Select(a => $"https://city.example/keikaku/{a}").Order(StringComparer.Ordinal), urls.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(urls, u => u.EndsWith("/booklet/", StringComparison.Ordinal));
        Assert.Contains(
            "\nSitemap: https://city.example/keikaku/sitemap.xml\n",
            await File.ReadAllTextAsync(Path.Combine(Target, "robots.txt")),
            StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://city.example/keikaku/action-plans/\"", Home(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_site_invites_nobody()
    {
        await ExportAsync("--site", "https://city.example");

        Assert.False(File.Exists(Path.Combine(Target, "sitemap.xml")));
        Assert.DoesNotContain("Sitemap", await File.ReadAllTextAsync(Path.Combine(Target, "robots.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_with_a_record_has_a_feed_where_the_site_knows_its_address()
    {
        var document = PlanJson.Read(await File.ReadAllTextAsync(Repository.PlanFile)).Document!;
        var entry = LedgerChain.Append(
            null,
            new LedgerChange(ChangeKind.Publication, default, null, PublicText.Of(document), ChangeJustification.Nothing),
            DateTimeOffset.UnixEpoch);
        var plan = _folder.Write("recorded.plan.json", PlanJson.Write(document with { History = [entry] }));
        var feed = Path.Combine(Target, "action-plans", "yuki-2021", "feed.xml");

        await ExportToAsync(plan, Target, "--site", "https://city.example");
        Assert.Equal("feed", XDocument.Load(feed).Root!.Name.LocalName);
        Assert.Contains("https://city.example/action-plans/yuki-2021/about/", await File.ReadAllTextAsync(feed), StringComparison.Ordinal);

        await ExportToAsync(plan, Target);
        Assert.False(File.Exists(feed));
    }

    [Fact]
    public async Task A_plan_with_errors_leaves_the_old_output_whole()
    {
        await ExportAsync();
        var before = Contents();

        var export = await Command.RunAsync("export", _folder.Write("broken.plan.json", "{}"), "--output", Target);

        Assert.Equal(1, export.ExitCode);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_folder_with_other_files_is_never_replaced()
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "letter.txt"), "大切な手紙");

        var export = await Command.RunAsync("export", Repository.PlanFile, "--output", Target);

        Assert.Equal(2, export.ExitCode);
        Assert.Equal("大切な手紙", await File.ReadAllTextAsync(Path.Combine(Target, "letter.txt")));
    }

    [Fact]
    public async Task An_export_that_is_killed_leaves_the_old_output_whole()
    {
        await ExportAsync();
        var before = Contents();
        // Another plan, so that a mixture of old and new would show.
        var text = (await File.ReadAllTextAsync(Repository.PlanFile)).Replace("市民課", "住民課", StringComparison.Ordinal);
        var changed = _folder.Write("changed.plan.json", text);
        await ExportToAsync(changed, _folder["after"]);
        var after = Contents(_folder["after"]);

        for (var attempt = 0; attempt < 8; attempt++)
        {
            using var process = Start("export", changed, "--output", Target);
            await Task.Delay(150 + (attempt * 110));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();

            var now = Contents();
            Assert.True(now.SequenceEqual(before) || now.SequenceEqual(after), $"A mixture after kill {attempt}.");
            if (now.SequenceEqual(after))
            {
                break;
            }
        }

        await ExportToAsync(changed, Target);
        Assert.Equal(after, Contents());
    }

    [Fact]
    public async Task What_a_killed_export_left_is_swept_an_hour_later()
    {
        var abandoned = Directory.CreateDirectory($"{Target}.new-123456");
        await File.WriteAllTextAsync(Path.Combine(abandoned.FullName, "index.html"), "half");
        abandoned.LastWriteTimeUtc = DateTime.UtcNow.AddMinutes(-61);
        var atWork = Directory.CreateDirectory($"{Target}.new-123457");

        await ExportAsync();

        Assert.False(Directory.Exists(abandoned.FullName));
        Assert.True(Directory.Exists(atWork.FullName));
    }

    private string Target => _folder["site"];

    private string Home() => File.ReadAllText(Path.Combine(Target, "index.html"));

    private Task ExportAsync(params string[] more) => ExportToAsync(Repository.PlanFile, Target, more);

    private static async Task ExportToAsync(string plan, string target, params string[] more)
    {
        var export = await Command.RunAsync(["export", plan, "--output", target, .. more]);
        Assert.True(export.ExitCode == 0, export.Error);
    }

    private string[] Contents() => Contents(Target);

    private static string[] Contents(string folder)
        => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(folder, f)}\n{File.ReadAllText(f)}")];

    private static Process Start(params string[] arguments)
        => Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
