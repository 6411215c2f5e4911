using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>Somebody who works with the keyboard alone: goes by the tab key, types, and presses Enter.</summary>
internal sealed class KeyboardPerson
{
    // More than any page of the admin has to stop at.
    private const int MaxStops = 400;


    private readonly IPage _page;
    private readonly SiteHost _site;

    public KeyboardPerson(IPage page, SiteHost site)
    {
        _page = page;
        _site = site;
    }

    public IPage Page => _page;

    /// <summary>How many keys were pressed, those of typed text aside.</summary>
    public int Keys { get; private set; }

    public async Task LogInAsync(string userName)
    {
        await _page.GotoAsync(_site.At("/Login"));
        await TypeAsync("[name='LoginForm.UserName']", userName);
        await TypeAsync("[name='LoginForm.Password']", SiteHost.AdminPassword);
        await EnterAsync("button[type=submit]");
    }

    /// <summary>Types an address, as into the address bar.</summary>
    public Task GoAsync(string path) => _page.GotoAsync(_site.At(path));

    /// <summary>Goes to a field by the tab key, and replaces what stands in it.</summary>
    public async Task TypeAsync(string selector, string text)
    {
        await TabToAsync(selector);
        await KeyAsync("ControlOrMeta+a");
        await _page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a link or a button by the tab key, and presses Enter; the page that it leads to is there afterwards.</summary>
    public async Task EnterAsync(string selector)
    {
        await TabToAsync(selector);
        await _page.ToNextPageAsync(() => KeyAsync("Enter"));
    }

    /// <summary>Opens or closes what is folded, or ticks a box.</summary>
    public async Task SpaceAsync(string selector)
    {
        await TabToAsync(selector);
        await KeyAsync("Space");
    }

    private async Task TabToAsync(string selector)
    {
        for (var stop = 0; stop < MaxStops; stop++)
        {
            if (await _page.EvaluateAsync<bool>(
                "selector => document.activeElement !== null && document.activeElement.matches(selector)", selector))
            {
                await AssertFocusIsSeenAsync(selector);
                return;
            }

            await KeyAsync("Tab");
        }

        Assert.Fail($"{_page.Url}: the tab key does not lead to {selector}.");
    }

    // Whoever cannot see where the focus is cannot work with the keyboard.
    private async Task AssertFocusIsSeenAsync(string selector)
        => Assert.True(
            await _page.EvaluateAsync<bool>(
                "() => { const box = document.activeElement.getBoundingClientRect(); return box.width > 0 && box.height > 0; }"),
            $"{_page.Url}: {selector} has the focus and cannot be seen.");

    private async Task KeyAsync(string key)
    {
        Keys++;
        await _page.Keyboard.PressAsync(key);
    }
}
