using ActionPlans.Pages.Embedding;
using System.Net;
using ActionPlans.Cms.Publishing;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using ActionPlans.Web.Security;

namespace ActionPlans.Orchard.Tests.Web.Security;

/// <summary>What every answer says to the browser, whatever kind of answer it is.</summary>
[Collection(UnchangedSite.Name)]
public sealed class HeaderTests : SiteTests
{
    public HeaderTests(ReadSite site)
        : base(site)
    {
    }

    public static TheoryData<string, HttpStatusCode> Answers => new()
    {
        { "/", HttpStatusCode.OK },
        { "/action-plans/yuki-2021/?q=x", HttpStatusCode.OK },
        { "/action-plans/yuki-2021/measures/1/", HttpStatusCode.OK },
        { "/action-plans/yuki-2021/measures/1", HttpStatusCode.MovedPermanently },
        { "/action-plans/yuki-2021/measures/400/", HttpStatusCode.NotFound },
        { "/no/such/page/", HttpStatusCode.NotFound },
        { "/Error/403", HttpStatusCode.OK },
        { PageResources.StyleSheetPath, HttpStatusCode.OK },
        { PageResources.SharePath, HttpStatusCode.OK },
        { "/CityTheme/site.css", HttpStatusCode.OK },
        { "/CityTheme/icon.svg", HttpStatusCode.OK },
        { "/media/no-such.png", HttpStatusCode.NotFound },
        { "/Admin", HttpStatusCode.Redirect },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_to_a_resident_carries_every_header_and_no_cookie(string address, HttpStatusCode status)
    {
        using var answer = await Site.Anonymous.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        AssertCommon(answer);
        var policy = Header(answer, "Content-Security-Policy");
        if (address != "/Admin")
        {
            Assert.Equal(SecurityHeaders.PublicPolicy, policy);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    /// <summary>Also from memory, and where the browser has it already.</summary>
    [Fact]
    public async Task Only_the_page_for_frames_may_be_framed_by_other_sites()
    {
        const string Embed = "/action-plans/yuki-2021/measures/1/embed/";
        using var first = await Site.Anonymous.GetAsync(Embed);
        using var again = await Site.Anonymous.GetAsync(Embed);
        using var request = new HttpRequestMessage(HttpMethod.Get, Embed);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await Site.Anonymous.SendAsync(request);
        using var slash = await Site.Anonymous.GetAsync(Embed.TrimEnd('/'));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.MovedPermanently],
            new[] { first, again, known, slash }.Select(a => a.StatusCode));
        Assert.All(new[] { first, again, known }, answer =>
        {
            Assert.Equal(EmbedPolicies.Frame, Header(answer, "Content-Security-Policy"));
            Assert.False(answer.Headers.Contains("X-Frame-Options"));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        });
        Assert.Equal(SecurityHeaders.PublicPolicy, Header(slash, "Content-Security-Policy"));
        Assert.EndsWith("frame-ancestors *", EmbedPolicies.Frame, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", EmbedPolicies.Frame, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", EmbedPolicies.Frame, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_alone_may_have_its_own_styles_and_nothing_else()
    {
        using var chart = await Site.Anonymous.GetAsync(new PlanLinks().Chart(
            SeedPlan.Plan, SeedPlan.Plan.FindMeasure("16")!, SeedPlan.Plan.FindMeasure("16")!.Indicators[0]));

        Assert.Equal(HttpStatusCode.OK, chart.StatusCode);
        Assert.Equal(EmbedPolicies.Chart, Header(chart, "Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline';", EmbedPolicies.Chart, StringComparison.Ordinal);
    }

    [Fact]
    public void What_residents_read_may_run_no_script_and_no_inline_style()
    {
        Assert.StartsWith("default-src 'none';", SecurityHeaders.PublicPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", SecurityHeaders.PublicPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.PublicPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", SecurityHeaders.PublicPolicy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Login", SecurityHeaders.AccountPolicy)]
    [InlineData("/Admin", SecurityHeaders.AdminPolicy)]
    [InlineData("/Admin/Contents/ContentItems", SecurityHeaders.AdminPolicy)]
    [InlineData("/Admin/Contents/ContentItems/no-such/Edit", SecurityHeaders.AdminPolicy)]
    public async Task The_screens_of_the_staff_may_fetch_nothing_from_elsewhere(string address, string policy)
    {
        using var answer = await (address == "/Login" ? Site.Anonymous : await AdminAsync()).GetAsync(address);

        AssertCommon(answer);
        Assert.Equal(policy, Header(answer, "Content-Security-Policy"));
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    private static void AssertCommon(HttpResponseMessage answer)
    {
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
        Assert.Contains("geolocation=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
