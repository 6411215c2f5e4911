using System.Net;
using ActionPlans.Cms;
using ActionPlans.Domain.Plans;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Web.Rights;

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
        using var clerk = await ClerkAsync();
        using var secretary = await Site.LogInWithRolesAsync("Secretariat");
        await Site.OpenRoundAsync(2025);
        await Site.AddResultAsync("1", 2024);
        var endpoints = (await EndpointsAsync()).Where(e => e.Answers("GET")).ToArray();
        (string Name, HttpClient Client, string[] Allowed)[] people =
        [
            ("anonymous", Site.Anonymous, [.. RightsTable.Everybody]),
            ("no role", nobody, [.. RightsTable.Everybody, .. RightsTable.Account]),
            ("web staff", await StaffAsync(), [.. RightsTable.Everybody, .. RightsTable.Account, .. RightsTable.Staff]),
            ("clerk", clerk, [.. RightsTable.Everybody, .. RightsTable.Account, .. RightsTable.Clerk]),
            ("secretariat", secretary, [.. RightsTable.Everybody, .. RightsTable.Account, .. RightsTable.Secretariat]),
        ];
        var wrong = new List<string>();
        var seen = people.ToDictionary(p => p.Name, _ => new HashSet<string>(StringComparer.Ordinal));

        foreach (var endpoint in endpoints.Where(e => !RightsTable.Names(RightsTable.Faulty, e.Name)))
        {
            foreach (var (name, client, allowed) in people)
            {
                using var answer = await client.GetAsync(endpoint.Path);
                var opened = answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.MovedPermanently || LeadsOn(answer);
                if (opened)
                {
                    seen[name].UnionWith(allowed.Where(entry => RightsTable.Names([entry], endpoint.Name)));
                }

                if ((opened && !RightsTable.Names(allowed, endpoint.Name)) || (!opened && !RightsTable.IsRefusal(answer)))
                {
                    wrong.Add($"{name}: {endpoint.Name} {endpoint.Path} answered {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.All(people.Skip(2), person => Assert.Empty(person.Allowed.Except(seen[person.Name])));
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
        using var clerk = await ClerkAsync();
        using var secretary = await Site.LogInWithRolesAsync("Secretariat");
        (string Name, HttpClient Client, string[] Allowed)[] people =
        [
            ("web staff", await StaffAsync(), [.. RightsTable.StaffPosts, .. RightsTable.Staff]),
            ("clerk", clerk, [.. RightsTable.ClerkPosts, .. RightsTable.Clerk]),
            ("secretariat", secretary, [.. RightsTable.SecretariatPosts, .. RightsTable.Secretariat]),
            ("no role", nobody, []),
            ("anonymous", Site.Anonymous, []),
        ];
        var tokens = new Dictionary<string, string>();
        foreach (var (name, client, _) in people)
        {
            tokens[name] = name == "anonymous"
                ? ""
                : new SiteForm(await client.ReadAsync("/ChangePassword"), "/")["__RequestVerificationToken"]!;
        }

        var before = await Site.SnapshotAsync();
        var wrong = new List<string>();

        foreach (
            var endpoint in (await EndpointsAsync())
                .Where(
                    e => e.Answers("POST")
                        && !RightsTable.Names([.. RightsTable.Everybody, .. RightsTable.Faulty, .. RightsTable.AccountPosts], e.Name)))
        {
            foreach (var (name, client, allowed) in people.Where(p => !RightsTable.Names(p.Allowed, endpoint.Name)))
            {
                using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", tokens[name])]);
                using var answer = await client.PostAsync(endpoint.Path, content);
                // Without the revision that a form carries nothing is done, whoever asks: back to the list.
                if (!RightsTable.IsRefusal(answer) && answer.Headers.Location?.ToString() != "/Admin/Contents/ContentItems"
                    && !(name == "anonymous" && answer.StatusCode == HttpStatusCode.BadRequest))
                {
                    wrong.Add($"{name}: {endpoint.Name} {endpoint.Path} answered {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    // A screen that leads to another one of the admin.
    // To another screen of the admin, or to one's own second factor.
    private static bool LeadsOn(HttpResponseMessage answer)
        => answer.Headers.Location?.ToString() is { } location
            && (location == "/TwoFactor" || location.StartsWith("/Admin/", StringComparison.Ordinal));

    private static bool Open(string name)
        => RightsTable.Names([.. RightsTable.Everybody, .. RightsTable.Account, .. RightsTable.Staff, .. RightsTable.Faulty], name);

    private async Task<SiteEndpoint[]> EndpointsAsync()
    {
        var values = new Dictionary<string, string>
        {
            ["contentItemId"] = await Site.MeasureIdAsync("1"),
            ["id"] = "Measure",
            ["list"] = "Measures",
            ["key"] = SeedPlan.Plan.FindMeasure("1")!.Indicators[0].Key,
            ["measureId"] = await Site.MeasureIdAsync("1"),
            ["no"] = "1",
            ["plan"] = SeedPlan.Slug,
            ["resultId"] = (await Site.ReportAsync("1", 2024)).Latest?.ContentItemId ?? "none",
            ["roundId"] = "round-2025",
            ["year"] = "2025",
            ["file"] = "results.csv",
            ["table"] = "results",
            ["planContentItemId"] = await Site.PlanIdAsync(),
            ["taxonomyContentItemId"] = ContentTypes.DepartmentsTaxonomyId,
            ["taxonomyItemId"] = DepartmentTerms.FixedId(SeedPlan.Plan.Departments[0].Slug),
        };
        var endpoints = await Site.EndpointsAsync(values.GetValueOrDefault);
        Assert.True(endpoints.Length > 100);
        return endpoints;
    }

    // Of the department of the measure that all addresses name.
    private async Task<HttpClient> ClerkAsync()
    {
        var name = await Site.NewUserAsync("DepartmentStaff");
        await Site.SetDepartmentsAsync(name, [DepartmentTerms.FixedId(SeedPlan.Plan.FindMeasure("1")!.Departments[0].Slug)]);
        return await Site.LogInAsync(name, SiteHost.AdminPassword);
    }
}
