using ActionPlans.SiteTesting;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>What surrounds the article on every page.</summary>
[Collection(UnchangedSite.Name)]
public sealed class PageTests : SiteTests
{
    public PageTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task Every_page_has_one_heading_a_language_a_title_and_its_one_address()
    {
        foreach (var page in SeedPages.All)
        {
            var document = await Site.Anonymous.ReadAsync(page.Address);

            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.Equal("ja", document.DocumentElement.GetAttribute("lang"));
            Assert.Equal($"{page.Title}｜結城市", document.Title);
            Assert.Equal(
                new Uri(Site.Anonymous.BaseAddress!, page.Address).AbsoluteUri,
                Assert.Single(document.QuerySelectorAll("link[rel=canonical]")).GetAttribute("href"));
            Assert.Equal(page.Description, Assert.Single(document.QuerySelectorAll("meta[name=description]")).GetAttribute("content"));
            Assert.Single(document.QuerySelectorAll("main"));
        }
    }

    [Fact]
    public async Task Every_page_says_that_the_site_is_a_sample_and_asks_search_engines_to_leave_it_out()
    {
        foreach (var page in SeedPages.All)
        {
            Assert.True(SaysSample(await Site.Anonymous.ReadAsync(page.Address)), page.Address);
        }
    }

    [Fact]
    public async Task The_words_around_the_page_are_Japanese()
    {
        var page = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/");

        Assert.Equal("本文へ", page.QuerySelector("a.site-skip")?.TextContent);
        Assert.Equal("検索", page.QuerySelector("form.site-search button")?.TextContent);
        Assert.Equal("メインメニュー", page.QuerySelector("nav.site-menu")?.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("/action-plans/yuki-2021/about/", new[] { "計画について" })]
    [InlineData("/action-plans/yuki-2021/?q=x", new[] { "取組一覧" })]
    [InlineData("/action-plans/yuki-2021/measures/1/", new string[0])]
    public async Task The_menu_marks_the_page_that_is_open_and_no_other(string address, string[] expected)
        => Assert.Equal(
            expected,
            (await Site.Anonymous.ReadAsync(address)).QuerySelectorAll(".site-menu [aria-current=page]").Select(a => a.TextContent));

    [Fact]
    public async Task The_search_in_the_header_finds_measures_and_keeps_the_word()
    {
        var page = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/?q=%E3%81%B5%E3%82%8B%E3%81%95%E3%81%A8");

        Assert.Equal("ふるさと", page.QuerySelector("#site-q")?.GetAttribute("value"));
        var found = page.Article().QuerySelectorAll("a[href*='/measures/']").Select(a => a.TextContent).ToArray();
        Assert.InRange(found.Length, 1, 38);
        Assert.Contains(found, text => text.Contains("ふるさと", StringComparison.Ordinal));
        Assert.Equal(
            new Uri(Site.Anonymous.BaseAddress!, "/action-plans/yuki-2021/").AbsoluteUri,
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    internal static bool SaysSample(IHtmlDocument page)
    {
        var notice = page.QuerySelector(".ap-notice")?.TextContent.Contains("見本サイト", StringComparison.Ordinal) ?? false;
        var noIndex = page.QuerySelectorAll("meta[name=robots]").Any(m => m.GetAttribute("content") == "noindex");
        Assert.Equal(notice, noIndex);
        return notice;
    }
}

public sealed class PublishedByCityTests : SiteTests, IClassFixture<Site>
{
    public PublishedByCityTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task When_the_city_publishes_the_site_no_page_calls_itself_a_sample()
    {
        await Site.EditPlanAsync(part => part.PublishedByCity = true);

        foreach (var page in SeedPages.All)
        {
            Assert.False(PageTests.SaysSample(await Site.Anonymous.ReadAsync(page.Address)), page.Address);
        }

        var filtered = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/?q=a");
        Assert.Null(filtered.QuerySelector(".ap-notice"));
        Assert.Equal("noindex", filtered.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }
}
