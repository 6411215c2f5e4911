using System.Diagnostics;
using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>The admin's pages in a browser.</summary>
internal static class StaffPages
{
    // On a machine that is busy with other things.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task LogInAsync(this IPage page, SiteHost site, string name = "admin")
    {
        await page.GotoAsync(site.At("/Login"));
        await page.FillAsync("[name='LoginForm.UserName']", name);
        await page.FillAsync("[name='LoginForm.Password']", SiteHost.AdminPassword);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(url => !url.Contains("/Login", StringComparison.Ordinal));
    }

    /// <summary>Opens the editor of a measure from the list.</summary>
    public static async Task OpenMeasureAsync(this IPage page, SiteHost site, string no)
    {
        await page.GotoAsync(site.At($"/Admin/Contents/ContentItems/Measure?q=No.{no}"));
        var link = page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^No\\.{no} ") }).First;
        await page.GotoAsync(site.At((await link.GetAttributeAsync("href"))!));
        await page.Locator("#ap-sheet").WaitForAsync();
    }

    /// <summary>A field of an editor by its name.</summary>
    public static ILocator Field(this IPage page, string name) => page.Locator($"[name='{name}']:not([type=hidden])");

    public static async Task PublishAsync(this IPage page)
    {
        await page.ExplainAsync();
        await page.PressAsync("button[name='submit.Publish'][value='submit.Publish']", "Enter");
    }

    /// <summary>Says why what is published is changed, where the editor asks for it.</summary>
    public static async Task ExplainAsync(this IPage page)
    {
        foreach (var (name, value) in new[] { ("DecidedOn", "2024-04-01"), ("DecidedBy", "行政改革推進本部"), ("Reason", "試験のため") })
        {
            var field = page.Locator($"[name='ChangePart.{name}']");
            if (await field.CountAsync() > 0 && (await field.InputValueAsync()).Length == 0)
            {
                await field.FillAsync(value);
            }
        }
    }

    public static string At(this SiteHost site, string path) => new Uri(site.Address, path).ToString();

    /// <summary>
    /// Does what leads to another page, and waits until that one is there. An answer may be on its way while the old page still stands:
    /// only a document without the mark is the new one.
    /// </summary>
    public static async Task ToNextPageAsync(this IPage page, Func<Task> leave)
    {
        await page.EvaluateAsync("() => { window.apOldPage = true; }");
        await leave();
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < Patience;)
        {
            try
            {
                if (await page.EvaluateAsync<bool>("() => !window.apOldPage && document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // The page went away while it was asked.
            }

            await Task.Delay(50);
        }

        var refused = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll(':invalid, :disabled')].map(e => e.outerHTML)");
        Assert.Fail($"{page.Url}: no other page came. Invalid or switched off: {string.Join('\n', refused)}");
    }
}
