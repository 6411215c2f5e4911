using System.Net;
using ActionPlans.Orchard.Tests.Fixtures;

namespace ActionPlans.Orchard.Tests;

public sealed class SetUpTests
{
    [Fact]
    public async Task The_first_request_sets_the_site_up_and_the_second_shows_it()
    {
        var setUp = await SiteTemplate.GetAsync();

        Assert.Equal(HttpStatusCode.Redirect, setUp.First);
        Assert.Equal(HttpStatusCode.OK, setUp.Second);
    }

    [Fact]
    public async Task Setting_up_logs_no_warning_and_no_error() => Assert.Empty((await SiteTemplate.GetAsync()).Logged);
}
