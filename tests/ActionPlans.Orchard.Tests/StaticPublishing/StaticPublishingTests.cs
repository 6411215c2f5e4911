using System.Globalization;
using System.IO.Compression;
using ActionPlans.Cms.StaticPublishing;
using ActionPlans.Pages.Export;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.StaticPublishing;

/// <summary>
/// The folder of static files always equals what is published, is never seen half-written, and files that the site did not write stay.
/// </summary>
public sealed class StaticPublishingTests(StaticSiteHost host) : IClassFixture<StaticSiteHost>
{
    // More on demand: it takes about a second for each.
    private static readonly int Changes = int.Parse(
        Environment.GetEnvironmentVariable("ACTION_PLANS_STATIC_CHANGES") ?? "5", CultureInfo.InvariantCulture);

    [Fact]
    public async Task After_each_change_the_folder_equals_a_fresh_export()
    {
        await host.WriteToAsync(host.Folder);
        for (var i = 0; i < Changes; i++)
        {
            var words = $"{i}回目に直した概要";
            await host.Site.EditMeasureAsync("1", part => part.Overview = words);
            await host.SettleAsync();

            AssertSame(await FreshAsync(), FolderFiles.Of(host.Folder));
            Assert.Contains(
                words, await File.ReadAllTextAsync(Path.Combine(host.Folder, "action-plans/yuki-2021/measures/1/index.html")),
                StringComparison.Ordinal);
        }

        var status = await host.StatusAsync();
        Assert.Null(status.Error);
        Assert.Equal(host.Folder, status.Folder);
        // Nothing is left beside it.
        Assert.Equal([host.Folder], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(host.Folder)!));
    }

    [Fact]
    public async Task A_change_is_written_without_being_asked_for()
    {
        await host.WriteToAsync(host.Folder);
        var page = Path.Combine(host.Folder, "action-plans/yuki-2021/measures/3/index.html");

        await host.Site.EditMeasureAsync("3", part => part.Overview = "ひとりでに書き出される概要");

        for (var i = 0; i < 300 && !(await File.ReadAllTextAsync(page)).Contains("ひとりでに", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100);
        }

        Assert.Contains("ひとりでに書き出される概要", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_in_no_file()
    {
        await host.WriteToAsync(host.Folder);
        await host.Site.EditMeasureAsync("2", part => part.Overview = "まだ公開していない概要", publish: false);
        await host.SettleAsync();

        Assert.All(
            FolderFiles.Of(host.Folder).Values,
            content => Assert.DoesNotContain("まだ公開していない概要", StaticPages.Encoding.GetString(content), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_with_other_files_is_left_alone_and_the_dashboard_says_so_until_it_is_mended()
    {
        var folder = Path.Combine(Path.GetDirectoryName(host.Folder)!, "foreign");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "somebody else's");
        host.Site.Log.Expect("The static files are not written");

        await host.WriteToAsync(folder);

        Assert.Equal(StaticPublishingError.ForeignFiles, (await host.StatusAsync()).Error);
        Assert.Equal("somebody else's", await File.ReadAllTextAsync(Path.Combine(folder, "index.html")));
        var admin = await host.Site.LogInAsync("admin");
        Assert.Contains("書き出したものでないファイル", (await admin.ReadAsync("/Admin")).Body!.TextContent, StringComparison.Ordinal);

        Directory.Delete(folder, recursive: true);
        await host.SettleAsync();
        Assert.Null((await host.StatusAsync()).Error);
        Assert.True(File.Exists(Path.Combine(folder, "404.html")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_and_what_was_there_stays()
    {
        await host.WriteToAsync(host.Folder);
        var before = FolderFiles.Of(host.Folder);
        host.Site.Log.Expect("The static files are not written");
        var blocked = Path.Combine(host.Folder, "robots.txt", "below-a-file");

        await host.WriteToAsync(blocked);

        Assert.Equal(StaticPublishingError.NotWritable, (await host.StatusAsync()).Error);
        AssertSame(before, FolderFiles.Of(host.Folder));
        await host.WriteToAsync(host.Folder);
        Assert.Null((await host.StatusAsync()).Error);
    }

    [Fact]
    public async Task The_archive_has_the_files_of_the_folder_and_the_same_bytes_each_time()
    {
        await host.WriteToAsync(host.Folder);
        var admin = await host.Site.LogInAsync("admin");

        var first = await admin.GetByteArrayAsync("/Admin/ActionPlans/StaticSite/Download");

        await using var archive = await ZipArchive.CreateAsync(
            new MemoryStream(first), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null);
        var files = FolderFiles.Of(host.Folder);
        Assert.Equal(
            files.Keys.Where(k => !k.StartsWith('.')).Order(StringComparer.Ordinal),
            archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        Assert.Equal(first, await admin.GetByteArrayAsync("/Admin/ActionPlans/StaticSite/Download"));
    }

    [Theory]
    [InlineData("public", "", "先頭からすべて")]
    [InlineData("/proc/nothing", "", "書き込めません")]
    [InlineData("", "city.example", "https://www.city.example")]
    [InlineData("", "https://city.example/道", "https://www.city.example")]
    public async Task Settings_that_cannot_be_are_refused_at_their_field(string folder, string address, string message)
    {
        var admin = await host.Site.LogInAsync("admin");
        const string Page = "/Admin/Settings/ActionPlanStaticSite";
        const string Selector = "form[method=post]:has([name$='.Folder'])";
        var form = new SiteForm(await admin.ReadAsync(Page), Page, Selector);
        form["ISite.StaticPublishingSettings.Folder"] = folder;
        form["ISite.StaticPublishingSettings.Address"] = address;

        var back = await form.SubmitAndReadBackAsync(admin);

        Assert.Contains(message, back.Errors, StringComparison.Ordinal);
        Assert.Equal(folder, back["ISite.StaticPublishingSettings.Folder"] ?? "");
        Assert.Equal(address, back["ISite.StaticPublishingSettings.Address"] ?? "");
    }

    [Fact]
    public async Task A_folder_that_is_set_in_the_admin_is_written_at_once()
    {
        var folder = Path.Combine(Path.GetDirectoryName(host.Folder)!, "by-form");
        var admin = await host.Site.LogInAsync("admin");
        const string Page = "/Admin/Settings/ActionPlanStaticSite";
        var form = new SiteForm(await admin.ReadAsync(Page), Page, "form[method=post]:has([name$='.Folder'])");
        form["ISite.StaticPublishingSettings.Folder"] = folder;
        form["ISite.StaticPublishingSettings.Address"] = "https://city.example/keikaku/";

        using (await form.SubmitAsync(admin))
        {
            await host.SettleAsync();
        }

        Assert.Contains(
            "https://city.example/keikaku/action-plans/yuki-2021/",
            await File.ReadAllTextAsync(Path.Combine(folder, "action-plans/yuki-2021/index.html")),
            StringComparison.Ordinal);
        await host.WriteToAsync(host.Folder);
        Directory.Delete(folder, recursive: true);
    }

    // The files of a new export into an empty folder, to compare with.
    private async Task<IReadOnlyDictionary<string, byte[]>> FreshAsync()
    {
        var folder = SiteTemplate.NewFolder();
        var target = Path.Combine(folder, "fresh");
        await host.Site.ExportAfreshAsync(target);
        var files = FolderFiles.Of(target);
        Directory.Delete(folder, recursive: true);
        return files;
    }

    private static void AssertSame(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> actual)
        => Assert.Null(FolderFiles.FirstDifference(expected, actual));
}
