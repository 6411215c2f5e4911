using System.Net;
using System.Text.Json;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Queries;

/// <summary>The queries from outside, through Orchard's API: closed as set up, and safe where an administrator opens it.</summary>
public sealed class QueryApiTests : SiteTests, IClassFixture<Site>
{
    public QueryApiTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task It_is_closed_until_an_administrator_opens_it_and_stands_up_to_anything_then()
    {
        foreach (var query in HostileParameterTests.Queries)
        {
            Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Address(query, new { plan = SeedPlan.Slug })));
            Assert.Equal(HttpStatusCode.NotFound, await (await StaffAsync()).StatusAsync(Address(query, new { plan = SeedPlan.Slug })));
        }

        await Site.OpenToAllAsync([.. HostileParameterTests.Queries.Select(q => $"ExecuteApi_{q}")]);
        Assert.Equal(30, await CountAsync("IndicatorsOfPlan", new { plan = SeedPlan.Slug }));
        Assert.Equal(39, await CountAsync("MeasuresOfPlan", new { plan = SeedPlan.Slug }));

        var before = await Site.SnapshotAsync();
        foreach (var value in HostileParameterTests.Values.Where(v => v is not "\ud800" && v is not string { Length: > 1000 }))
        {
            foreach (var query in HostileParameterTests.Queries)
            {
                Assert.Equal(0, await CountAsync(query, new { plan = value, department = value, year = value }));
            }
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private async Task<int> CountAsync(string query, object parameters)
    {
        using var answer = await Site.Anonymous.GetAsync(Address(query, parameters));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("items").GetArrayLength();
    }

    private static string Address(string query, object parameters)
        => $"/api/queries/{query}?parameters={Uri.EscapeDataString(JsonSerializer.Serialize(parameters))}";
}
