using ActionPlans.Cms.StaticPublishing;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.StaticPublishing;

/// <summary>A site that stops while its static files are due, or are being written, stops without an error.</summary>
public sealed class StoppedSiteTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 20)]
    [InlineData(50, 0)]
    [InlineData(50, 50)]
    [InlineData(50, 80)]
    public async Task Nothing_is_logged(int quietPeriod, int wait)
    {
        var folder = SiteTemplate.NewFolder();
        await SiteTemplate.CopyToAsync(folder);
        var site = await SiteHost.StartAsync(folder, services => services.Configure<StaticPublishingOptions>(
            options => options.QuietPeriod = TimeSpan.FromMilliseconds(quietPeriod)));
        await site.EditMeasureAsync("1", part => part.Overview = "止まる前の変更");
        await Task.Delay(wait);

        await site.DisposeAsync();

        await Task.Delay(500);
        site.Log.AssertNothingUnexpected();
        Directory.Delete(folder, recursive: true);
    }
}
