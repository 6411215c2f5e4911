using System.Net;
using ActionPlans.Cms;
using ActionPlans.Orchard.Tests.Fixtures;

namespace ActionPlans.Orchard.Tests.Rights;

/// <summary>
/// Every endpoint that the running site has, asked as each kind of person. An endpoint that a new feature brings is the administrator's
/// until <see cref="RightsTable"/> names it.
/// </summary>
public sealed class EndpointRightsTests : SiteTests, IClassFixture<Site>
{
    public EndpointRightsTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Looking_is_as_the_table_says()
    {
        using var nobody = await Site.LogInWithRolesAsync();
        var endpoints = (await EndpointsAsync()).Where(e => e.Answers("GET")).ToArray();
        (string Name, HttpClient Client, string[] Allowed)[] people =
        [
            ("anonymous", Site.Anonymous, [.. RightsTable.Everybody]),
            ("no role", nobody, [.. RightsTable.Everybody, .. RightsTable.Account]),
            ("web staff", await StaffAsync(), [.. RightsTable.Everybody, .. RightsTable.Account, .. RightsTable.Staff]),
        ];
        var wrong = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var endpoint in endpoints.Where(e => !RightsTable.Names(RightsTable.Faulty, e.Name)))
        {
            foreach (var (name, client, allowed) in people)
            {
                using var answer = await client.GetAsync(endpoint.Path);
                var opened = answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.MovedPermanently;
                if (opened)
                {
                    seen.UnionWith(allowed.Where(entry => RightsTable.Names([entry], endpoint.Name)));
                }

                if ((opened && !RightsTable.Names(allowed, endpoint.Name)) || (!opened && !RightsTable.IsRefusal(answer)))
                {
                    wrong.Add($"{name}: {endpoint.Name} {endpoint.Path} answered {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(people[^1].Allowed.Except(seen));
    }

    [Fact]
    public async Task Much_of_the_admin_is_there_for_the_administrator_alone()
    {
        var admin = await AdminAsync();
        var alone = new List<string>();
        foreach (var endpoint in (await EndpointsAsync()).Where(e => e.Answers("GET") && !Open(e.Name)))
        {
            if (await admin.StatusAsync(endpoint.Path) == HttpStatusCode.OK)
            {
                alone.Add(endpoint.Name.Split('/')[0]);
            }
        }

        string[] dangerous =
        [
            "OrchardCore.ContentTypes", "OrchardCore.Deployment", "OrchardCore.Features", "OrchardCore.Media", "OrchardCore.Queries",
            "OrchardCore.Recipes", "OrchardCore.Roles", "OrchardCore.Themes", "OrchardCore.Users",
        ];
        Assert.Empty(dangerous.Except(alone));
        // Orchard's editors, asked for things that are not there.
        Site.Log.Expect("An unhandled exception");
        Site.Log.Expect("Unable to find a query-source");
    }

    [Fact]
    public async Task Posting_is_refused_to_all_but_those_whom_the_table_names()
    {
        using var nobody = await Site.LogInWithRolesAsync();
        var staff = await StaffAsync();
        var (staffToken, nobodyToken) = (await TokenAsync(staff, "/Admin/Contents/ContentItems/Measure"), await TokenAsync(nobody, "/ChangePassword"));
        var before = await Site.SnapshotAsync();
        var wrong = new List<string>();

        foreach (var endpoint in (await EndpointsAsync()).Where(e => e.Answers("POST") && !RightsTable.Names([.. RightsTable.Everybody, .. RightsTable.Faulty, "OrchardCore.Users/Account/*"], e.Name)))
        {
            foreach (var (name, client, token) in new[] { ("web staff", staff, staffToken), ("no role", nobody, nobodyToken), ("anonymous", Site.Anonymous, "") })
            {
                using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
                using var answer = name == "web staff" && RightsTable.Names([.. RightsTable.StaffPosts, .. RightsTable.Staff], endpoint.Name) ? null : await client.PostAsync(endpoint.Path, content);
                if (answer is not null && !RightsTable.IsRefusal(answer) && !(name == "anonymous" && answer.StatusCode == HttpStatusCode.BadRequest))
                {
                    wrong.Add($"{name}: {endpoint.Name} {endpoint.Path} answered {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private static bool Open(string name) => RightsTable.Names([.. RightsTable.Everybody, .. RightsTable.Account, .. RightsTable.Staff, .. RightsTable.Faulty], name);

    private async Task<SiteEndpoint[]> EndpointsAsync()
    {
        var values = new Dictionary<string, string>
        {
            ["contentItemId"] = await Site.MeasureIdAsync("1"),
            ["id"] = "Measure",
            ["no"] = "1",
            ["plan"] = SeedPlan.Slug,
            ["planContentItemId"] = await Site.PlanIdAsync(),
            ["taxonomyContentItemId"] = ContentTypes.DepartmentsTaxonomyId,
            ["taxonomyItemId"] = Cms.Services.DepartmentTerms.FixedId(SeedPlan.Plan.Departments[0].Slug),
        };
        var endpoints = await Site.EndpointsAsync(values.GetValueOrDefault);
        Assert.True(endpoints.Length > 100);
        return endpoints;
    }

    private static async Task<string> TokenAsync(HttpClient client, string address)
        => new SiteForm(await client.ReadAsync(address), address)["__RequestVerificationToken"]!;
}
