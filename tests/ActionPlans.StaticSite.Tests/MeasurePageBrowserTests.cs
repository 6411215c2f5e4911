using ActionPlans.BrowserSupport;
using ActionPlans.TestSupport;
using Microsoft.Playwright;

namespace ActionPlans.StaticSite.Tests;

/// <summary>The seed with invented results, exported once.</summary>
public sealed class ExportedSamples : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder["site"];

    public async Task InitializeAsync() => await Command.RunAsync("export", Repository.SampleFile, "--output", Path);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>
/// The page of a measure with results, in a browser: charts are drawn without one, and here it is seen that they come out as reckoned.
/// </summary>
public sealed class MeasurePageBrowserTests : IClassFixture<BrowserFixture>, IClassFixture<ExportedSamples>
{
    private const int Desktop = 1000;
    private const int Tablet = 700;
    private const int Phone = 320;

    // A4 without its margins.
    private const int Paper = 687;

    private const int SmallestLetter = 12;

    // Bars, money in two units, close percentages, a planned value, times in a month, two indicators, deeds, zero targets, no indicator.
    private static readonly string[] Measures = ["1", "16", "19", "25", "7", "24", "18", "35", "3"];

    // Each text of a chart as it is drawn: what it says, where it stands, and how large its letters are on the screen.
    private const string DrawnTexts = """
        () => [...document.querySelectorAll('.ap-chart svg')].filter(svg => svg.checkVisibility()).flatMap((svg, chart) => {
          const box = svg.getBoundingClientRect(), scale = box.width / svg.viewBox.baseVal.width;
          return [...svg.querySelectorAll('text')].map(t => { const r = t.getBoundingClientRect();
            return {
              Chart: chart, Text: t.textContent, Left: r.left, Right: r.right, Top: r.top + r.height * .2, Bottom: r.bottom - r.height * .2,
              Letter: parseFloat(getComputedStyle(t).fontSize) * scale,
              Inside: r.left >= box.left - 1 && r.right <= box.right + 1 && r.top >= box.top - 1 && r.bottom <= box.bottom + 1,
            }; });
        })
        """;

    private readonly BrowserFixture _browser;
    private readonly ExportedSamples _site;

    public MeasurePageBrowserTests(BrowserFixture browser, ExportedSamples site)
    {
        _browser = browser;
        _site = site;
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_on_a_measure_with_results_and_nothing_must_be_scrolled_sideways()
    {
        foreach (var width in new[] { Desktop, Phone })
        {
            await ForEachAsync(width, async page =>
            {
                Assert.Empty(await BrowserFixture.AxeFindingsAsync(page));
                Assert.True(await BrowserFixture.SidewaysScrollAsync(page) == 0, page.Url);
            });
        }
    }

    [BrowserFact]
    public async Task Every_text_of_a_chart_can_be_read_on_a_narrow_phone_and_on_a_desktop()
    {
        foreach (var width in new[] { Desktop, Tablet, Phone })
        {
            await ForEachAsync(width, async page =>
            {
                await page.EvaluateAsync("() => document.querySelectorAll('.ap-fold').forEach(d => { d.open = true; })");
                var texts = await page.EvaluateAsync<DrawnText[]>(DrawnTexts);
                // Of the two drawings of each chart one is shown.
                Assert.Equal(await page.Locator(".ap-chart").CountAsync(), texts.Select(t => t.Chart).Distinct().Count());
                Assert.All(texts, t => Assert.True(t.Letter >= SmallestLetter && t.Inside, $"{page.Url}: {t}"));
                Assert.All(texts, t => Assert.DoesNotContain(texts, other => other != t && other.Chart == t.Chart
                    && other.Left < t.Right && t.Left < other.Right && other.Top < t.Bottom && t.Top < other.Bottom));
            });
        }
    }

    // The reader's own colours: marks take the colour of the text, a hollow one that of the ground.
    [BrowserFact]
    public async Task In_forced_colours_every_mark_has_the_colour_of_the_text()
    {
        var page = await OpenAsync(Desktop);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        foreach (var no in new[] { "1", "19" })
        {
            await page.GotoAsync(Address(no));
            var colours = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.ap-chart :is(.ap-bar, .ap-goal, .ap-rule)')]
                  .map(e => getComputedStyle(e).stroke)
                  .concat([...document.querySelectorAll('.ap-chart :is(text, .ap-dot)')].map(e => getComputedStyle(e).fill))
                """);
            var ink = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.ap-chart p')).color");
            Assert.Equal([ink], colours.Distinct());
        }
    }

    [BrowserFact]
    public async Task In_forced_colours_every_number_and_edge_of_a_bar_has_the_colour_of_the_text()
    {
        var page = await OpenAsync(Desktop);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await page.GotoAsync("http://site.example/action-plans/yuki-2021/years/2023/");

        var colours = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.ap-parts > :not(.ap-met) text')].map(e => getComputedStyle(e).fill)
              .concat([...document.querySelectorAll('.ap-fill')].map(e => getComputedStyle(e).stroke))
            """);
        var ink = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).color");
        Assert.Equal([ink], colours.Distinct());
    }

    [BrowserFact]
    public async Task On_paper_the_sheet_is_whole_and_each_chart_has_the_number_and_name_of_its_measure()
    {
        await ForEachAsync(Paper, async page =>
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            Assert.Equal(1, await page.Locator("details.ap-whole:not([open], .ap-fold)").CountAsync());
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.ap-leaf :is(dt, dd, p, li, th, td)')]
                  .filter(e => !e.checkVisibility() && !e.closest('.ap-plan, .ap-sheet-no')).map(e => e.outerHTML.slice(0, 120))
                """));
            var names = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.ap-chart')].filter(e => e.checkVisibility())
                  .map(e => getComputedStyle(e.closest('.ap-indicator').querySelector('h3'), '::before').content)
                """);
            Assert.Equal(await page.Locator(".ap-chart.ap-reported").CountAsync(), names.Length);
            var name = (await page.Locator("h1").TextContentAsync())!.Replace("\n", "", StringComparison.Ordinal).Trim().Split(' ', 2);
            Assert.All(names, n => Assert.Equal($"\"{name[0]} {name[1].Trim()}\"", n));
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        });
    }

    // The page of a year folds its numbers and lists to be short; whoever prints it wants them.
    [BrowserFact]
    public async Task On_paper_a_year_has_all_its_numbers_and_measures()
    {
        var page = await OpenAsync(Paper);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.GotoAsync("http://site.example/action-plans/yuki-2021/years/2023/");

        Assert.Equal(0, await page.Locator("details[open]").CountAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main :is(table, tr, .ap-each li, .ap-not-met li, .ap-hash)')]
              .filter(e => !e.checkVisibility()).map(e => e.outerHTML.slice(0, 120))
            """));
        Assert.Equal(39, await page.Locator(".ap-each li").CountAsync());
    }

    // The signs of all years, and tables that a screen scrolls: on paper nobody scrolls, and no link is followed.
    [BrowserFact]
    public async Task On_paper_nothing_is_cut_at_the_edge_and_no_ways_on_are_printed()
    {
        var page = await OpenAsync(Paper);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var address in new[] { "", "goals/", "policies/1/", "years/2023/" })
        {
            await page.GotoAsync($"http://site.example/action-plans/yuki-2021/{address}");
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('main *')]
                  .filter(e => e.checkVisibility() && !e.closest('svg, .ap-hidden'))
                  .filter(e => e.matches('.ap-ways') || e.getBoundingClientRect().right > innerWidth + 1)
                  .map(e => e.outerHTML.slice(0, 120))
                """));
        }
    }

    private async Task ForEachAsync(int width, Func<IPage, Task> check)
    {
        var page = await OpenAsync(width);
        foreach (var no in Measures)
        {
            await page.GotoAsync(Address(no));
            await check(page);
        }
    }

    private static string Address(string no) => $"http://site.example/action-plans/yuki-2021/measures/{no}/";

    private async Task<IPage> OpenAsync(int width)
    {
        var page = await _browser.NewPageAsync(width);
        await page.RouteAsync("**/*", async route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
            var file = Path.Combine(_site.Path, path, path.EndsWith('/') ? "index.html" : "").TrimEnd('/');
            await (File.Exists(file)
                ? route.FulfillAsync(new RouteFulfillOptions
                {
                    Path = file,
                    Headers = [new("content-security-policy", PreviewServer.ContentSecurityPolicy)]
                })
                : route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
        });
        return page;
    }

    private sealed record DrawnText
    {
        public int Chart { get; set; }

        public string Text { get; set; } = "";

        public double Left { get; set; }

        public double Right { get; set; }

        public double Top { get; set; }

        public double Bottom { get; set; }

        public double Letter { get; set; }

        public bool Inside { get; set; }
    }
}
