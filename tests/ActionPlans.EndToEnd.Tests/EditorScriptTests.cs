using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>What the editors' script adds, and that it never takes anything away.</summary>
[Collection(EditedSite.Name)]
public sealed class EditorScriptTests : SiteTests
{
    private const string Overview = "MeasurePart.Overview";
    private const string Target = "MeasurePart.Indicators[0].Targets[0].Text";

    private readonly BrowserFixture _browser;

    public EditorScriptTests(BrowserFixture browser, Site site)
        : base(site)
    {
        _browser = browser;
    }

    [BrowserFact]
    public async Task A_row_comes_by_keyboard_without_leaving_the_page_and_the_focus_is_in_it()
    {
        var page = await OpenAsync("16");
        await page.Field(Overview).FillAsync("書きかけの文");

        await page.Locator("button[value='ap:add:Indicators']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Field("MeasurePart.Indicators[1].Name").WaitForAsync();

        Assert.Equal("MeasurePart.Indicators[1].Name", await FocusedAsync(page));
        Assert.Equal("書きかけの文", await page.Field(Overview).InputValueAsync());
        await page.Keyboard.TypeAsync("足した指標");
        await page.Locator("button[value='ap:up:Indicators[1]']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Field("MeasurePart.Indicators[0].Name")).ToHaveValueAsync("足した指標");
        Assert.NotEqual("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        await AssertStayedAsync(page);
    }

    [BrowserFact]
    public async Task A_rule_that_is_added_stands_open_with_the_focus_in_it()
    {
        var page = await OpenAsync("16");
        await page.Locator("#ap-indicator-1 summary", new() { HasText = "編集上の設定" }).ClickAsync();
        await page.Locator("button[value='ap:add:Indicators[0].Rules']").ClickAsync();

        await Assertions.Expect(page.Field("MeasurePart.Indicators[0].Rules[1].Version")).ToBeFocusedAsync();
        Assert.True(await page.Field("MeasurePart.Indicators[0].Rules[1].From").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_target_is_read_as_soon_as_it_is_left_and_what_is_typed_meanwhile_is_kept()
    {
        var page = await OpenAsync("16");
        await SlowAsync(page, 700);
        await page.Field(Target).FillAsync("月1回");
        await page.Keyboard.PressAsync("Tab");
        // Two fields while the answer is on its way: one that has the focus when it comes, and one that has not.
        await page.Field(Overview).FillAsync("急いで書いた概要");
        await page.Field("MeasurePart.Means").FillAsync("");
        await page.Field("MeasurePart.Means").PressSequentiallyAsync("急いで書いた手段", new() { Delay = 60 });

        await Assertions.Expect(page.Locator("#ap-indicator-1 .ap-targets tbody tr").First)
            .ToContainTextAsync("1年あたり12回", new() { Timeout = 10_000 });
        Assert.Equal(
            ("月1回", "急いで書いた概要", "急いで書いた手段"),
            (await page.Field(Target).InputValueAsync(), await page.Field(Overview).InputValueAsync(),
                await page.Field("MeasurePart.Means").InputValueAsync()));
        Assert.Equal("MeasurePart.Means", await FocusedAsync(page));
        await AssertStayedAsync(page);
    }

    [BrowserFact]
    public async Task A_double_click_does_it_once()
    {
        var page = await OpenAsync("16");
        await SlowAsync(page, 300);
        var lines = await page.Locator("#ap-schedule tbody tr").CountAsync();

        await page.Locator("button[value='ap:add:Lines']").DblClickAsync();
        await Assertions.Expect(page.Locator("#ap-schedule tbody tr")).ToHaveCountAsync(lines + 1);
        await page.WaitForTimeoutAsync(1000);

        Assert.Equal(lines + 1, await page.Locator("#ap-schedule tbody tr").CountAsync());
        await AssertStayedAsync(page);
    }

    [BrowserFact]
    public async Task The_Enter_key_in_a_field_only_draws_the_form_anew()
    {
        foreach (var javaScript in new[] { true, false })
        {
            var page = await OpenAsync("16", javaScript);
            await page.Field("MeasurePart.Name").FillAsync("押しただけの名前");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForTimeoutAsync(1000);

            Assert.Equal("押しただけの名前", await page.Field("MeasurePart.Name").InputValueAsync());
            Assert.DoesNotContain(
                "押しただけ", await Site.Anonymous.GetStringAsync(new Uri("/action-plans/yuki-2021/measures/16/", UriKind.Relative)),
                StringComparison.Ordinal);
            await page.OpenMeasureAsync(Site, "16");
            Assert.NotEqual("押しただけの名前", await page.Field("MeasurePart.Name").InputValueAsync());
        }
    }

    [BrowserFact]
    public async Task Who_was_logged_out_meanwhile_is_told_by_the_plain_way()
    {
        var page = await OpenAsync("16");
        await page.Context.ClearCookiesAsync();

        await page.Locator("button[value='ap:add:Lines']").ClickAsync();

        await page.WaitForFunctionAsync("() => !window.stayed");
        Assert.Null(await page.QuerySelectorAsync(".ap-editor"));
    }

    [BrowserFact]
    public async Task The_focus_stays_on_the_button_that_was_reached_while_a_value_is_read()
    {
        var page = await OpenAsync("16");
        await SlowAsync(page, 700);
        await page.Field(Target).FillAsync("月1回");
        await page.FocusAsync("button[name='submit.Publish'][value='submit.Publish']");
        await Assertions.Expect(page.Locator("#ap-indicator-1 .ap-targets tbody tr").First)
            .ToContainTextAsync("1年あたり12回", new() { Timeout = 10_000 });

        Assert.Equal("submit.Publish", await FocusedAsync(page));
        await AssertStayedAsync(page);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_the_three_editors_with_and_without_errors()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await OpenAsync("24", width: width);
            await page.EvaluateAsync("document.querySelectorAll('.ap-editor details').forEach(d => d.open = true)");
            await AssertCleanAsync(page);
            foreach (var button in (string[])["add:Lines", "add:Notes", "add:Doubts", "add:Indicators[0].Rules"])
            {
                // By keyboard: on a phone the admin's own menu lies over the page.
                await page.RunAndWaitForResponseAsync(
                    () => page.PressAsync($"button[value='ap:{button}']", "Enter"), r => r.Request.Method == "POST");
                await page.WaitForTimeoutAsync(800);
            }

            await page.Field("MeasurePart.No").FillAsync("");
            await page.Field(Target).FillAsync("だいたい");
            await page.Field("MeasurePart.Indicators[0].Rules[1].From").FillAsync("いつか");
            await page.PublishAsync();
            await page.Locator(".ap-refused").First.WaitForAsync();
            await AssertCleanAsync(page);

            var plan = await page.Locator("[name='MeasurePart.PlanContentItemId']").InputValueAsync();
            var measure = new Uri(page.Url).Segments[^2].Trim('/');
            await page.GotoAsync(Site.At($"/Admin/Contents/ContentItems/{plan}/Edit"));
            await page.EvaluateAsync("document.querySelectorAll('.ap-editor details').forEach(d => d.open = true)");
            await AssertCleanAsync(page);
            await page.Field("ActionPlanPart.Slug").FillAsync("");
            await page.Field("ActionPlanPart.Policies[1].Name").FillAsync("");
            await page.PublishAsync();
            await page.Locator(".ap-refused").First.WaitForAsync();
            await AssertCleanAsync(page);

            await page.GotoAsync(Site.At($"/Admin/Contents/ContentTypes/AnnualResult/Create?measure={measure}&year=2021"));
            await page.Field("AnnualResultPart.Actuals[0].Text").FillAsync("5%");
            await page.Keyboard.PressAsync("Tab");
            await page.WaitForTimeoutAsync(800);
            await AssertCleanAsync(page);
            await page.Field("AnnualResultPart.Year").SelectOptionAsync("");
            await page.PublishAsync();
            await page.Locator(".ap-refused").First.WaitForAsync();
            await AssertCleanAsync(page);
        }
    }

    private static async Task AssertCleanAsync(IPage page)
    {
        Assert.Empty(await BrowserFixture.AxeFindingsAsync(page, ".ap-editor"));
        Assert.True(await BrowserFixture.SidewaysScrollAsync(page) == 0, $"{page.Url} at {page.ViewportSize!.Width}");
    }

    private async Task<IPage> OpenAsync(string no, bool javaScript = true, int width = 1280)
    {
        var page = await _browser.NewPageAsync(width, 1000, javaScript);
        await page.LogInAsync(Site);
        await page.OpenMeasureAsync(Site, no);
        if (javaScript)
        {
            await page.EvaluateAsync("window.stayed = true");
        }

        return page;
    }

    private static async Task SlowAsync(IPage page, int milliseconds) => await page.RouteAsync("**/*", async route =>
    {
        if (route.Request.Method == "POST")
        {
            await Task.Delay(milliseconds);
        }

        await route.ContinueAsync();
    });

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.name ?? ''");

    private static async Task AssertStayedAsync(IPage page)
        => Assert.True(await page.EvaluateAsync<bool>("window.stayed === true"), "The page was left.");
}
