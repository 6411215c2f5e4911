using System.Collections.Concurrent;
using ActionPlans.BrowserSupport;
using Microsoft.Playwright;

namespace ActionPlans.StaticSite.Tests;

/// <summary>The static site in a browser, as a reader on a desktop and on a narrow phone sees it.</summary>
public sealed class BrowserTests : IClassFixture<BrowserFixture>, IClassFixture<ExportedSite>
{
    private const int Desktop = 1280;
    private const int Phone = 320;

    // One of each type, and sheets that differ most: no indicator with a reason, two indicators, notes, five columns, 実施.
    private static readonly string[] Addresses =
    [
        "", "action-plans/", "action-plans/yuki-2021/", "action-plans/yuki-2021/about/", "action-plans/yuki-2021/history/",
        "action-plans/yuki-2021/booklet/", "action-plans/yuki-2021/departments/somu/",
        "action-plans/yuki-2021/policies/2/", "action-plans/yuki-2021/policies/2-3-2/", "action-plans/yuki-2021/years/2023/",
        .. new[] { "1", "3", "5", "15", "17", "18", "23", "24", "34" }.Select(no => $"action-plans/yuki-2021/measures/{no}/"),
    ];

    private readonly BrowserFixture _browser;
    private readonly ExportedSite _site;

    public BrowserTests(BrowserFixture browser, ExportedSite site)
    {
        _browser = browser;
        _site = site;
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_on_any_sheet_desktop_and_phone()
    {
        foreach (var width in new[] { Desktop, Phone })
        {
            var page = await OpenSiteAsync(width);
            // all types of pages: PageTypeTests
            foreach (var address in Addresses.Where(a => a.Contains("/measures/", StringComparison.Ordinal)))
            {
                await page.GotoAsync(Site + address);
                Assert.Empty(await BrowserFixture.AxeFindingsAsync(page));
            }
        }
    }

    [BrowserFact]
    public async Task Nothing_must_be_scrolled_sideways_on_a_narrow_phone()
    {
        var page = await OpenSiteAsync(Phone);
        foreach (var address in Addresses)
        {
            await page.GotoAsync(Site + address);
            Assert.True(await BrowserFixture.SidewaysScrollAsync(page) == 0, address);
        }
    }

    [BrowserFact]
    public async Task A_page_asks_for_few_files_all_of_its_own_site_and_works_without_script()
    {
        var page = await OpenSiteAsync(Desktop, javaScript: false);
        var asked = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(request.Url);
        foreach (var address in Addresses)
        {
            asked.Clear();
            await page.GotoAsync(Site + address);
            Assert.InRange(asked.Count, 1, 6);
            Assert.All(
                asked,
                url =>
                    Assert.True(url.StartsWith(Site, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        }
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_content_by_the_skip_link()
    {
        var page = await OpenSiteAsync(Desktop);
        await page.GotoAsync(Site + Addresses[2]);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("本文へ", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [BrowserFact]
    public async Task No_page_needs_anything_that_the_strict_policy_forbids()
    {
        var page = await OpenSiteAsync(Desktop);
        var violations = new List<string>();
        page.Console += (_, message) => violations.AddRange(
            message.Text.StartsWith("VIOLATION", StringComparison.Ordinal) ? [$"{page.Url} {message.Text}"] : []);
        await page.AddInitScriptAsync("""
            document.addEventListener(
              'securitypolicyviolation', e => console.log('VIOLATION ' + e.violatedDirective + ' ' + e.blockedURI))
            """);
        var pages = Directory.EnumerateFiles(_site.Path, "index.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_site.Path, f)[..^"index.html".Length])
            .ToArray();
        Assert.True(pages.Length >= 85, $"{pages.Length} pages");
        foreach (var address in pages)
        {
            await page.GotoAsync(Site + address);
        }

        // The policy is in force: this violation is heard, after all others, which would have been told before it.
        var told = page.WaitForConsoleMessageAsync(new() { Predicate = m => m.Text.StartsWith("VIOLATION", StringComparison.Ordinal) });
        await page.EvaluateAsync("() => document.body.setAttribute('style', 'color: red')");
        await told;
        Assert.Single(violations);
    }

    private const string Site = SitePage.Site;

    private Task<IPage> OpenSiteAsync(int width, bool javaScript = true)
        => SitePage.OpenAsync(_browser, _site, width, javaScript: javaScript);
}
