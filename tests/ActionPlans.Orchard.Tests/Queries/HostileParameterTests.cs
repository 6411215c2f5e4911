using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Queries;

/// <summary>Parameters that try to be more than a value find nothing, change nothing and fail nothing.</summary>
[Collection(UnchangedSite.Name)]
public sealed class HostileParameterTests : SiteTests
{
    internal static readonly string[] Queries = ["MeasuresOfPlan", "MeasuresOfDepartment", "IndicatorsOfPlan", "ResultsOfYear"];

    internal static readonly object?[] Values =
    [
        "'", "\"", "''", "' or '1'='1", "yuki-2021' or 1=1 --", "'; drop table ActionPlanIndex; --", "%", "_", "yuki%", "yuki-202_", "\\",
        "*",
        "{{ 'yuki-2021' }}", "{% raw %}", "@plan", ":plan", "[js:1]", "\0", "令和3年度", "👪", "\ud800", new string('あ', 100_000),
        -1, 0, 2021.5m, long.MaxValue, true, null, "", " ", new[] { SeedPlan.Slug, "'" },
        new Dictionary<string, object> { ["plan"] = SeedPlan.Slug },
    ];

    public HostileParameterTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task They_find_nothing_and_change_nothing()
    {
        var before = await Site.SnapshotAsync();

        foreach (var value in Values)
        {
            foreach (var query in Queries)
            {
                Assert.True(await Site.CountAsync(query, ("plan", value), ("department", value), ("year", value)) == 0, $"{query} {value}");
            }

            Assert.Equal(0, await Site.CountAsync("MeasuresOfDepartment", ("plan", SeedPlan.Slug), ("department", value)));
            Assert.Equal(0, await Site.CountAsync("ResultsOfYear", ("plan", SeedPlan.Slug), ("year", value)));
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }
}
