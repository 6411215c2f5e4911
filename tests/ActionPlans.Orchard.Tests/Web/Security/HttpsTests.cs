using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Web.Security;

/// <summary>The site stands behind a proxy of its machine that speaks HTTPS for it, or answers a plain request at one's desk.</summary>
[Collection(UnchangedSite.Name)]
public sealed class HttpsTests : SiteTests
{
    public HttpsTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task Whoever_comes_by_HTTPS_is_told_to_stay_there_and_gets_cookies_for_HTTPS_alone()
    {
        using var answer = await AskForLoginAsync("https");

        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(Cookies(answer), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(Cookies(answer), c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_plain_request_is_answered_and_its_cookies_come_back()
    {
        using var answer = await AskForLoginAsync("http");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(Cookies(answer), c => Assert.DoesNotContain("secure", c, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<HttpResponseMessage> AskForLoginAsync(string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/Login");
        request.Headers.Host = "www.city.example";
        request.Headers.Add("X-Forwarded-Proto", scheme);
        var answer = await Site.Anonymous.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    private static string[] Cookies(HttpResponseMessage answer)
    {
        string[] cookies = [.. answer.Headers.GetValues("Set-Cookie")];
        Assert.NotEmpty(cookies);
        return cookies;
    }
}
