using System.Diagnostics;
using System.Net;
using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using Xunit.Abstractions;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>
/// The job of the web staff from an empty plan to a restored version, by hand, once with JavaScript and once without:
/// a plan with a two-level tree and three measures; a target mistyped and mended; drafts, preview, publication, change, return, taking off.
/// On a site of its own: the newest plan is the one that the search of every page asks.
/// </summary>
public sealed class WebStaffJobTests : SiteTests, IClassFixture<BrowserFixture>, IClassFixture<Site>
{
    private const string Target2026 = "指標1の令和8年度の目標";

    private readonly BrowserFixture _browser;
    private readonly ITestOutputHelper _output;

    public WebStaffJobTests(BrowserFixture browser, Site site, ITestOutputHelper output)
        : base(site)
    {
        _browser = browser;
        _output = output;
    }

    [BrowserFact]
    public Task With_JavaScript() => DoTheJobAsync("city-2026", javaScript: true);

    [BrowserFact]
    public Task Without_JavaScript() => DoTheJobAsync("city-2027", javaScript: false);

    private async Task DoTheJobAsync(string slug, bool javaScript)
    {
        var watch = Stopwatch.StartNew();
        var staff = new WebStaffDay(await _browser.NewPageAsync(1280, 1000, javaScript), Site.Address, javaScript);
        var pages = $"/action-plans/{slug}/";
        await staff.LogInAsync(await Site.NewUserAsync("WebStaff"));

        await MakePlanAsync(staff, slug);
        await MakeMeasureAsync(staff, slug, "1", "窓口の待ち時間の短縮", "1 市民サービス", "待ち時間", "20分");
        await MakeMeasureAsync(staff, slug, "2", "オンライン申請の拡大", "1 市民サービス", "申請できる手続", "30件");
        await MistypeAsync(staff, slug);
        Assert.DoesNotContain("窓口の待ち時間の短縮", await PublicTextAsync(pages, HttpStatusCode.NotFound), StringComparison.Ordinal);

        // The plan with its measures in one go: what is added to a public plan later needs a decision.
        await staff.GoAsync("/Admin/ActionPlans");
        await staff.ClickAsync(staff.Page.GetByLabel($"{Title(slug)}の操作", new() { Exact = true }));
        await staff.FollowAsync($"{Title(slug)}を公開する");
        await staff.PressAsync("計画とこの取組3件を公開する");
        Assert.Contains("取組3件と一緒に公開しました。", await staff.MessagesAsync(), StringComparison.Ordinal);

        var overview = await PublicTextAsync(pages);
        Assert.Contains("窓口の待ち時間の短縮", overview, StringComparison.Ordinal);
        Assert.Contains("公共施設の点検", overview, StringComparison.Ordinal);
        var sheet = await PublicTextAsync(pages + "measures/3/");
        Assert.Contains("40回", sheet, StringComparison.Ordinal);
        Assert.Contains("総務課", sheet, StringComparison.Ordinal);

        await ChangeAndReturnAsync(staff, slug, pages);
        await staff.GoAsync("/Admin/ActionPlans");
        await OpenListAsync(staff, slug);
        await staff.ActAsync("No.3 公共施設の点検", "No.3 公共施設の点検を非公開にする");
        await PublicTextAsync(pages + "measures/3/", HttpStatusCode.NotFound);
        Assert.DoesNotContain("公共施設の点検", await PublicTextAsync(pages), StringComparison.Ordinal);
        _output.WriteLine($"JavaScript {javaScript}: {staff.Clicks} clicks, {staff.Fields} fields, {watch.Elapsed.TotalSeconds:0} s");
    }

    private static async Task MakePlanAsync(WebStaffDay staff, string slug)
    {
        await staff.GoAsync("/Admin/ActionPlans");
        await staff.FollowAsync("計画を作る");
        await staff.FillAsync("計画の名称", Title(slug));
        await staff.FillAsync("公表する団体", "見本市");
        await staff.FillAsync("計画期間", "令和8年度～令和10年度");
        await staff.FillAsync("アドレスに使う名前", slug);
        await staff.FillAsync("段の名称", "基本方針\n重点項目");
        await staff.PressAsync("最初の行を足す");
        await staff.FillAsync("1行目の番号", "I");
        await staff.FillAsync("1行目の名称", "信頼される市役所");
        await staff.PressAsync("1行目: この下の段に行を足す");
        await staff.FillAsync("2行目の番号", "1");
        await staff.FillAsync("2行目の名称", "市民サービス");
        await staff.PressAsync("2行目: この次に行を足す");
        await staff.FillAsync("3行目の番号", "2");
        await staff.FillAsync("3行目の名称", "財政運営");
        await staff.TickAsync("総務課");
        await staff.SaveDraftAsync();
        Assert.Equal("", await staff.ErrorsAsync());
    }

    private static async Task MakeMeasureAsync(
        WebStaffDay staff, string slug, string no, string name, string policy, string indicator, string target)
    {
        await FillSheetAsync(staff, slug, no, name, policy, indicator, target);
        await staff.SaveDraftAsync();
        Assert.Equal("", await staff.ErrorsAsync());
    }

    private static async Task FillSheetAsync(
        WebStaffDay staff, string slug, string no, string name, string policy, string indicator, string target)
    {
        await OpenListAsync(staff, slug);
        await staff.FollowAsync("取組を作る");
        await staff.FillAsync("No.", no);
        await staff.FillAsync("取組内容", name);
        await staff.ChooseAsync("体系", "　" + policy);
        await staff.ChooseAsync("主担当課1", "総務課");
        await staff.FillAsync("概要・方向性", "見本の概要。");
        await staff.PressAsync("行を足す");
        await staff.FillAsync("1行目、令和8年度から", "検討");
        await staff.FillAsync("1行目、令和9年度から", "実施");
        await staff.PressAsync("指標を足す");
        await staff.FillAsync("指標の名称", indicator);
        await staff.FillAsync(Target2026, target);
        await staff.FillAsync("指標1の令和9年度の目標", target);
        await staff.FillAsync("指標1の令和10年度の目標", target);
    }

    // A target that nobody can read as a value: told at its field, the text kept, nothing stored. Mended, it is a draft, and previewed.
    private static async Task MistypeAsync(WebStaffDay staff, string slug)
    {
        await FillSheetAsync(staff, slug, "3", "公共施設の点検", "2 財政運営", "点検の回数", "4O回");
        await staff.SaveDraftAsync();
        Assert.Contains("「4O回」は数値として読めません", await staff.ErrorsAsync(), StringComparison.Ordinal);
        Assert.Equal("4O回", await staff.Page.GetByLabel(Target2026, new() { Exact = true }).InputValueAsync());
        Assert.Equal("見本の概要。", await staff.Page.GetByLabel("概要・方向性", new() { Exact = true }).InputValueAsync());
        foreach (var year in (string[])["令和8年度", "令和9年度", "令和10年度"])
        {
            await staff.FillAsync($"指標1の{year}の目標", "40回");
        }

        var preview = await staff.PreviewAsync();
        Assert.Contains("プレビュー", preview, StringComparison.Ordinal);
        Assert.Contains("40回", preview, StringComparison.Ordinal);
        await staff.SaveDraftAsync();
        Assert.Equal("", await staff.ErrorsAsync());
    }

    private async Task ChangeAndReturnAsync(WebStaffDay staff, string slug, string pages)
    {
        await OpenListAsync(staff, slug);
        await staff.ClickAsync(staff.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "公共施設の点検" }).First);
        var editor = staff.Page.Url;
        await staff.FillAsync(Target2026, "55回");
        await staff.PublishAsync();
        Assert.Contains("55回", await PublicTextAsync(pages + "measures/3/"), StringComparison.Ordinal);

        await OpenListAsync(staff, slug);
        await staff.ClickAsync(staff.Page.GetByLabel("No.3 公共施設の点検の操作", new() { Exact = true }));
        await staff.FollowAsync("版の一覧");
        await staff.ClickAsync(staff.Page.GetByText("この版に戻す").Last);
        await staff.PressAsync("版1を下書きにする");
        // A draft so far: residents still read the newer text.
        Assert.Contains("55回", await PublicTextAsync(pages + "measures/3/"), StringComparison.Ordinal);
        await staff.Page.GotoAsync(editor);
        await staff.PublishAsync();
        var text = await PublicTextAsync(pages + "measures/3/");
        Assert.DoesNotContain("55回", text, StringComparison.Ordinal);
        Assert.Contains("40回", text, StringComparison.Ordinal);
    }

    private static async Task OpenListAsync(WebStaffDay staff, string slug)
    {
        await staff.GoAsync("/Admin/ActionPlans");
        await staff.ClickAsync(staff.Page.Locator("tr", new() { HasText = Title(slug) }).GetByText("取組の一覧"));
    }

    private static string Title(string slug) => $"見本の計画 {slug}";

    private async Task<string> PublicTextAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Site.Anonymous.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
