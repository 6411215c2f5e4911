using System.Xml.Linq;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Feeds;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.Feeds;

public sealed class PlanSitemapTests
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly Plan Plan = Varied().Eventful().Read();

    [Fact]
    public void Every_page_that_may_be_found_is_in_it_once_and_no_other()
    {
        var pages = PlanPages.Of(new PlanLinks(), Plan).ToArray();

        Assert.Contains(pages, p => !p.IsIndexed);
        Assert.Equal(
            pages.Where(p => p.IsIndexed).Select(p => $"https://city.example{p.Address}"),
            Urls([.. pages, .. pages]).Select(u => u.Location));
    }

    // https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd: urlset of url, each loc first, then lastmod.
    [Fact]
    public void It_keeps_the_schemas_rules()
    {
        var root = XDocument.Parse(PlanSitemap.Write(PlanPages.Of(new PlanLinks(), Plan), "https://city.example")).Root!;

        Assert.Equal(Namespace + "urlset", root.Name);
        Assert.NotEmpty(root.Elements());
        Assert.All(root.Elements(), url =>
        {
            Assert.Equal(Namespace + "url", url.Name);
            Assert.Equal([Namespace + "loc", Namespace + "lastmod"], url.Elements().Select(e => e.Name));
            Assert.InRange(url.Element(Namespace + "loc")!.Value.Length, 12, 2048);
            Assert.Matches(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$", url.Element(Namespace + "lastmod")!.Value);
        });
    }

    [Fact]
    public void A_page_changed_when_what_stands_on_it_changed()
    {
        var changed = Urls(PlanPages.Of(new PlanLinks(), Plan)).ToDictionary(
            u => u.Location["https://city.example/action-plans/mirai/".Length..], u => u.Changed);
        var first = "2020-03-31T15:30:00Z";
        var last = changed["history/"];

        Assert.NotEqual(first, last);
        Assert.Equal(last, changed[""]);
        Assert.Equal(last, changed["measures/1/"]);
        Assert.Equal(first, changed["measures/2/"]);
        Assert.Equal(first, changed["about/"]);
        Assert.Equal(first, changed["departments/somu/"]);
        Assert.Equal(last, changed["departments/zaisei/"]);
        Assert.Equal(last, changed["policies/madoguchi/"]);
        Assert.Equal(first, changed["policies/michi/"]);
    }

    [Fact]
    public void Without_a_record_no_day_is_made_up()
        => Assert.All(Urls(PlanPages.Of(new PlanLinks(), Varied().Read())), u => Assert.Null(u.Changed));

    private static (string Location, string? Changed)[] Urls(IEnumerable<PageModel> pages)
        => [.. XDocument.Parse(PlanSitemap.Write(pages, "https://city.example")).Root!.Elements()
            .Select(u => (u.Element(Namespace + "loc")!.Value, u.Element(Namespace + "lastmod")?.Value))];
}
