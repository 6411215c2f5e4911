using ActionPlans.Cms.OutputCaching;
using ActionPlans.SiteTesting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>
/// A site that keeps its pages for an hour and whose clock stands still: nothing runs out, so that what is seen anew was dropped.
/// </summary>
public sealed class FrozenSite : Site
{
    public RaceBarrier RaceBarrier { get; } = new();

    protected override void ConfigureHost(IServiceCollection services)
        => services.PostConfigure<PublicPageOptions>(options => options.KeptFor = TimeSpan.FromHours(1));

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(new TestClock(stands: true));
        services.Configure<MvcOptions>(options => options.Filters.Add(RaceBarrier));
    }
}
