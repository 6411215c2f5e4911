using ActionPlans.BrowserSupport;
using ActionPlans.Domain.Reporting;
using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>A clerk at the report: what the browser keeps, for whom, and until when.</summary>
[Collection(EditedSite.Name)]
public sealed class ClerkTests : SiteTests
{
    private const int Year = 2023;
    private const string Achievements = "Form.Achievements";
    private const string Evaluation = "Form.Evaluation";
    private const string Kept = "[data-ap-kept]";

    private readonly BrowserFixture _browser;

    public ClerkTests(BrowserFixture browser, Site site)
        : base(site)
    {
        _browser = browser;
    }

    public override Task InitializeAsync() => Site.OpenRoundAsync(Year);

    [BrowserFact]
    public async Task Unsaved_text_comes_back_to_its_writer_alone_and_goes_once_it_is_saved()
    {
        var writer = await Site.NewClerkAsync("31");
        var colleague = await Site.NewClerkAsync("31");
        var page = await OpenAsync(writer, "31");
        await TypeAsync(page, Achievements, "保存していない文");
        // As when the computer is switched off: no question, no answer.
        await page.Context.ClearCookiesAsync();
        var next = await page.Context.NewPageAsync();
        await page.CloseAsync();

        await next.LogInAsync(Site, colleague);
        await next.GotoAsync(await AddressAsync("31"));
        Assert.False(await next.Locator(Kept).IsVisibleAsync());
        Assert.Equal("", await next.Field(Achievements).InputValueAsync());

        await next.Context.ClearCookiesAsync();
        await next.LogInAsync(Site, writer);
        await next.GotoAsync(await AddressAsync("31"));
        await Assertions.Expect(next.Locator(Kept)).ToBeVisibleAsync();
        Assert.Empty(await BrowserFixture.AxeFindingsAsync(next, ".ap-report"));
        await next.Locator("[data-ap-restore]").FocusAsync();
        await next.Keyboard.PressAsync("Enter");
        Assert.Equal("保存していない文", await next.Field(Achievements).InputValueAsync());
        await next.Field("submit.Save").Last.PressAsync("Enter");
        await next.Locator("[data-ap-stored=true]").WaitForAsync();

        Assert.Equal("保存していない文", (await Site.ReportAsync("31", Year)).Text!.Achievements);
        Assert.Equal(0, await DraftsAsync(next));
        await next.ReloadAsync();
        Assert.False(await next.Locator(Kept).IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Text_kept_from_an_older_form_does_not_overwrite_what_a_colleague_saved_meanwhile()
    {
        var writer = await Site.NewClerkAsync("32");
        var colleague = await Site.NewClerkAsync("32");
        var page = await OpenAsync(writer, "32");
        await TypeAsync(page, Achievements, "前の日に書いた文");
        await page.CloseAsync();
        using var other = await Site.LogInAsync(colleague);
        var form = await Site.OpenReportAsync(other, "32", Year);
        form[Achievements] = "同僚の文";
        await form.StoreAsync(other, SiteClerks.SaveButton);

        var again = await page.Context.NewPageAsync();
        await again.GotoAsync(await AddressAsync("32"));
        await again.Locator("[data-ap-restore]").ClickAsync();
        await again.Field("submit.Save").Last.PressAsync("Enter");

        await again.Locator("#ap-conflict").WaitForAsync();
        Assert.Empty(await BrowserFixture.AxeFindingsAsync(again, ".ap-report"));
        Assert.Equal("前の日に書いた文", await again.Field(Achievements).InputValueAsync());
        Assert.Equal("同僚の文", (await Site.ReportAsync("32", Year)).Text!.Achievements);
    }

    [BrowserFact]
    public async Task Logging_out_forgets_the_own_drafts_and_leaving_with_unsaved_text_asks()
    {
        var page = await OpenAsync(await Site.NewClerkAsync("33"), "33");
        var asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await TypeAsync(page, Evaluation, "書きかけの評価");
        Assert.Equal(1, await DraftsAsync(page));

        await page.GotoAsync(Site.At(SiteClerks.Mine));
        Assert.Equal(1, asked);
        Assert.Equal(1, await DraftsAsync(page));
        // On another page of the admin, as people do.
        await page.EvaluateAsync("document.querySelector('form[action$=\"/Users/LogOff\"]').requestSubmit()");
        await page.WaitForURLAsync(url => !url.Contains("/Admin/", StringComparison.Ordinal));
        Assert.Equal(0, await DraftsAsync(page));
    }

    [BrowserFact]
    public async Task A_lost_connection_loses_nothing()
    {
        var page = await OpenAsync(await Site.NewClerkAsync("34"), "34");
        await TypeAsync(page, Achievements, "電車の中の文");
        await page.Context.SetOfflineAsync(true);
        await page.Field("Form.Actuals[0].Text").FillAsync("3件");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForTimeoutAsync(800);
        Assert.Equal("電車の中の文", await page.Field(Achievements).InputValueAsync());
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await page.Field("submit.Save").Last.PressAsync("Enter");
            await page.WaitForURLAsync("chrome-error://**", new() { Timeout = 3000 });
            throw new InvalidOperationException("offline");
        });
        await page.Context.SetOfflineAsync(false);

        await page.GotoAsync(await AddressAsync("34"));
        await page.Locator("[data-ap-restore]").ClickAsync();
        Assert.Equal(
            ("電車の中の文", "3件"),
            (await page.Field(Achievements).InputValueAsync(), await page.Field("Form.Actuals[0].Text").InputValueAsync()));
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_on_the_start_page_and_the_form_and_the_keyboard_suffices()
    {
        var clerk = await Site.NewClerkAsync("24", "35", "36");
        await Site.WriteReportAsync(
            clerk, "36", Year,
            new() { Measure = "36", Year = new(Year), Actuals = new Dictionary<string, string>(), Achievements = "行ったこと" }, submit: false);
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await OpenAsync(clerk, "24", width);
            await page.GotoAsync(Site.At(SiteClerks.Mine));
            await AssertCleanAsync(page, ".ap-mine");

            await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^No\\.24 ") }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Field("Form.Actuals[0].Text").WaitForAsync();
            await AssertCleanAsync(page, ".ap-report");

            await page.Field("Form.Actuals[0].Text").FillAsync("12.5%");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator(".ap-reading").First).ToContainTextAsync("12.5");
            await page.Locator("button[name='submit.Submit']").PressAsync("Enter");
            await page.Locator("#ap-errors").WaitForAsync();
            await AssertCleanAsync(page, ".ap-report");
            await page.Locator("#ap-errors a").First.PressAsync("Enter");
            Assert.StartsWith("Form_", await page.EvaluateAsync<string>("location.hash.slice(1)"), StringComparison.Ordinal);
            await page.CloseAsync();
        }

        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("24", Year)).State);
    }

    private static async Task AssertCleanAsync(IPage page, string within)
    {
        Assert.Empty(await BrowserFixture.AxeFindingsAsync(page, within));
        Assert.True(await BrowserFixture.SidewaysScrollAsync(page) == 0, $"{page.Url} at {page.ViewportSize!.Width}");
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.Field(field).FillAsync(text);
        await page.WaitForTimeoutAsync(700);
    }

    private static Task<int> DraftsAsync(IPage page)
        => page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('ap-report:')).length");

    private async Task<string> AddressAsync(string no) => Site.At(await Site.ReportAddressAsync(no, Year));

    private async Task<IPage> OpenAsync(string clerk, string no, int width = 1280)
    {
        var page = await _browser.NewPageAsync(width, 1000);
        await page.LogInAsync(Site, clerk);
        await page.GotoAsync(await AddressAsync(no));
        return page;
    }
}
