using System.Net;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Publishing;

[Collection(UnchangedSite.Name)]
public sealed class AddressTests : SiteTests
{
    public AddressTests(ReadSite site)
        : base(site)
    {
    }

    public static TheoryData<string> UnknownAddresses => new(
        "/action-plans/no-such-plan/",
        "/action-plans/no-such-plan/about/",
        "/action-plans/no-such-plan/measures/1/",
        "/action-plans/yuki-2021/measures/40/",
        "/action-plans/yuki-2021/measures/0/",
        "/action-plans/yuki-2021/measures/01/",
        "/action-plans/yuki-2021/measures/",
        "/action-plans/yuki-2021/departments/no-such-department/",
        "/action-plans/yuki-2021/policies/no-such-policy/",
        "/action-plans/yuki-2021/no-such-page/");

    [Fact]
    public async Task Every_page_of_the_plan_answers()
    {
        // The list of plans, overview, final goals and about; measures, departments, policies.
        Assert.Equal(4 + 39 + 9 + 32, SeedPages.All.Count);
        foreach (var page in SeedPages.All)
        {
            var document = await Site.Anonymous.ReadAsync(page.Address);

            Assert.NotNull(document.QuerySelector("header.site-header"));
            Assert.NotNull(document.Article());
        }
    }

    [Fact]
    public async Task The_front_page_answers_with_the_list_of_plans()
    {
        var front = await Site.Anonymous.ReadAsync("/");

        Assert.Equal((await Site.Anonymous.ReadAsync("/action-plans/")).Article().ComparableHtml(), front.Article().ComparableHtml());
    }

    [Theory]
    [MemberData(nameof(UnknownAddresses))]
    public async Task What_is_not_there_answers_404(string address)
        => Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(address));

    [Fact]
    public async Task An_address_without_its_slash_leads_to_the_one_with_it()
    {
        foreach (var page in SeedPages.All)
        {
            using var answer = await Site.Anonymous.GetAsync(page.Address.TrimEnd('/'));

            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(page.Address, answer.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task The_slash_is_added_before_the_query()
    {
        using var answer = await Site.Anonymous.GetAsync("/action-plans/yuki-2021?q=%E7%B5%8C%E8%B2%BB&class=");

        Assert.Equal("/action-plans/yuki-2021/?q=%E7%B5%8C%E8%B2%BB&class=", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example/action-plans")]
    [InlineData("//evil.example/..//action-plans")]
    [InlineData("/%5Cevil.example/action-plans")]
    [InlineData("//action-plans")]
    public async Task No_address_leads_to_another_host(string path)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(
                Site.Address.GetLeftPart(UriPartial.Authority) + path,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var answer = await Site.Anonymous.SendAsync(request);

        Assert.True(
            answer.Headers.Location is not { } location
            || (!location.IsAbsoluteUri && !location.OriginalString.StartsWith("//", StringComparison.Ordinal)),
            $"{answer.Headers.Location}");
    }

    [Fact]
    public async Task HEAD_is_answered_like_GET_without_a_body()
    {
        foreach (var address in SeedPages.All.Select(p => p.Address).Append("/").Append("/action-plans/yuki-2021/measures/40/")
            .Append("/action-plans/yuki-2021"))
        {
            using var get = await Site.Anonymous.GetAsync(address);
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await Site.Anonymous.SendAsync(request);

            Assert.Equal(
                (get.StatusCode, get.Content.Headers.ContentType, get.Headers.Location),
                (head.StatusCode, head.Content.Headers.ContentType, head.Headers.Location));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_visitor_gets_no_cookie()
    {
        foreach (var address in SeedPages.All.Select(p => p.Address).Append("/").Append("/action-plans/yuki-2021/measures/40/"))
        {
            using var answer = await Site.Anonymous.GetAsync(address);

            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    [Fact]
    public async Task The_style_sheets_of_a_page_answer()
    {
        var page = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/");
        var sheets = page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToArray();

        Assert.Contains(sheets, s => s.Contains(PageStyles.Hash, StringComparison.Ordinal));
        foreach (var sheet in sheets)
        {
            using var answer = await Site.Anonymous.GetAsync(sheet);
            Assert.Equal((HttpStatusCode.OK, "text/css"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }
}
