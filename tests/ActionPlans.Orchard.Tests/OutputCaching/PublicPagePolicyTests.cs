using ActionPlans.Cms.OutputCaching;
using ActionPlans.SiteTesting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>The output cache's key changes with every change and with time, whatever the wall clock says.</summary>
public sealed class PublicPagePolicyTests
{
    private readonly TestClock _clock = new(stands: true);
    private readonly CacheEpoch _epoch = new();
    private readonly PublicPagePolicy _policy;

    public PublicPagePolicyTests()
    {
        _policy = new PublicPagePolicy(_epoch, _clock, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_entry_is_found_until_a_change_and_not_after_its_lifetime_though_the_wall_clock_is_set_back()
    {
        var key = await KeyAsync();
        Assert.Equal(key, await KeyAsync());

        _clock.SetWallClock(TimeSpan.FromHours(-1));
        Assert.Equal(key, await KeyAsync());
        _clock.Pass();
        var later = await KeyAsync();
        Assert.NotEqual(key, later);

        _epoch.Increment();
        Assert.NotEqual(later, await KeyAsync());
    }

    private async Task<string?> KeyAsync()
    {
        var http = new DefaultHttpContext { Request = { Method = "GET", Path = "/action-plans/" } };
        var context = new OutputCacheContext { HttpContext = http };
        await _policy.CacheRequestAsync(context, CancellationToken.None);
        Assert.True(context.EnableOutputCaching);
        return context.CacheVaryByRules.CacheKeyPrefix;
    }
}
