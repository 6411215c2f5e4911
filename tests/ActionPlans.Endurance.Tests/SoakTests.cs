using System.Diagnostics;
using System.Globalization;
using System.Net;
using ActionPlans.Orchard.Tests.Fixtures;

namespace ActionPlans.Endurance.Tests;

/// <summary>The last week before the deadline: twenty clerks save while residents read.</summary>
public sealed class SoakTests
{
    private const int Clerks = 20;

    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(60);

    private readonly Percentiles _saves = new();
    private int _errors;
    private int _lost;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_loses_a_save_and_readers_hardly_notice(bool onPostgres)
    {
        if (onPostgres)
        {
            Assert.Null(PostgresServer.Missing);
        }

        var minutes = LongResults.Setting("ACTION_PLANS_SOAK_MINUTES", 10);
        await using var site = await ReportingSite.CreateAsync(onPostgres, Clerks);
        await using var process = await SiteProcess.StartAsync(site.Folder);
        // Compilers and caches first: the first requests of a process say nothing about the rest.
        _ = await ReadForAsync(process, TimeSpan.FromSeconds(30));
        var idle = await ReadForAsync(process, Idle);

        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var clerks = site.Clerks.Select((clerk, i) => SaveUntilAsync(process, clerk, i, end.Token)).ToArray();
        var busy = await ReadForAsync(process, TimeSpan.FromMinutes(minutes));
        var last = await Task.WhenAll(clerks);
        await process.KillAsync();

        foreach (var (clerk, text) in site.Clerks.Zip(last))
        {
            var stored = (await site.LookAsync(host => host.ReportAsync(clerk.No, ReportingSite.Year))).Text?.Achievements;
            _lost += stored == text ? 0 : 1;
        }

        var ratio = busy.Of(99) / idle.Of(99);
        LongResults.Add(
            $"{Clerks} clerks save every {BetweenSaves.TotalSeconds} s, {minutes} min",
            onPostgres ? "PostgreSQL" : "SQLite",
            string.Create(CultureInfo.InvariantCulture, $"{_saves.Count} saves, {_errors} errors, {_lost} lost; saving {_saves}; reading idle {idle}; reading meanwhile {busy}; p99 ratio {ratio:0.00}"));
        Assert.Equal((0, 0), (_errors, _lost));
        Assert.True(ratio <= 2, $"Readers wait {ratio:0.00} times as long.");
    }

    private async Task<string> SaveUntilAsync(SiteProcess process, Clerk clerk, int number, CancellationToken end)
    {
        // Not all at the same moment, as people are not.
        await Task.Delay(BetweenSaves * number / Clerks, CancellationToken.None);
        using var person = await Person.LogInAsync(process, clerk.UserName);
        var text = "";
        for (var i = 1; !end.IsCancellationRequested; i++)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                var form = await person.OpenAsync(clerk.FormAddress, "form[action*='/Report/']");
                if ((form["Form.Achievements"] ?? "") != text)
                {
                    Interlocked.Increment(ref _lost);
                }

                var next = string.Create(CultureInfo.InvariantCulture, $"見本の取組実績 No.{clerk.No}、{i}回目の保存");
                form["Form.Achievements"] = next;
                var (done, took) = await person.SendAsync(form, "submit.Save", "draft");
                _saves.Add(took);
                if (done)
                {
                    text = next;
                }
                else
                {
                    Interlocked.Increment(ref _errors);
                }
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref _errors);
            }

            var rest = BetweenSaves - Stopwatch.GetElapsedTime(began);
            await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, CancellationToken.None);
        }

        return text;
    }

    private async Task<Percentiles> ReadForAsync(SiteProcess process, TimeSpan time)
    {
        string[] pages = [$"/action-plans/{SeedPlan.Slug}/", $"/action-plans/{SeedPlan.Slug}/measures/16/"];
        using var client = process.NewClient();
        var (took, watch) = (new Percentiles(), Stopwatch.StartNew());
        for (var i = 0; watch.Elapsed < time; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(pages[i % pages.Length], UriKind.Relative));
            _ = await answer.Content.ReadAsByteArrayAsync();
            took.Add(Stopwatch.GetElapsedTime(began));
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                Interlocked.Increment(ref _errors);
            }

            await Task.Delay(BetweenReads);
        }

        return took;
    }
}
