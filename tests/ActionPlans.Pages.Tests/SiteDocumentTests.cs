using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>What stands around a page on a site without a CMS.</summary>
public sealed class SiteDocumentTests
{
    private static readonly SiteOptions Plain = new("見沼市", ["/site.css", "/pages.css"], [], ["総務課"]);

    [Fact]
    public async Task A_plain_site_has_its_name_its_style_sheets_and_no_more()
    {
        var page = await RenderAsync(Plain);

        Assert.Equal("行動計画｜見沼市", page.Title);
        Assert.Equal(["/site.css", "/pages.css"], page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")));
        Assert.Equal("総務課", page.One("footer .ap-address").Words());
        Assert.Empty(page.QuerySelectorAll("meta[name=robots], .ap-notice, form"));
        Assert.Equal("#main", page.One("a.site-skip").GetAttribute("href"));
        Assert.Same(page.One("main"), page.GetElementById("main"));
        Assert.Single(page.QuerySelectorAll("nav.ap-crumbs"));
    }

    [Theory]
    [InlineData(SiteNoticeKind.SampleSite, "見本サイト公開されている計画をもとに作った見本です。見沼市が公表したものではありません。")]
    [InlineData(SiteNoticeKind.StaticPreview, "静的プレビューCMSは動いていません。計画ファイルから作ったページを表示しています。編集と検索はできません。")]
    public async Task A_notice_stands_before_the_page(SiteNoticeKind kind, string text)
    {
        var page = await RenderAsync(Plain with { Notices = [kind] });

        Assert.Equal(text, page.One("header .ap-notice[role=note]").Words());
    }

    [Fact]
    public async Task Every_kind_of_notice_has_its_words()
        => Assert.Equal(
            Enum.GetValues<SiteNoticeKind>().Length,
            (await RenderAsync(Plain with { Notices = Enum.GetValues<SiteNoticeKind>() })).QuerySelectorAll(".ap-notice p strong").Length);

    [Fact]
    public async Task Search_engines_are_asked_to_stay_away_where_the_site_wants_it()
        => Assert.Equal("noindex", (await RenderAsync(Plain with { NoIndex = true })).One("meta[name=robots]").GetAttribute("content"));

    [Fact]
    public async Task A_site_that_knows_its_address_names_it_in_full()
    {
        var page = await RenderAsync(Plain with { Origin = "https://city.example" });

        Assert.Equal("https://city.example/action-plans/", page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal("https://city.example/action-plans/", page.One("meta[property='og:url']").GetAttribute("content"));
        Assert.Equal(
            $"https://city.example/assets/{SitePictures.Share.Name}", page.One("meta[property='og:image']").GetAttribute("content"));
        Assert.Empty((await RenderAsync(Plain)).QuerySelectorAll("link[rel=canonical], meta[property='og:url'], link[rel=alternate]"));
    }

    [Fact]
    public async Task A_page_says_what_it_is_where_its_link_is_passed_on()
    {
        var page = await RenderAsync(Plain);

        Assert.Equal(
            [
                "og:title 行動計画",
                "og:description 行動計画の一覧。計画ごとに、取組と年度ごとの目標・実績を公表しています。",
                "og:type website",
                "og:site_name 見沼市",
                "og:locale ja_JP"
            ],
            page.QuerySelectorAll("meta[property]").Select(m => $"{m.GetAttribute("property")} {m.GetAttribute("content")}"));
    }

    [Fact]
    public async Task A_page_of_a_plan_with_a_record_leads_to_its_feed()
    {
        var model = new OverviewPageModel(new PlanLinks(), Varied().Published().Read());
        var page = new HtmlParser().ParseDocument(
            await Rendering.Renderer.RenderDocumentAsync(model, Plain with { Origin = "https://city.example" }));

        Assert.Equal("/action-plans/mirai/feed.xml", page.One("link[rel=alternate][type='application/atom+xml']").GetAttribute("href"));
    }

    [Fact]
    public async Task Search_engines_are_asked_to_leave_out_a_page_that_is_not_for_them()
    {
        var model = new BookletPageModel(new PlanLinks(), Varied().Read());
        var page = new HtmlParser().ParseDocument(await Rendering.Renderer.RenderDocumentAsync(model, Plain));

        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
    }

    [Fact]
    public async Task The_search_asks_by_address_and_by_the_name_that_the_list_reads()
    {
        var form = (await RenderAsync(Plain with { SearchAddress = "/action-plans/mirai/" })).One("form[role=search]");

        Assert.Equal(("get", "/action-plans/mirai/#ap-list"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(MeasureFilterQuery.Text, form.One("input").GetAttribute("name"));
        Assert.Single(form.QuerySelectorAll($"label[for='{form.One("input").Id}']"));
    }

    private static async Task<IHtmlDocument> RenderAsync(SiteOptions options)
        => new HtmlParser().ParseDocument(
            await Rendering.Renderer.RenderDocumentAsync(new PlansPageModel(new PlanLinks(), [Plan(Measure("1")).Read()]), options));
}
