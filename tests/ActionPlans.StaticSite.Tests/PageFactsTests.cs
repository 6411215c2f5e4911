using System.IO.Compression;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ActionPlans.StaticSite.Tests;

/// <summary>What holds for every page of the static site.</summary>
public sealed class PageFactsTests : IClassFixture<ExportedSite>
{
    // The first view of a phone: page and styles, compressed. A quarter of a second on a slow line.
    private const int MaxBytes = 100 * 1024;

    private readonly ExportedSite _site;
    private readonly List<(string Address, IHtmlDocument Page)> _pages;

    public PageFactsTests(ExportedSite site)
    {
        _site = site;
        _pages = [.. Directory.EnumerateFiles(site.Path, "index.html", SearchOption.AllDirectories)
            .Select(f => (Address(Path.GetDirectoryName(f)!), new HtmlParser().ParseDocument(File.ReadAllText(f))))];
    }

    [Fact]
    public void Every_link_leads_to_a_page_or_file_of_the_site()
        => Assert.All(_pages, p => Assert.All(
            p.Page.QuerySelectorAll("a[href], link[href]")
                .Select(e => e.GetAttribute("href")!)
                .Where(h => !h.StartsWith("tel:", StringComparison.Ordinal)
                    && !h.StartsWith("mailto:", StringComparison.Ordinal)
                    && !h.StartsWith("data:", StringComparison.Ordinal)),
            href =>
            {
                var path = href.Split('#')[0];
                Assert.True(path.Length == 0 || path.StartsWith('/'), $"{p.Address}: {href}");
                var file = Path.Combine(_site.Path, path.TrimStart('/'), path.EndsWith('/') ? "index.html" : "");
                Assert.True(path.Length == 0 || File.Exists(file.TrimEnd('/')), $"{p.Address}: {href}");
                if (href.Split('#') is [_, { Length: > 0 } id])
                {
                    var target = path.Length == 0 ? p.Page : new HtmlParser().ParseDocument(File.ReadAllText(file));
                    Assert.NotNull(target.GetElementById(id));
                }
            }));

    [Fact]
    public void No_page_but_the_search_has_a_script_and_none_a_foreign_address_or_two_equal_ids()
        => Assert.All(_pages, p =>
        {
            // Data for search engines is none: no browser runs it.
            Assert.Equal(
                p.Address.EndsWith("/search/", StringComparison.Ordinal) ? 1 : 0,
                p.Page.QuerySelectorAll("script:not([type='application/ld+json'])").Length);
            Assert.Empty(p.Page.QuerySelectorAll("iframe, img[src^=http], link[href^=http], [onclick], [style]"));
            var ids = p.Page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
            Assert.Equal(ids.Distinct(), ids);
        });

    [Fact]
    public void Every_page_is_Japanese_with_one_main_heading_and_its_own_title()
    {
        Assert.All(_pages, p =>
        {
            Assert.Equal("ja", p.Page.DocumentElement.GetAttribute("lang"));
            Assert.Single(p.Page.QuerySelectorAll("h1"));
            Assert.Single(p.Page.QuerySelectorAll("main"));
            Assert.False(string.IsNullOrWhiteSpace(p.Page.QuerySelector("meta[name=description]")?.GetAttribute("content")), p.Address);
        });
        // The front page is the list of plans, at a second address.
        var titles = _pages.Where(p => p.Address != "/").Select(p => p.Page.Title).ToArray();
        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public void Headings_follow_each_other_without_a_gap()
        => Assert.All(_pages, p =>
        {
            var level = 1;
            foreach (var heading in p.Page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
            {
                var own = heading.LocalName[1] - '0';
                Assert.True(own <= level + 1, $"{p.Address}: {heading.TextContent}");
                level = own;
            }
        });

    [Fact]
    public void Every_data_table_has_real_headers()
        => Assert.All(_pages, p => Assert.All(p.Page.QuerySelectorAll("table"), table =>
            Assert.NotEmpty(table.QuerySelectorAll("th[scope]"))));

    [Fact]
    public void No_two_pages_are_described_alike()
    {
        var descriptions = _pages.Where(p => p.Address != "/").Select(p => Content(p.Page, "meta[name=description]")).ToArray();

        Assert.Equal(descriptions.Distinct(), descriptions);
        // A page for frames is not shared by its own address.
        Assert.All(
            _pages.Where(p => !p.Address.EndsWith("/embed/", StringComparison.Ordinal)),
            p => Assert.Equal(Content(p.Page, "meta[name=description]"), Content(p.Page, "meta[property='og:description']")));
    }

    // The booklet holds every sheet, to be printed.
    [Fact]
    public void The_first_view_weighs_little()
        => Assert.All(_pages.Where(p => !p.Address.EndsWith("/booklet/", StringComparison.Ordinal)), p =>
        {
            var files = p.Page.QuerySelectorAll("link[rel=stylesheet]")
                .Select(l => File.ReadAllText(Path.Combine(_site.Path, l.GetAttribute("href")!.TrimStart('/'))))
                    .Prepend(p.Page.DocumentElement.OuterHtml).ToArray();
            var bytes = files.Sum(Compressed);
            Assert.True(bytes <= MaxBytes, $"{p.Address}: {bytes} bytes");
            Assert.True(files.Length <= 6, p.Address);
            Assert.DoesNotContain("@font-face", string.Concat(files), StringComparison.Ordinal);
        });

    private string Address(string folder) => Path.GetRelativePath(_site.Path, folder) is var path and not "." ? $"/{path}/" : "/";

    private static string Content(IHtmlDocument page, string selector)
        => Assert.Single(page.QuerySelectorAll(selector)).GetAttribute("content")!;

    private static long Compressed(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return stream.Length;
    }
}
