using System.Net;
using System.Text.Json;
using ActionPlans.Domain.Ledger;
using ActionPlans.Orchard.Tests.OutputCaching;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>
/// A city takes the right to view content from anonymous visitors: whatever is made of the plans answers as Orchard's own pages do, at
/// once.
/// Pages never run out of memory here.
/// </summary>
public sealed class ClosedSiteTests : SiteTests, IClassFixture<FrozenSite>
{
    private const string Plan = $"/action-plans/{SeedPlan.Slug}/";
    private const string Stock = "/Contents/ContentItems/city-main-menu";
    private const string Right = "Checkbox.ViewContent";

    // One address of each kind.
    private static readonly string[] Addresses =
    [
        "/", "/action-plans/", Plan, Plan + "about/", Plan + "history/", Plan + "booklet/", Plan + "data/", Plan + "data/results.csv",
        Plan + "measures/1/", Plan + "measures/1/embed/", Plan + "measures/1/chart-demae-koza.svg",
        $"{Plan}departments/{SeedPlan.Plan.Departments[0].Slug}/", $"{Plan}policies/{SeedPlan.Plan.Tree.All[0].Slug}/",
        Plan + "years/2021/",
        Plan + "years/2021/" + PlanLinks.YearTextName, Plan + "history/" + LedgerFile.Name, Plan + PlanLinks.FeedName,
        "/action-plans/sitemap.xml",
    ];

    public ClosedSiteTests(FrozenSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_closed_site_shows_nothing_of_the_plans_to_whoever_may_not_view_content()
    {
        await Site.AddResultAsync("1", 2021);
        await Site.EditPlanAsync(part => part.PublishedByCity = true);
        await Site.OpenToAllAsync("ExecuteApi_MeasuresOfPlan", "ExecuteGraphQL");
        Assert.Empty(await Site.RunStepAsync("""{ "name": "feature", "enable": ["OrchardCore.Apis.GraphQL"] }"""));
        var admin = await AdminAsync();
        var measure = await Site.MeasureIdAsync("1");
        var reader = await Site.LogInAsync(await Site.NewUserAsync(), SiteHost.AdminPassword);
        foreach (var address in Addresses)
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, await Site.Anonymous.StatusAsync(address)));
            Assert.Equal((address, HttpStatusCode.OK), (address, await Site.Anonymous.StatusAsync(address)));
        }

        Assert.NotEqual(0, await CountByApiAsync());
        Assert.Contains(SeedPlan.Slug, await AskGraphQLAsync(), StringComparison.Ordinal);

        await AllowAsync(admin, "Anonymous", false);
        Assert.Equal("Found /Login", await AnswerAsync(Site.Anonymous, Stock));

        foreach (var address in Addresses.Append($"/Contents/ContentItems/{measure}").Append(Plan + "measures/no-such/"))
        {
            Assert.Equal((address, await AnswerAsync(Site.Anonymous, Stock)), (address, await AnswerAsync(Site.Anonymous, address)));
            Assert.Equal(
                (address, HttpStatusCode.OK),
                (address, address.Contains("no-such", StringComparison.Ordinal) ? HttpStatusCode.OK : await FollowAsync(reader, address)));
        }

        Assert.Equal(0, await CountByApiAsync());
        Assert.DoesNotContain(SeedPlan.Slug, await AskGraphQLAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("action-plans", await Site.Anonymous.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        var login = await Site.Anonymous.ReadAsync("/Login");
        Assert.DoesNotContain(SeedPlan.Plan.Contact[0], login.Body!.TextContent, StringComparison.Ordinal);

        await AllowAsync(admin, "Authenticated", false);

        foreach (var address in Addresses)
        {
            Assert.Equal((address, await AnswerAsync(reader, Stock)), (address, await AnswerAsync(reader, address)));
            Assert.Equal((address, await AnswerAsync(Site.Anonymous, Stock)), (address, await AnswerAsync(Site.Anonymous, address)));
        }

        await AllowAsync(admin, "Authenticated", true);
        await AllowAsync(admin, "Anonymous", true);

        foreach (var address in Addresses)
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, await Site.Anonymous.StatusAsync(address)));
        }
    }

    // Where the answer leads, without the way back.
    private static async Task<string> AnswerAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return $"{answer.StatusCode} {PathOf(answer.Headers.Location)}";
    }

    private static string PathOf(Uri? location)
    {
        if (location is null)
        {
            return "";
        }

        return location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString.Split('?')[0];
    }

    private static async Task<HttpStatusCode> FollowAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode == HttpStatusCode.MovedPermanently ? await client.StatusAsync(answer.Headers.Location!.ToString())
            : answer.StatusCode;
    }

    private static async Task AllowAsync(HttpClient admin, string role, bool isAllowed)
    {
        var address = $"/Admin/Roles/Edit/{role}";
        var form = new SiteForm(await admin.ReadAsync(address), address, "form[method=post]:has([name='Checkbox.ViewContent'])");
        form[Right] = isAllowed ? "true" : null;
        using var answer = await form.SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<int> CountByApiAsync()
    {
        var parameters = Uri.EscapeDataString(JsonSerializer.Serialize(new { plan = SeedPlan.Slug }));
        return JsonDocument.Parse(await Site.Anonymous.GetStringAsync($"/api/queries/MeasuresOfPlan?parameters={parameters}"))
            .RootElement.GetProperty("items").GetArrayLength();
    }

    private async Task<string> AskGraphQLAsync()
        => await Site.Anonymous.GetStringAsync($"/api/graphql?query={Uri.EscapeDataString("{ actionPlans { slug } }")}");
}
