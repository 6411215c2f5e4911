using System.IO.Compression;
using System.Text;
using ActionPlans.BrowserSupport;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.NotFound;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.StaticSearch;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ActionPlans.StaticSite.Tests;

/// <summary>Every type of page, with no results, with sample results and with 1,000 measures.</summary>
public sealed class PageTypeTests : IClassFixture<BrowserFixture>
{
    // The first view of a phone: page and styles, compressed. A quarter of a second on a slow line.
    private const int MaxBytes = 100 * 1024;
    private const int MaxRequests = 6;

    // A desktop, a narrow phone, and a small window with letters twice as large, in percent.
    private static readonly (int Width, int Letters, bool WithAxe)[] Windows = [(1280, 100, true), (320, 100, true), (640, 200, false)];

    private readonly BrowserFixture _browser;

    public PageTypeTests(BrowserFixture browser)
    {
        _browser = browser;
    }

    public static TheoryData<string> Plans => [.. PageTypes.Plans.Keys];

    [Fact]
    public void No_type_of_page_is_left_out()
    {
        var plan = PageTypes.Plans["sample results"].Value;
        var types = typeof(PageModel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract);

        Assert.Empty(types.Except(PageTypes.All.Select(t => t.Page(plan).GetType())));
        // The list from which the static site, the sitemap and many tests take the pages of a plan.
        Assert.Equal(
            [typeof(NotFoundPageModel), typeof(PlansPageModel), typeof(SearchPageModel), typeof(WordsPageModel)],
            types.Except(PlanPages.Of(new PlanLinks(), plan).Select(p => p.GetType())).OrderBy(t => t.Name));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task The_first_view_weighs_little(string plan)
    {
        foreach (var (name, html) in (await DocumentsAsync(plan)).Where(d => !PageTypes.All.Single(t => t.Name == d.Key).IsWholePlan))
        {
            var text = html + RenderedPages.Css;
            Assert.True(
                Compressed(html, s => new GZipStream(s, CompressionLevel.Fastest))
                    + Compressed(RenderedPages.Css, s => new GZipStream(s, CompressionLevel.Fastest)) <= MaxBytes,
                name);
            Assert.True(Compressed(html, s => new BrotliStream(s, CompressionLevel.Fastest)) <= MaxBytes, name);
            Assert.DoesNotContain("@font-face", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task The_markup_is_well_formed_and_a_list_has_at_most_fifty_rows(string plan)
    {
        var strict = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        foreach (var (name, html) in await DocumentsAsync(plan))
        {
            IHtmlDocument page;
            try
            {
                page = strict.ParseDocument(html);
            }
            catch (HtmlParseException e)
            {
                var from = Math.Max(0, e.Position.Position - 80);
                var to = Math.Min(html.Length, e.Position.Position + 40);
                throw new Xunit.Sdk.XunitException($"{name}: {e.Message} at {e.Position}: {html[from..to]}");
            }

            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(page.QuerySelectorAll("[aria-labelledby], [aria-describedby], label[for]"), e =>
                Assert.All(
                    $"{e.GetAttribute("aria-labelledby")} {e.GetAttribute("aria-describedby")} {e.GetAttribute("for")}".Split(
                        ' ', StringSplitOptions.RemoveEmptyEntries),
                    id => Assert.NotNull(page.GetElementById(id))));
            Assert.Single(page.QuerySelectorAll("h1"));
            // One script of our own, which the page works without.
            Assert.Empty(page.QuerySelectorAll(
                "script:not([type='application/ld+json'], [src^='/assets/search.'][defer]), iframe, [style], [onclick]"));
            Assert.Empty(page.QuerySelectorAll("ul > :not(li), ol > :not(li), tr > :not(th, td)"));
            Assert.Empty(page.QuerySelectorAll("button a, a a, a button, p div, h1 div, label label"));
            Assert.All(page.QuerySelectorAll("table"), t => Assert.NotEmpty(t.QuerySelectorAll("th[scope]")));
            // An index is chosen from: the departments of a city, the contents of a booklet.
            Assert.All(
                page.QuerySelectorAll("main :is(ul, ol, dl, tbody):not(.ap-index, .ap-toc, .ap-word-list)"),
                list => Assert.True(list.Children.Length <= ListPage.PageSize, $"{name}: {list.Children.Length} rows"));
            // What heads a group is no row of it.
            Assert.All(
                page.QuerySelectorAll("main table"),
                table => Assert.True(
                    table.QuerySelectorAll("tr:not(:has([scope=rowgroup]))").Length <= ListPage.PageSize + 1, name));
            // A year has a second list, of what was not met.
            Assert.True(
                page.QuerySelectorAll("main a[href*='/measures/']:not(.ap-not-met a, .ap-word-list a)").Length <= ListPage.PageSize
                    || PageTypes.All.Single(t => t.Name == name).IsWholePlan,
                name);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Plans))]
    public async Task Axe_finds_nothing_and_nothing_must_be_scrolled_sideways(string plan)
    {
        var documents = await DocumentsAsync(plan);
        // Two at a time: this is the longest test of its tier.
        await Task.WhenAll(documents.Keys.Index().GroupBy(d => d.Index % 2, d => d.Item)
            .Select(names => CheckAsync(documents, [.. names], name => IsSeenByAxe(plan, name))));
    }

    // Axe takes long for all sheets of a plan, and the booklets of a part have the same: those of one plan are enough, in one booklet.
    private static bool IsSeenByAxe(string plan, string name) => name switch
    {
        "booklet" => false,
        "booklet with its form" => plan == "sample results",
        _ => true,
    };

    // A page is read once and its window resized, for axe is read with it, and faster the second time.
    private async Task CheckAsync(Dictionary<string, string> documents, string[] names, Func<string, bool> isSeenByAxe)
    {
        var page = await RenderedPages.OpenAsync(
            _browser,
            Windows[0].Width,
            address => Task.FromResult(documents.GetValueOrDefault(Uri.UnescapeDataString(address.AbsolutePath[1..]))));
        foreach (var name in names)
        {
            var requests = 0;
            page.Request += Count;
            await page.GotoAsync(RenderedPages.Site + Uri.EscapeDataString(name));
            foreach (var (width, letters, withAxe) in Windows)
            {
                await page.SetViewportSizeAsync(width, 800);
                await page.EvaluateAsync(
                    """
                    size => {
                      document.adoptedStyleSheets = [];
                      document.documentElement.style.fontSize = size + '%';
                      for (const more of document.querySelectorAll('details')) more.open = true;
                    }
                    """,
                    letters);
                Assert.True(await BrowserFixture.SidewaysScrollAsync(page) == 0, $"{name}, {width} px, {letters} %");
                Assert.Empty(withAxe && isSeenByAxe(name) ? await BrowserFixture.AxeFindingsAsync(page) : []);
                await BrowserFixture.SpaceTextAsync(page);
                Assert.True(await BrowserFixture.SidewaysScrollAsync(page) == 0, $"{name}, {width} px, {letters} %, spaced");
                Assert.Empty(await BrowserFixture.CutTextAsync(page));
            }

            Assert.InRange(requests, 1, MaxRequests);
            page.Request -= Count;

            void Count(object? sender, Microsoft.Playwright.IRequest request) => requests++;
        }

        await page.Context.CloseAsync();
    }

    private static Task<Dictionary<string, string>> DocumentsAsync(string name) => PageTypes.DocumentsAsync(PageTypes.Plans[name].Value);

    private static long Compressed(string text, Func<Stream, Stream> compress)
    {
        using var bytes = new MemoryStream();
        using (var stream = compress(bytes))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray().Length;
    }
}
