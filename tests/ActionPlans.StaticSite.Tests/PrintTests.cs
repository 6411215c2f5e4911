using System.Text;
using System.Text.RegularExpressions;
using ActionPlans.BrowserSupport;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;
using Microsoft.Playwright;

namespace ActionPlans.StaticSite.Tests;

/// <summary>What the browser prints: each measure as the official sheet on A4, and all of them as a booklet.</summary>
public sealed partial class PrintTests : IClassFixture<BrowserFixture>, IClassFixture<ExportedSite>
{
    // A4 without the margins of 14 mm, in CSS pixels.
    private const int PaperWidth = 687;
    private const int PaperHeight = 1016;

    // Title page, contents, chapters and imprint.
    private const int PagesAround = 4;

    private const string Address = "action-plans/yuki-2021/";

    // The cells of the city's form, in its order; the No. stands in the line above them.
    private static readonly string[] Cells =
    [
        "取組内容", "総合計画体系", "分類", "主担当課", "取組期間", "概要・方向性（現状と課題・どのような状態になるのか）", "手段（事業内容・どのようなことを行うのか）",
        "年次計画", "指標", "取組実績", "評価",
    ];

    private static readonly Plan Plan = PlanJson.Read(File.ReadAllText(Repository.PlanFile)).Plan!;

    private readonly BrowserFixture _browser;
    private readonly ExportedSite _site;

    public PrintTests(BrowserFixture browser, ExportedSite site)
    {
        _browser = browser;
        _site = site;
    }

    // The longest and the shortest sheet, and one with two indicators; of all others the height is measured.
    [BrowserFact]
    public async Task A_measure_prints_on_one_page()
    {
        var page = await OpenAsync();
        foreach (var no in new[] { "3", "10", "24" })
        {
            await page.GotoAsync($"{SitePage.Site}{Address}measures/{no}/");
            Assert.True(await PagesAsync(page) == 1, $"No.{no}");
        }
    }

    [BrowserFact]
    public async Task A_printed_measure_is_the_form_with_its_cells_in_order_and_nothing_else()
    {
        var page = await OpenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var measure in Plan.Measures)
        {
            await page.GotoAsync($"{SitePage.Site}{Address}measures/{measure.No}/");
            var shown = await page.EvaluateAsync<string[]>(VisibleHeads);
            Assert.Equal(Cells, shown);
            Assert.Equal(
                $"\"No. {measure.No}\"",
                await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.ap-sheet-plan'), '::before').content"));
            Assert.Empty(await page.EvaluateAsync<string[]>(CutOrTooWide));
            Assert.True(await page.EvaluateAsync<int>("() => document.body.scrollHeight") <= PaperHeight, $"No.{measure.No}");
            Assert.Empty(await ShownAsync(page, "nav, form, footer, :is(h1, h2):not(.ap-unprinted, .ap-hidden)"));
        }
    }

    [BrowserFact]
    public async Task The_booklet_is_a_title_page_the_contents_the_chapters_and_a_page_for_each_sheet()
    {
        var page = await OpenAsync();
        await page.GotoAsync($"{SitePage.Site}{Address}booklet/");

        Assert.Equal(PagesAround + Plan.Measures.Count, await PagesAsync(page));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(Plan.Measures.SelectMany(_ => Cells), await page.EvaluateAsync<string[]>(VisibleHeads));
        Assert.Empty(await page.EvaluateAsync<string[]>(CutOrTooWide));
    }

    // With results of five years in long words a sheet needs more than a page: it goes on under its number.
    [BrowserFact]
    public async Task A_long_sheet_goes_on_under_its_number()
    {
        var page = await OpenAsync();
        await page.GotoAsync($"{SitePage.Site}{Address}measures/1/");
        await page.EvaluateAsync("() => { document.querySelector('dl.ap-sheet > :last-child dd').textContent = '長い評価の文。'.repeat(300) }");

        Assert.Equal(2, await PagesAsync(page));
        Assert.Equal(
            "table-header-group",
            await page.EvaluateAsync<string>("""
                () => [...document.styleSheets].flatMap(s => [...s.cssRules])
                  .filter(r => r.media?.mediaText === 'print').flatMap(r => [...r.cssRules])
                  .find(r => r.selectorText === '.ap-page .ap-sheet-plan').style.display
                """));
    }

    [BrowserFact]
    public async Task Every_page_type_prints_without_navigation_and_within_the_paper()
    {
        var page = await OpenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var address in new[] { "", "about/", "history/", "departments/somu/", "policies/2/", "policies/2-3-2/", "years/2023/" })
        {
            await page.GotoAsync($"{SitePage.Site}{Address}{address}");
            Assert.Empty(await page.EvaluateAsync<string[]>(CutOrTooWide));
            Assert.Empty(await ShownAsync(page, "nav, form, footer"));
        }
    }

    // The margin boxes take it from the root, where the browser knows typed attr().
    [BrowserFact]
    public async Task Every_page_of_a_plan_prints_its_name_at_the_head_and_has_one_heading_of_the_first_level()
    {
        var page = await OpenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        string[] pages = ["", "about/", "data/", "measures/1/", "departments/somu/", "booklet/", "departments/somu/booklet/"];
        foreach (var address in pages)
        {
            await page.GotoAsync($"{SitePage.Site}{Address}{address}");
            Assert.Equal(
                $"\"{Plan.Title}\"",
                await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).getPropertyValue('--site-plan')"));
            Assert.Single(await ShownAsync(page, "h1"));
        }
    }

    private static Task<string[]> ShownAsync(IPage page, string selector)
        => page.EvaluateAsync<string[]>(
            "s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))", selector);

    // The heads of the sheet's cells that are printed, as they stand on the paper: from top to bottom, beside each other from left to
    // right.
    private const string VisibleHeads = """
        () => [...document.querySelectorAll('.ap-leaf')].flatMap(leaf => [...leaf.querySelectorAll('dl.ap-sheet dt')]
          .filter(e => e.checkVisibility())
          .map(e => ({ text: e.textContent, box: e.getBoundingClientRect() }))
          .sort((a, b) => Math.abs(a.box.top - b.box.top) > 2 ? a.box.top - b.box.top : a.box.left - b.box.left).map(e => e.text))
        """;

    // What is wider than the paper, or holds more than it shows. Words for screen readers alone are cut on purpose.
    private const string CutOrTooWide = """
        () => [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.ap-hidden'))
          .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
            || (getComputedStyle(e).overflow !== 'visible' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)))
          .map(e => e.outerHTML.slice(0, 120))
        """;

    private Task<IPage> OpenAsync() => SitePage.OpenAsync(_browser, _site, PaperWidth, PaperHeight);

    // The page objects of the file; their dictionaries are not compressed.
    private static async Task<int> PagesAsync(IPage page)
        => PageObject().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
