using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Feeds;

/// <summary>What programs read: the feed, the sitemap and robots.txt.</summary>
public sealed class FeedsTests : SiteTests, IClassFixture<Site>
{
    private const string Feed = "/action-plans/yuki-2021/feed.xml";

    private const string Sitemap = "/action-plans/sitemap.xml";

    public FeedsTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_feed_tells_of_a_change_at_once_in_full_addresses()
    {
        var page = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/");
        Assert.Equal(Feed, Assert.Single(page.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']")).GetAttribute("href"));

        await Site.EditMeasureAsync("13", part => part.Overview = "見直した概要");
        using var answer = await Site.Anonymous.GetAsync(Feed);

        Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var newest = feed.Elements().First(e => e.Name.LocalName == "entry");
        Assert.Equal("見直し: No.13 公共施設マネジメント事業", newest.Elements().Single(e => e.Name.LocalName == "title").Value);
        Assert.All(
            feed.Descendants().Attributes("href"),
            a => Assert.StartsWith(Site.Anonymous.BaseAddress!.AbsoluteUri, a.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("見直した概要", feed.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_the_feed_already_does_not_get_it_again()
    {
        using var first = await Site.Anonymous.GetAsync(Feed);
        using var byTag = await AskAsync(r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        // A text that is withheld changes the feed and no day: beside an old tag nobody is told that it still holds.
        using var byOldTag = await AskAsync(r =>
        {
            r.Headers.IfModifiedSince = DateTimeOffset.UtcNow.AddDays(1);
            r.Headers.TryAddWithoutValidation("If-None-Match", "\"old\"");
        });
        using var head = await Site.Anonymous.SendAsync(new HttpRequestMessage(HttpMethod.Head, Feed));

        Assert.Equal(
            [HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK], new[] { byTag, byOldTag, head }.Select(a => a.StatusCode));
        Assert.Null(first.Content.Headers.LastModified);
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync("/action-plans/no-such-plan/feed.xml"));

        async Task<HttpResponseMessage> AskAsync(Action<HttpRequestMessage> ask)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Feed);
            ask(request);
            return await Site.Anonymous.SendAsync(request);
        }
    }

    [Fact]
    public async Task Search_engines_are_invited_only_where_the_city_itself_publishes_the_site_and_only_to_pages_for_them()
    {
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Sitemap));
        Assert.DoesNotContain("Sitemap", await Site.Anonymous.GetStringAsync("/robots.txt"), StringComparison.Ordinal);

        await Site.EditPlanAsync(part => part.PublishedByCity = true);

        using var answer = await Site.Anonymous.GetAsync(Sitemap);
        Assert.Equal("application/xml", answer.Content.Headers.ContentType?.MediaType);
        var urls = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Elements().Select(u => u.Elements().First().Value)
            .ToArray();
        Assert.Equal(urls.Distinct(), urls);
        Assert.Equal(
            PlanPages.Of(new PlanLinks(), SeedPlan.Plan).Where(p => p.IsIndexed).Select(p => p.Address).Prepend("/action-plans/")
                .Order(StringComparer.Ordinal),
            urls.Select(u => new Uri(u).PathAndQuery).Order(StringComparer.Ordinal));
        foreach (var url in urls)
        {
            var page = await Site.Anonymous.ReadAsync(new Uri(url).PathAndQuery);
            Assert.Equal(url, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Null(page.QuerySelector("meta[name=robots]"));
        }

        Assert.Contains(
            $"Sitemap: {new Uri(Site.Anonymous.BaseAddress!, Sitemap)}", await Site.Anonymous.GetStringAsync("/robots.txt"),
            StringComparison.Ordinal);
        Assert.Equal(
            "noindex",
            (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/booklet/"))
            .QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }
}
