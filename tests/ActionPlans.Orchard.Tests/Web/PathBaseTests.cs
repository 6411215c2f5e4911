using System.Net;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;

namespace ActionPlans.Orchard.Tests.Web;

/// <summary>The site stands under a path of the city's host, and the proxy in front takes the path away: every link has it again.</summary>
public sealed class PathBaseTests : SiteTests, IClassFixture<Site>
{
    private const string Plan = $"/action-plans/{SeedPlan.Slug}/";
    private const string Attributes = "[href^='/'], [src^='/'], form[action^='/']";

    public PathBaseTests(Site site)
        : base(site)
    {
    }

    public override Task DisposeAsync() => SetAsync("", 5);

    [Fact]
    public async Task A_path_that_the_proxy_names_stands_in_every_address()
    {
        await SetAsync("", 13);
        await Site.EditPlanAsync(part => part.PublishedByCity = true);

        await AssertUnderAsync("/plans", "/plans");
    }

    [Fact]
    public async Task The_path_of_the_base_address_stands_in_every_address_where_the_proxy_names_none()
    {
        await SetAsync("https://www.city.example/plans/", 5);
        await Site.EditPlanAsync(part => part.PublishedByCity = true);

        await AssertUnderAsync(null, "/plans");
        var canonical = (await ReadAsync(Plan, null)).QuerySelector("link[rel=canonical]");
        Assert.Equal($"https://www.city.example/plans{Plan}", canonical?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_path_that_both_name_stands_there_once()
    {
        await SetAsync("https://www.city.example/plans", 13);

        await AssertUnderAsync("/plans", "/plans");
    }

    [Fact]
    public async Task Whoever_is_not_to_be_believed_changes_no_address()
    {
        var page = await ReadAsync(Plan, "/elsewhere");

        Assert.DoesNotContain("/elsewhere", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task AssertUnderAsync(string? prefix, string path)
    {
        foreach (var address in new[] { "/action-plans/", Plan, Plan + "measures/1/", Plan + "history/", "/Login" })
        {
            var page = await ReadAsync(address, prefix);
            var links = page.QuerySelectorAll(Attributes)
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!).ToArray();
            Assert.NotEmpty(links);
            Assert.All(
                links,
                link
                    => Assert.True(
                        link.StartsWith($"{path}/", StringComparison.Ordinal)
                            && !link.StartsWith($"{path}{path}/", StringComparison.Ordinal), $"{address}: {link}"));
        }

        using var slash = await SendAsync(Plan.TrimEnd('/'), prefix);
        Assert.Equal((HttpStatusCode.MovedPermanently, path + Plan), (slash.StatusCode, slash.Headers.Location?.ToString()));
        using var admin = await SendAsync("/Admin", prefix);
        Assert.StartsWith($"{path}/Login",
            admin.Headers.Location!.IsAbsoluteUri ? admin.Headers.Location.AbsolutePath : admin.Headers.Location.ToString(),
            StringComparison.Ordinal);
        foreach (var file in new[] { Plan + PlanLinks.FeedName, "/action-plans/sitemap.xml" })
        {
            using var answer = await SendAsync(file, prefix);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Assert.Contains($"{path}{Plan}", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string address, string? prefix)
    {
        using var answer = await SendAsync(address, prefix);
        Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        return await answer.ReadAsync();
    }

    private Task<HttpResponseMessage> SendAsync(string address, string? prefix)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (prefix is not null)
        {
            request.Headers.Add("X-Forwarded-Prefix", prefix);
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        }

        return Site.Anonymous.SendAsync(request);
    }

    private async Task SetAsync(string baseUrl, int headers)
    {
        Assert.Empty(await Site.RunStepAsync($$"""
            {
              "name": "settings",
              "BaseUrl": "{{baseUrl}}",
              "ReverseProxySettings": { "ForwardedHeaders": {{headers}}, "KnownProxies": [ "127.0.0.1", "::1" ] }
            }
            """));
        // What Orchard reads once when a site starts, it reads again.
        await Site.InScopeAsync(
            services => services.GetRequiredService<IShellHost>().ReleaseShellContextAsync(services.GetRequiredService<ShellSettings>()));
        Site.Log.AssertNothingUnexpected();
    }
}
