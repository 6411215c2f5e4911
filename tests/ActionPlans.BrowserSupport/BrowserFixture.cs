using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace ActionPlans.BrowserSupport;

/// <summary>One headless Chromium for a class of tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // Pages live for a second: scripts are not optimized for a long run, and not by other threads, which the tests need themselves.
    private static readonly string[] Switches =
    [
        "--js-flags=--single-threaded --no-turbofan --no-maglev --always-sparkplug",
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private const int MaxStarts = 3;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser that the test command found; null where there is none.</summary>
    public static string? ExecutablePath { get; } = Environment.GetEnvironmentVariable("ACTION_PLANS_BROWSER") is { Length: > 0 } path
        ? FindOnPath(path)
        : FindOnPath("chromium-headless-shell") ?? FindOnPath("chromium");

    public async Task InitializeAsync()
    {
        if (ExecutablePath is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await StartAsync(_playwright.Chromium);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of its own, with nothing kept from any other.</summary>
    public async Task<IPage> NewPageAsync(int width, int height = 800, bool javaScript = true)
    {
        if (!_browser!.IsConnected)
        {
            await _browser.DisposeAsync();
            _browser = await StartAsync(_playwright!.Chromium);
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            Locale = "ja-JP",
        });
        return await context.NewPageAsync();
    }

    /// <summary>Everything that axe finds on a page, told so that one can mend it; empty when it finds nothing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="part">
    /// The part to look at; all of it unless told otherwise. In a part, sizes of targets are not looked at: what is around it is not ours.
    /// </param>
    public static async Task<IReadOnlyList<string>> AxeFindingsAsync(IPage page, string? part = null)
    {
        ArgumentNullException.ThrowIfNull(page);

        // Not by Deque.AxeCore.Playwright: it opens a second page for each, for frames, of which ours have none.
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
        {
            await page.EvaluateAsync(Axe);
        }

        var findings = await page.EvaluateAsync<string[]>(
            """
            async ([part, tags]) => (await axe.run(part ?? document, {
              runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: !part } }, resultTypes: ['violations'] }))
              .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.html}`))
            """,
            new object?[] { part, Rules });
        return [.. findings.Select(f => $"{page.Url} {f}")];
    }

    /// <summary>How far the page is wider than the window, in CSS pixels: 0 where nothing must be scrolled sideways.</summary>
    public static Task<int> SidewaysScrollAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /// <summary>Spaces the text out as far as WCAG 1.4.12 lets a reader do.</summary>
    public static Task SpaceTextAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        // Not an element: the pages' policy forbids those.
        return page.EvaluateAsync("""
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
                + ' p { margin-bottom: 2em !important }');
              document.adoptedStyleSheets = [sheet];
            }
            """);
    }

    /// <summary>What holds more than it shows, and cannot be scrolled; words for screen readers alone are cut on purpose.</summary>
    public static Task<string[]> CutTextAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.ap-hidden, .site-hidden, svg')
              && e.clientWidth > 1 && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
              && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)).map(e => e.outerHTML.slice(0, 120))
            """);
    }

    // Now and then a Chromium crashes with its first page, before any test has begun: another is started then, and none after the third.
    private static async Task<IBrowser> StartAsync(IBrowserType chromium)
    {
        for (var attempt = 1; ; attempt++)
        {
            var browser = await chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExecutablePath, Args = Switches });
            try
            {
                var page = await browser.NewPageAsync();
                await page.GotoAsync("data:text/html,<title>First page</title>");
                await page.CloseAsync();
                return browser;
            }
            catch (PlaywrightException) when (attempt < MaxStarts)
            {
                await browser.DisposeAsync();
            }
        }
    }

    private static string? FindOnPath(string program)
    {
        if (Path.IsPathRooted(program))
        {
            return File.Exists(program) ? program : null;
        }

        return Environment.GetEnvironmentVariable("PATH")
            ?.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }
}
