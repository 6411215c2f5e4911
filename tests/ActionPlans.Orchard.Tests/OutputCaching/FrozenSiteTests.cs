using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>Asks for pages of a site with an output cache, as an anonymous resident.</summary>
public abstract class FrozenSiteTests : SiteTests
{
    protected const string Plan = $"/action-plans/{SeedPlan.Slug}/";

    protected FrozenSiteTests(FrozenSite site)
        : base(site)
    {
    }

    protected async Task WarmAsync(string address)
    {
        using var first = await GetAsync(address);
        using var second = await GetAsync(address);
        Assert.True(IsFromMemory(second), address);
    }

    protected async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Site.Anonymous.SendAsync(request);
    }

    protected static bool IsFromMemory(HttpResponseMessage answer) => answer.Headers.Age is not null;
}
