using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.Web.Security;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>Entity tags, content encodings and HEAD over cached answers. Each test asks for pages of its own.</summary>
public sealed class ConditionalRequestTests : FrozenSiteTests, IClassFixture<FrozenSite>
{
    public ConditionalRequestTests(FrozenSite site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("measures/7/", true)]
    [InlineData("?q=x", false)]
    public async Task A_browser_that_has_the_page_is_told_that_it_still_holds(string page, bool isKept)
    {
        using var first = await GetAsync(Plan + page);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        foreach (var known in new[] { tag.Tag, $"W/{tag.Tag}", $"\"other\", {tag.Tag}", "*" })
        {
            using var answer = await GetAsync(Plan + page, ("If-None-Match", known));

            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, answer.Headers.ETag);
            Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.Equal(SecurityHeaders.PublicPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        using var other = await GetAsync(Plan + page, ("If-None-Match", "\"other\""));
        Assert.Equal((HttpStatusCode.OK, isKept), (other.StatusCode, IsFromMemory(other)));
    }

    [Fact]
    public async Task Compressed_bytes_are_kept_apart_and_have_another_tag()
    {
        var address = Plan + "measures/8/";
        using var plain = await GetAsync(address);
        using var compressed = await GetAsync(address, ("Accept-Encoding", "br"));
        using var again = await GetAsync(address, ("Accept-Encoding", "br"));

        Assert.False(IsFromMemory(compressed));
        Assert.True(IsFromMemory(again));
        Assert.Equal("br", Assert.Single(again.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", Assert.Single(again.Headers.Vary));
        Assert.NotEqual(plain.Headers.ETag, again.Headers.ETag);
        Assert.Equal(compressed.Headers.ETag, again.Headers.ETag);
        Assert.True((await again.Content.ReadAsByteArrayAsync()).Length * 2 < (await plain.Content.ReadAsByteArrayAsync()).Length);
        using var known = await GetAsync(address, ("Accept-Encoding", "br"), ("If-None-Match", again.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task Asking_for_the_headers_alone_gives_those_of_the_page()
    {
        var address = Plan + "measures/9/";
        using var page = await GetAsync(address);
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await Site.Anonymous.SendAsync(request);

            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(page.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }

        using var after = await GetAsync(address);
        Assert.NotEmpty(await after.Content.ReadAsByteArrayAsync());
    }
}
