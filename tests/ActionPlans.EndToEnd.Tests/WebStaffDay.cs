using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>One of the web staff at work in a browser. Every click and every field filled in is counted.</summary>
internal sealed class WebStaffDay
{
    private readonly IPage _page;
    private readonly Uri _site;

    // The driver waits for two equal frames before it clicks, which a page without scripts does not always draw.
    private readonly bool _force;

    public WebStaffDay(IPage page, Uri site, bool javaScript)
    {
        _page = page;
        _force = !javaScript;
        _site = site;
    }

    public IPage Page => _page;

    public int Clicks { get; private set; }

    public int Fields { get; private set; }

    public Task GoAsync(string path) => _page.GotoAsync(new Uri(_site, path).ToString());

    public async Task LogInAsync(string name)
    {
        await GoAsync("/Login");
        await FillAsync(_page.Locator("[name='LoginForm.UserName']"), name);
        await FillAsync(_page.Locator("[name='LoginForm.Password']"), SiteHost.AdminPassword);
        await ClickAsync(_page.Locator("button[type=submit]").First);
    }

    public Task FillAsync(string label, string text) => FillAsync(_page.GetByLabel(label, new() { Exact = true }), text);

    public async Task FillAsync(ILocator field, string text)
    {
        Fields++;
        await field.FillAsync(text);
        // What a person does next; with JavaScript the reading of a target appears now.
        await field.BlurAsync();
        await _page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public async Task ChooseAsync(string label, string choice)
    {
        Fields++;
        await _page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = choice });
        await _page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public async Task TickAsync(string label)
    {
        Clicks++;
        await _page.GetByLabel(label, new() { Exact = true }).CheckAsync();
    }

    public Task PressAsync(string button) => ClickAsync(_page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    public Task FollowAsync(string link) => ClickAsync(_page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    public async Task ClickAsync(ILocator what)
    {
        Clicks++;
        await what.ClickAsync(new() { Force = _force });
        await _page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Opens the menu of actions of one item in a list, and presses one of them.</summary>
    public async Task ActAsync(string item, string action)
    {
        await ClickAsync(_page.GetByLabel($"{item}の操作", new() { Exact = true }));
        await PressAsync(action);
    }

    public Task SaveDraftAsync() => SendAsync(_page.Locator("button[name='submit.Save'][value='submit.Save']"));

    public async Task PublishAsync()
    {
        await _page.ExplainAsync();
        await SendAsync(_page.Locator("button[name='submit.Publish'][value='submit.Publish']"));
    }

    private async Task SendAsync(ILocator button)
    {
        // Who leaves the last field may move the button, for the editor tells what it read; it is pressed where it then stands.
        await button.FocusAsync();
        await _page.ToNextPageAsync(() => ClickAsync(button));
    }

    /// <summary>Presses the preview and reads the page that opens beside the editor.</summary>
    public async Task<string> PreviewAsync()
    {
        Clicks++;
        var page = await _page.Context.RunAndWaitForPageAsync(
            () => _page.ClickAsync("button[formtarget=_blank]", new() { Force = _force }));
        await page.WaitForLoadStateAsync();
        var text = await page.InnerTextAsync("body");
        await page.CloseAsync();
        return text;
    }

    public async Task<string> ErrorsAsync()
        => string.Join('\n', await _page.Locator(".validation-summary-errors, .field-validation-error").AllInnerTextsAsync());

    /// <summary>What the admin says after something was done.</summary>
    public async Task<string> MessagesAsync() => string.Join('\n', await _page.Locator(".alert[class*='message-']").AllTextContentsAsync());
}
