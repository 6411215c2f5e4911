using System.Net;
using System.Text;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.OpenData;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>The files that everybody may take.</summary>
public sealed class OpenDataTests : SiteTests, IClassFixture<Site>
{
    private const string Data = "/action-plans/yuki-2021/data/";

    public OpenDataTests(Site site)
        : base(site)
    {
    }

    /// <summary>The same as a static site has that is made from the plan file.</summary>
    [Fact]
    public async Task Every_file_has_the_bytes_that_its_plan_file_gives()
    {
        var planFile = Encoding.UTF8.GetString(await Site.Anonymous.GetByteArrayAsync(Data + "plan.json"));
        var package = DataPackage.Of(PlanJson.Read(planFile).Plan!);
        foreach (var file in package.Files)
        {
            using var answer = await Site.Anonymous.GetAsync(Data + file.Name);

            Assert.Equal((HttpStatusCode.OK, file.ContentType), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
            Assert.Equal(file.Content, await answer.Content.ReadAsByteArrayAsync());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal([0xEF, 0xBB, 0xBF], (await Site.Anonymous.GetByteArrayAsync(Data + "results.csv"))[..3]);
        Assert.Equal(
            package.Files.Select(f => Data + f.Name).Order(StringComparer.Ordinal),
            (await Site.Anonymous.ReadAsync(Data)).QuerySelectorAll("article a").Select(a => a.GetAttribute("href")!)
                .Where(h => h.StartsWith(Data, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        string[] none = [Data + "other.csv", "/action-plans/no-such-plan/data/", "/action-plans/no-such-plan/data/results.csv"];
        foreach (var wrong in none)
        {
            Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(wrong));
        }
    }

    [Fact]
    public async Task Whoever_has_a_file_already_does_not_get_it_again_until_it_changes()
    {
        using var first = await Site.Anonymous.GetAsync(Data + "measures.csv");
        using var head = await Site.Anonymous.SendAsync(new HttpRequestMessage(HttpMethod.Head, Data + "measures.csv"));
        using var again = await AskAsync();
        await Site.EditMeasureAsync("13", part => part.Overview = "見直した概要");
        using var changed = await AskAsync();

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.OK], new[] { again, changed }.Select(a => a.StatusCode));
        Assert.Contains("見直した概要", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        async Task<HttpResponseMessage> AskAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Data + "measures.csv");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return await Site.Anonymous.SendAsync(request);
        }
    }

    [Fact]
    public async Task Other_sites_show_a_measure_in_a_frame_and_its_chart_as_a_picture()
    {
        const string Measure = "/action-plans/yuki-2021/measures/1/";
        var page = await Site.Anonymous.ReadAsync(Measure + "embed/");
        using var chart = await Site.Anonymous.GetAsync(Measure + "chart-demae-koza.svg");

        Assert.Empty(page.QuerySelectorAll("header, nav, footer, script"));
        Assert.Equal(Measure, page.QuerySelector("a[target=_blank]")!.GetAttribute("href"));
        var styles = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(styles));
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (chart.StatusCode, chart.Content.Headers.ContentType?.MediaType));
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(await chart.Content.ReadAsStringAsync()).Root!.Name.LocalName);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Measure + "chart-none.svg"));
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync("/action-plans/yuki-2021/measures/400/embed/"));
    }

    [Fact]
    public async Task What_nobody_published_is_in_no_file()
    {
        await Site.EditMeasureAsync("11", part => part.Overview = "まだ見せない概要", publish: false);
        foreach (var file in DataPackage.Of(SeedPlan.Plan).Files.Where(f => f.MediaType != "application/zip"))
        {
            Assert.DoesNotContain("まだ見せない", await Site.Anonymous.GetStringAsync(Data + file.Name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_names_the_terms_of_the_plan_and_describes_the_data_by_full_addresses()
    {
        await Site.EditPlanAsync(part => part.Licence = new LicenceDocument { Name = "CC BY 4.0", Address = "https://cc.example/by" });
        var page = await Site.Anonymous.ReadAsync(Data);

        Assert.Equal("https://cc.example/by", page.QuerySelector("a[rel=license]")!.GetAttribute("href"));
        Assert.Contains(
            $"\"contentUrl\":\"{Site.Anonymous.BaseAddress!.GetLeftPart(UriPartial.Authority)}{Data}results.csv\"",
            page.QuerySelector("script[type='application/ld+json']")!.TextContent,
            StringComparison.Ordinal);
    }
}
