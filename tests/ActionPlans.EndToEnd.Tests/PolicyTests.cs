using System.Collections.Concurrent;
using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>The security policy in a real browser: nothing that a page needs is against it, and nothing is asked of anyone else.</summary>
[Collection(BrowsedSite.Name)]
public sealed class PolicyTests : SiteTests
{
    private const string Report =
        "document.addEventListener('securitypolicyviolation', e => console.error('VIOLATION ' + e.violatedDirective + ' ' + e.blockedURI))";

    private static readonly string[] Screens =
    [
        "/Login", "/Admin", "/Admin/ActionPlans", "/Admin/ActionPlans/Measures", "/Admin/ActionPlans/Results",
        "/Admin/Contents/ContentItems", "/Admin/Contents/ContentTypes/Measure/Create", "/Admin/Contents/ContentItems/city-main-menu/Edit",
        "/Admin/Contents/ContentItems/action-plan-departments/Edit", "/Admin/Media", "/Admin/AuditTrail", "/Admin/Features",
        "/Admin/Recipes",
        "/Admin/ContentTypes/Edit/Measure", "/Admin/Users/Index", "/Admin/Roles/Index", "/Admin/Settings/general",
        "/Admin/Settings/CityTheme", "/Admin/Settings/SecurityHeaders",
        "/Admin/DeploymentPlan/Index",
    ];

    private readonly BrowserFixture _browser;

    public PolicyTests(BrowserFixture browser, Site site)
        : base(site)
    {
        _browser = browser;
    }

    [BrowserFact]
    public async Task No_public_page_does_anything_that_its_policy_forbids()
    {
        var page = await _browser.NewPageAsync(1280);
        var complaints = await WatchAsync(page);
        var open = new Queue<string>(["/", "/no/such/page/", "/Error/403", "/action-plans/yuki-2021/?q=%E6%83%85%E5%A0%B1"]);
        var seen = new HashSet<string>(open);
        while (open.TryDequeue(out var address))
        {
            await page.GotoAsync(At(address));
            // A file that a browser saves, or shows in a viewer of its own, is no page.
            foreach (var link in await page.Locator("a[href]").EvaluateAllAsync<string[]>(
                """
                links => links.filter(a => a.origin === location.origin && !a.search && !/[.](csv|xlsx|zip|xml)$/.test(a.pathname))
                  .map(a => a.pathname)
                """))
            {
                if (!link.StartsWith("/Login", StringComparison.OrdinalIgnoreCase) && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        // All plans, overview, about, 39 measures, 9 departments, 32 policies, front page, errors, search.
        Assert.True(seen.Count >= 87, $"{seen.Count} pages");
        Assert.DoesNotContain(complaints, c => !c.Contains("404", StringComparison.Ordinal));
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [BrowserFact]
    public async Task A_script_and_a_style_slipped_into_a_page_are_refused()
    {
        var page = await _browser.NewPageAsync(1280);
        await WatchAsync(page);
        await page.GotoAsync(At("/"));
        var script = page.WaitForConsoleMessageAsync(
            new() { Predicate = m => m.Text.StartsWith("VIOLATION script-src", StringComparison.Ordinal) });
        var style = page.WaitForConsoleMessageAsync(
            new() { Predicate = m => m.Text.StartsWith("VIOLATION style-src", StringComparison.Ordinal) });
        await page.EvaluateAsync(
            "() => { const s = document.createElement('script'); s.textContent = 'window.slipped = 1'; document.body.append(s);"
            + " document.body.setAttribute('style', 'color: red'); }");

        Assert.Null(await page.EvaluateAsync<int?>("() => window.slipped ?? null"));
        await script;
        await style;
    }

    [BrowserFact]
    public async Task Every_screen_of_the_admin_works_under_its_policy_and_asks_this_site_alone()
    {
        var page = await _browser.NewPageAsync(1280, 1000);
        var complaints = await WatchAsync(page);
        await page.LogInAsync(Site);
        foreach (var screen in Screens)
        {
            Assert.Equal(200, (await page.GotoAsync(At(screen)))!.Status);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        Assert.Empty(complaints);
    }

    private async Task<ConcurrentQueue<string>> WatchAsync(IPage page)
    {
        var complaints = new ConcurrentQueue<string>();
        await page.AddInitScriptAsync(Report);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Site.Address.ToString(), StringComparison.Ordinal) && request.Url[..5] is not ("data:" or "blob:"))
            {
                complaints.Enqueue($"{page.Url}: asks {request.Url}");
            }
        };
        return complaints;
    }

    private string At(string path) => new Uri(Site.Address, path).ToString();
}
