using System.Diagnostics;
using System.Globalization;
using ActionPlans.SiteTesting;

namespace ActionPlans.Endurance.Tests;

/// <summary>
/// The last week before the deadline: twenty clerks save while residents read. Residents' reading is compared with reading alone, in the
/// same process, before and after: a machine that gets slower or a site that gets faster over time shows in both.
/// </summary>
public sealed class SoakTests
{
    private const int Clerks = 20;

    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(3);

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

        var time = TimeSpan.FromMinutes(LongResults.Setting("ACTION_PLANS_SOAK_MINUTES", 10));
        await using var site = await ReportingSite.CreateAsync(onPostgres, Clerks);
        await using var process = await SiteProcess.StartAsync(site.Folder);
        var clerks = new List<SoakClerk>();
        foreach (var clerk in site.Clerks)
        {
            clerks.Add(await SoakClerk.LogInAsync(process, clerk));
        }

        // Compilers and caches first: the first minute of a process say nothing about the rest.
        _ = await BesideAsync(process, clerks, TimeSpan.FromTicks(Math.Min(time.Ticks / 2, TimeSpan.TicksPerMinute)), new Percentiles());
        var before = await ReadAsync(process, time / 10);
        var worked = process.Worked;
        var watch = Stopwatch.StartNew();
        var busy = await BesideAsync(process, clerks, time, _saves);
        var load = (process.Worked - worked) / watch.Elapsed;
        var after = await ReadAsync(process, time / 10);
        await process.KillAsync();

        await site.LookAsync(async host =>
        {
            foreach (var (clerk, saved) in site.Clerks.Zip(clerks))
            {
                _lost += (await host.ReportAsync(clerk.No, ReportingSite.Year)).Text?.Achievements == saved.Text ? 0 : 1;
            }

            return true;
        });
        clerks.ForEach(c => c.Dispose());
        var idle = before.With(after);
        _errors += idle.Errors + busy.Errors;
        var ratio = busy.All.Of(99) / idle.All.Of(99);
        LongResults.Add(
            $"{Clerks} clerks save every {BetweenSaves.TotalSeconds} s, {time.TotalMinutes} min",
            onPostgres ? "PostgreSQL" : "SQLite",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_saves.Count} saves, {_errors} errors, {_lost} lost; saving {_saves}; "
                + $"reading alone {idle}; reading beside them {busy}; p99 ratio {ratio:0.00}; the site used {load:0.00} processors"));
        Assert.Equal((0, 0), (_errors, _lost));
        Assert.True(ratio <= 2, $"Readers wait {ratio:0.00} times as long.");
    }

    // Not on the test runner's few threads: a resident would wait for the clerks' continuations there, not for the site.
    private static Task<Readings> ReadAsync(SiteProcess process, TimeSpan time) => Task.Run(() => Readings.ReadForAsync(process, time));

    private async Task<Readings> BesideAsync(SiteProcess process, IReadOnlyList<SoakClerk> clerks, TimeSpan time, Percentiles saves)
    {
        using var end = new CancellationTokenSource(time);
        var saving = clerks.Select((clerk, i) => Task.Run(() => SaveUntilAsync(clerk, i, saves, end.Token))).ToArray();
        var readings = await ReadAsync(process, time);
        await Task.WhenAll(saving);
        return readings;
    }

    private async Task SaveUntilAsync(SoakClerk clerk, int number, Percentiles saves, CancellationToken end)
    {
        // Not all at the same moment, as people are not: each keeps to moments of their own, also after everybody had to wait.
        var next = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * (long)BetweenSaves.TotalSeconds * number / Clerks);
        while (true)
        {
            for (; next < Stopwatch.GetTimestamp(); next += Stopwatch.Frequency * (long)BetweenSaves.TotalSeconds)
            {
            }

            await Task.Delay(Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), next), CancellationToken.None);
            if (end.IsCancellationRequested)
            {
                return;
            }

            try
            {
                var (stood, done, took) = await clerk.SaveAsync();
                saves.Add(took);
                if (!stood)
                {
                    Interlocked.Increment(ref _lost);
                }

                if (!done)
                {
                    Interlocked.Increment(ref _errors);
                }
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref _errors);
            }
        }
    }
}
