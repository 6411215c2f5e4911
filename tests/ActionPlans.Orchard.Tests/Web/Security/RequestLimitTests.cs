using System.Net;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Web.Security;

/// <summary>How often one address may ask for what costs more than a page.</summary>
public sealed class RequestLimitTests : SiteTests, IClassFixture<RequestLimitTests.LimitedSite>
{
    private const int Max = 3;
    private const string Plan = "/action-plans/yuki-2021/";

    public RequestLimitTests(LimitedSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task Searches_are_counted_by_address_and_the_answer_says_when_to_come_again()
    {
        for (var i = 0; i < Max; i++)
        {
            using var found = await SendAsync(HttpMethod.Get, "198.51.100.1", $"{Plan}?q=x{i}");
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        }

        using var refused = await SendAsync(HttpMethod.Get, "198.51.100.1", $"{Plan}?q=x");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("1分ほど待ってから", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var (from, address) in new[] { ("198.51.100.1", Plan), ("198.51.100.1", "/"), ("198.51.100.2", $"{Plan}?q=x") })
        {
            using var other = await SendAsync(HttpMethod.Get, from, address);
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
    }

    [Fact]
    public async Task Forms_of_whoever_has_not_logged_in_are_counted_by_address()
    {
        var admin = await AdminAsync();
        Site.Log.Expect("DefaultAntiforgery");
        for (var i = 0; i < Max; i++)
        {
            using var taken = await SendAsync(HttpMethod.Post, "198.51.100.3", i == 0 ? "/Login" : "/no/such/page/");
            Assert.NotEqual(HttpStatusCode.TooManyRequests, taken.StatusCode);
        }

        using var refused = await SendAsync(HttpMethod.Post, "198.51.100.3", "/Login");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        for (var i = 0; i <= Max; i++)
        {
            using var own = await admin.PostWithTokenAsync("/no/such/page/");
            Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string from, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("X-Forwarded-For", from);
        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        return await Site.Anonymous.SendAsync(request);
    }

    /// <summary>A site with narrow limits.</summary>
    public sealed class LimitedSite : Site
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["ActionPlans:RequestLimits:PostsPerMinute"] = $"{Max}",
            ["ActionPlans:RequestLimits:SearchesPerMinute"] = $"{Max}",
        };
    }
}
