using System.Net;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Databases;

public abstract class SetUpTests
{
    [DatabaseFact]
    public async Task The_first_request_sets_the_site_up_and_the_second_shows_it()
    {
        var setUp = await GetAsync();

        Assert.Equal(HttpStatusCode.Redirect, setUp.First);
        Assert.Equal(HttpStatusCode.OK, setUp.Second);
    }

    [DatabaseFact]
    public async Task Setting_up_logs_no_warning_and_no_error() => Assert.Empty((await GetAsync()).Logged);

    protected abstract Task<SetUp> GetAsync();
}

public sealed class SetUpTestsOnSqlite : SetUpTests
{
    protected override Task<SetUp> GetAsync() => SiteTemplate.GetAsync();
}

public sealed class SetUpTestsOnPostgres : SetUpTests, IOnPostgres
{
    protected override Task<SetUp> GetAsync() => PostgresSite.GetSetUpAsync();
}

public sealed class SetUpTestsOnMariaDb : SetUpTests, IOnMariaDb
{
    protected override Task<SetUp> GetAsync() => MariaDbSite.GetSetUpAsync();
}
