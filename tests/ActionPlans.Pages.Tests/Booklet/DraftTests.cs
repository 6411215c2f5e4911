using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.Booklet;

/// <summary>A booklet with texts that are not public yet.</summary>
public sealed class DraftTests
{
    private static readonly Plan Plan = Varied().Read();

    private static readonly BookletPageModel Model = new(
        new PlanLinks(), Plan, new BookletSelection([.. Plan.Measures.Take(2)], ["令和元年度", "提出"], new FiscalYear(2019)))
    {
        Draft = new BookletDraft(
            new DateOnly(2021, 6, 1), "/Admin/Status?year=2019", new Dictionary<string, string> { ["2"] = "令和元年度（提出）" }),
    };

    [Fact]
    public async Task It_is_marked_on_its_cover_on_every_sheet_and_for_every_printed_page()
    {
        var page = await DocumentAsync();

        Assert.Equal(BookletDraft.Mark, page.DocumentElement.GetAttribute("data-mark"));
        Assert.Equal(Plan.Title, page.DocumentElement.GetAttribute("data-plan"));
        Assert.Contains("var(--site-mark", PageStyles.SiteCss, StringComparison.Ordinal);
        Assert.Equal(BookletDraft.Mark, page.One(".ap-cover .ap-internal").Words());
        Assert.Equal(2, page.QuerySelectorAll(".ap-bound").Length);
        Assert.All(page.QuerySelectorAll(".ap-bound"), s => Assert.Equal(BookletDraft.Mark, s.One(".ap-sheet-plan .ap-internal").Words()));
        Assert.StartsWith(BookletDraft.Mark, page.Title, StringComparison.Ordinal);
        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
    }

    [Fact]
    public async Task It_tells_its_day_what_waits_and_the_way_back_and_has_no_form()
    {
        var page = await DocumentAsync();

        Assert.Equal("令和3年（2021年）6月1日現在。まだ公表していない報告を含みます。", page.One(".ap-cover .ap-note").Words());
        Assert.Equal(["未公表：令和元年度（提出）"], page.Texts(".ap-contents small"));
        Assert.Equal("もとの一覧にもどる", page.One("a[href='/Admin/Status?year=2019']").Words());
        Assert.Empty(page.QuerySelectorAll("form, nav.ap-crumbs, script"));
        Assert.Null(Model.CacheKey);
    }

    [Fact]
    public async Task No_page_of_the_public_is_marked()
    {
        foreach (var model in Plan.AllPages())
        {
            Assert.Empty((await model.RenderAsync()).QuerySelectorAll(".ap-internal"));
        }
    }

    private static async Task<IHtmlDocument> DocumentAsync()
        => new HtmlParser().ParseDocument(await Rendering.Renderer.RenderDocumentAsync(Model, new SiteOptions("見沼市", ["/x.css"], [], [])));
}
