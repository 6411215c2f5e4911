using System.Text.RegularExpressions;
using ActionPlans.BrowserSupport;
using Microsoft.Playwright;

namespace ActionPlans.StaticSite.Tests;

/// <summary>From the overview to a measure by keyboard alone and without script, as where a site answers questions.</summary>
public sealed class SearchPathTests : IClassFixture<BrowserFixture>
{
    private readonly BrowserFixture _browser;

    public SearchPathTests(BrowserFixture browser)
    {
        _browser = browser;
    }

    [BrowserFact]
    public async Task By_keyboard_a_reader_finds_a_measure_in_whatever_kana_and_opens_it()
    {
        var page = await RenderedPages.OpenAsync(
            _browser, 320, RenderedPages.AnswersOf(PageTypes.Plans["sample results"].Value), javaScript: false);
        await page.GotoAsync($"{RenderedPages.Site}action-plans/yuki-2021/");

        await TabToAsync(page, "#ap-q");
        await page.Keyboard.TypeAsync("ぱーとなーｼｯﾌﾟ");
        await EnterAsync(page, "#ap-list");
        Assert.StartsWith("「ぱーとなーｼｯﾌﾟ」：1件", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("パートナーシップ", await page.Locator("mark").First.InnerTextAsync());
        await TabToAsync(page, ".ap-list a[href*='/measures/']");
        await EnterAsync(page, "/measures/2/");
    }

    [BrowserFact]
    public async Task A_status_leads_to_its_measures_and_each_condition_can_be_taken_away()
    {
        var page = await RenderedPages.OpenAsync(
            _browser, 1280, RenderedPages.AnswersOf(PageTypes.Plans["sample results"].Value), javaScript: false);
        await page.GotoAsync($"{RenderedPages.Site}action-plans/yuki-2021/");

        Assert.StartsWith("令和5年度：", await page.Locator("#ap-answer").InnerTextAsync(), StringComparison.Ordinal);
        await TabToAsync(page, ".ap-legend a");
        await EnterAsync(page, "?status=met&year=2023#ap-list");
        var met = await page.Locator(".ap-list .ap-met").CountAsync();
        Assert.Equal($"見つかった取組 {met}件", await page.Locator("#ap-list").InnerTextAsync());
        await TabToAsync(page, ".ap-conditions a");
        await EnterAsync(page, "/action-plans/yuki-2021/#ap-list");
        await TabToAsync(page, ".ap-list a[href*='/measures/']");
        await EnterAsync(page, "/measures/1/");
    }

    [BrowserFact]
    public async Task A_long_search_is_turned_over_page_by_page()
    {
        var page = await RenderedPages.OpenAsync(
            _browser, 320, RenderedPages.AnswersOf(PageTypes.Plans["1,000 measures"].Value), javaScript: false);
        await page.GotoAsync($"{RenderedPages.Site}action-plans/mihon-2021/?q=%E3%81%AE");
        Assert.Equal(50, await page.Locator(".ap-list .ap-c-what").CountAsync());
        await TabToAsync(page, ".ap-pager a[rel=next]");
        await EnterAsync(page, "page=2#ap-list");
        Assert.Contains("51～100件目", await page.Locator(".ap-found").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("（2/20ページ）", await page.TitleAsync(), StringComparison.Ordinal);
    }

    private static async Task EnterAsync(IPage page, string ending)
    {
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(ending)}$"), new() { Timeout = 30_000 });
        // Not the load event: it can fire between the two waits, and is then never seen.
        await Assertions.Expect(page.Locator(".site-footer")).ToBeAttachedAsync();
    }

    // The focus must be seen wherever it stops on the way.
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = page.Locator("*:focus");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                Assert.True(await focused.IsVisibleAsync());
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
