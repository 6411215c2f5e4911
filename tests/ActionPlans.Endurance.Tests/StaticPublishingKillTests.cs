using System.Diagnostics;
using System.Globalization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Files = System.Collections.Generic.IReadOnlyDictionary<string, byte[]>;

namespace ActionPlans.Endurance.Tests;

/// <summary>The server dies while it writes the static files: the folder has all files of one published state, never a mixture.</summary>
public sealed class StaticPublishingKillTests : IDisposable
{
    private const string No = "1";

    private readonly string _parent = SiteTemplate.NewFolder();
    private readonly KilledStep _writing = new("static files");
    private Files _before = new Dictionary<string, byte[]>();
    private Files? _left;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public async Task The_folder_is_never_a_mixture()
    {
        var kills = LongResults.Setting("ACTION_PLANS_KILLS", 100);
        await using var site = await ReportingSite.CreateAsync(onPostgres: false, clerks: 0);
        var measure = await site.LookAsync(async host =>
        {
            await host.WriteStaticFilesToAsync(Target);
            return await host.MeasureIdAsync(No);
        });
        var written = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await using var process = await StartAsync(site, kill);
            written += await KillAsync(process, measure, kill + 1) ? 1 : 0;
        }

        await using (await StartAsync(site, kills))
        {
        }

        LongResults.Add(
            "kill -9 while static files are written",
            "SQLite",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kills} kills, 0 mixtures ({kills - written} left the files of before, {written} those of the change); "
                + $"the next start wrote what was published, and the last folder equals a fresh export"));
        Assert.True(written > kills / 10 && kills - written > kills / 10, $"{written} of {kills} kills came after the writing.");
        Assert.Null(await site.LookAsync(DifferenceToFreshExportAsync));
    }

    private string Target => Path.Combine(_parent, "public");

    // Starts the site, which then writes the last change where it is not written, and judges what the last kill left.
    private async Task<SiteProcess> StartAsync(ReportingSite site, int change)
    {
        var process = await SiteProcess.StartAsync(site.Folder);
        await UntilWrittenAsync(change);
        var now = FolderFiles.Of(Target);
        Assert.True(
            _left is null || FolderFiles.FirstDifference(_before, _left) is null || FolderFiles.FirstDifference(now, _left) is null,
            $"Kill {change} left a mixture.");
        _before = now;
        return process;
    }

    // Publishes a change and kills the site at a random moment after it.
    private async Task<bool> KillAsync(SiteProcess process, string measure, int change)
    {
        using var person = await Person.LogInAsync(process, "admin");
        var form = await person.OpenAsync($"/Admin/Contents/ContentItems/{measure}/Edit", "form[enctype]");
        form["MeasurePart.Overview"] = Words(change);
        Assert.True((await person.SendAsync(form, "submit.Publish", "submit.Publish")).Done);
        var began = Stopwatch.GetTimestamp();
        await (_writing.NextMoment() is { } moment ? Task.Delay(moment) : UntilWrittenAsync(change));
        var lasted = Stopwatch.GetElapsedTime(began);
        await process.KillAsync();
        _left = FolderFiles.Of(Target);
        var isWritten = FolderFiles.FirstDifference(_before, _left) is not null;
        _writing.Learn(isWritten, isAnswered: false, lasted);
        return isWritten;
    }

    private static string Words(int change) => $"（{change}回目に直した概要）";

    private async Task UntilWrittenAsync(int change)
    {
        var page = Path.Combine(Target, "action-plans", "yuki-2021", "measures", No, "index.html");
        for (var i = 0; i < 1200; i++)
        {
            if (change == 0 || (await File.ReadAllTextAsync(page)).Contains(Words(change), StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("The static files were not written within a minute.");
    }

    private async Task<string?> DifferenceToFreshExportAsync(SiteHost host)
    {
        await host.SettleStaticFilesAsync();
        var fresh = Path.Combine(_parent, "fresh");
        await host.ExportAfreshAsync(fresh);
        return FolderFiles.FirstDifference(FolderFiles.Of(fresh), FolderFiles.Of(Target));
    }
}
