using ActionPlans.Cms.Publishing;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>The plan on a site that has nothing else of ours: every page is there, in that site's layout, with its style sheet.</summary>
public sealed class BlogSiteTests : IClassFixture<BlogSite>
{
    private readonly SiteHost _site;

    public BlogSiteTests(BlogSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        _site = site.Host;
    }

    [Fact]
    public async Task Every_address_shows_the_same_article_as_our_own_site_in_the_layout_of_the_theme()
    {
        foreach (var model in SeedPages.All)
        {
            using var answer = await _site.Anonymous.GetAsync(model.Address);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{model.Address} {answer.StatusCode}");
            Assert.Contains(model.Title, html, StringComparison.Ordinal); // as it is, not as entities
            Assert.False(answer.Headers.Contains("Set-Cookie"), model.Address);

            var page = SitePages.Parse(html);
            Assert.NotNull(page.QuerySelector("#mainNav"));
            Assert.StartsWith(model.Title, page.Title, StringComparison.Ordinal);
            Assert.Equal(
                new Uri(_site.Anonymous.BaseAddress!, model.Address).AbsoluteUri,
                Assert.Single(page.QuerySelectorAll("link[rel=canonical]")).GetAttribute("href"));
            Assert.Single(page.QuerySelectorAll($"link[rel=stylesheet][href='{PageResources.StyleSheetPath}']"));
            // The site need not be a Japanese one; the plan is.
            Assert.Equal("ja", page.Article().GetAttribute("lang"));
        }

        _site.Log.AssertNothingUnexpected();
    }

    [Fact]
    public async Task The_sites_own_pages_stay_as_they_were()
    {
        var front = await _site.Anonymous.ReadAsync("/");

        Assert.Empty(front.QuerySelectorAll(".ap-page, link[href*='ActionPlans']"));
        Assert.NotEmpty(front.QuerySelectorAll("a[href*='/blog/']"));
        _site.Log.AssertNothingUnexpected();
    }

    [Fact]
    public async Task Our_theme_is_not_switched_on_and_its_settings_are_not_offered()
    {
        var admin = await _site.LogInAsAdminAsync();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await admin.StatusAsync("/Admin/Settings/CityTheme"));
    }
}
