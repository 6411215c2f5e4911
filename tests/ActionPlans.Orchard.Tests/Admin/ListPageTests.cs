using System.Net;
using System.Text.RegularExpressions;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>The pages of the lists: who reaches them, where their links lead, and that they are Japanese.</summary>
public sealed partial class ListPageTests : SiteTests, IClassFixture<Site>
{
    private static readonly string[] AllLists =
    [
        AdminLists.Plans, AdminLists.Measures, AdminLists.Results, "/Admin/ActionPlans/Versions/{measure}",
    ];

    public ListPageTests(Site site)
        : base(site)
    {
    }

    public static TheoryData<string> Lists => new(AllLists);

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Web_staff_see_a_list_strangers_log_in_first_and_accounts_without_a_role_are_refused(string list)
    {
        var address = await AddressAsync(list);
        using var nobody = await Site.LogInWithRolesAsync();

        using var anonymous = await Site.Anonymous.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, anonymous.StatusCode);
        Assert.Contains("/Login", anonymous.Headers.Location!.ToString(), StringComparison.Ordinal);
        await AssertForbiddenAsync(nobody, address);
        Assert.Equal(HttpStatusCode.OK, await (await StaffAsync()).StatusAsync(address));
    }

    [Fact]
    public async Task Access_to_the_admin_alone_opens_no_list()
    {
        using var guest = await Site.LogInWithRolesAsync(await Site.NewRoleAsync("AccessAdminPanel"));

        Assert.Equal(HttpStatusCode.OK, await guest.StatusAsync("/Admin"));
        foreach (var list in AllLists)
        {
            await AssertForbiddenAsync(guest, await AddressAsync(list));
        }
    }

    [Fact]
    public async Task No_link_of_a_list_is_dead()
    {
        var admin = await AdminAsync();
        var plan = await Site.PlanIdAsync();
        await Site.AddResultAsync("1", 2021);
        await Site.EditMeasureAsync("2", part => part.Overview = "下書き", publish: false);
        string[] pages =
        [
            AdminLists.Plans, $"{AdminLists.Measures}?plan={plan}&q=No.1", $"{AdminLists.Results}?plan={plan}&year=2021&q=No.1",
            $"/Admin/ActionPlans/Versions/{await Site.MeasureIdAsync("2")}", "/Admin",
        ];
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var found = (await admin.ReadAsync(page)).Links();
            Assert.NotEmpty(found);
            links.UnionWith(found);
        }

        // The preview is a screen of its own; a list only has to name the item.
        var hasPreview = await Site.InScopeAsync(
            services => Task.FromResult(services.GetRequiredService<IActionDescriptorCollectionProvider>()
            .ActionDescriptors.Items.Any(
                a => a.AttributeRouteInfo?.Template?.Contains("ActionPlans/Preview", StringComparison.OrdinalIgnoreCase) ?? false)));
        foreach (var link in links.Where(l => hasPreview || !l.StartsWith("/ActionPlans/Preview/", StringComparison.Ordinal)))
        {
            var status = await admin.StatusAsync(link);
            Assert.True(status == HttpStatusCode.OK, $"{link} answers {status}");
        }

        Assert.Contains(links, l => l.StartsWith("/action-plans/yuki-2021/measures/1/", StringComparison.Ordinal));
        Assert.Contains(
            links,
            l => l.Contains("/ContentTypes/AnnualResult/Create?measure=", StringComparison.Ordinal)
            && l.Contains("year=2021", StringComparison.Ordinal));
        Assert.Contains(links, l => l.Contains($"/ContentTypes/Measure/Create?plan={plan}", StringComparison.Ordinal));
        Assert.Contains(links, l => l.StartsWith("/ActionPlans/Preview/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_menu_leads_to_each_list()
    {
        var menu = (await (await AdminAsync()).ReadAsync("/Admin")).QuerySelectorAll("nav a, #left-nav a, .menu-admin a")
            .Select(a => (a.GetAttribute("href"), a.TextContent.Trim())).ToArray();

        Assert.Contains((AdminLists.Plans, "計画"), menu);
        Assert.Contains((AdminLists.Measures, "取組"), menu);
        Assert.Contains((AdminLists.Results, "年度実績"), menu);
        Assert.Contains(("/Admin/ActionPlans/Departments", "主担当課"), menu);
        var staff = (await (await StaffAsync()).ReadAsync("/Admin")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ToArray();
        Assert.Contains(AdminLists.Measures, staff);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_Japanese_throughout(string list)
    {
        var page = (await (await AdminAsync()).ReadAsync(await AddressAsync(list))).QuerySelector(".ta-content")!;
        var texts = page.QuerySelectorAll("h1, table *, form label, form button, form option, p, caption, summary, nav[aria-label] *")
            .SelectMany(e => e.ChildNodes.OfType<IText>()).Select(t => t.TextContent.Trim())
            .Concat(page.QuerySelectorAll("table [aria-label], [role=status]").Select(e => e.GetAttribute("aria-label") ?? ""))
            .Select(t => SeedPlan.Document.Measures.Aggregate(t, (text, m) => text.Replace(m.Name, "", StringComparison.Ordinal)))
            .Where(t => t.Length > 0).ToArray();

        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, t => English().IsMatch(t));
    }

    [Fact]
    public async Task A_narrowed_list_keeps_its_conditions_in_the_form_and_counts_what_it_shows()
    {
        var page = await (await AdminAsync())
            .ReadAsync($"{AdminLists.Measures}?plan={await Site.PlanIdAsync()}&class={Uri.EscapeDataString("重点事業")}&q=&state=&department=");

        Assert.Equal(5, page.Rows().Count);
        Assert.Contains("取組5件", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("重点事業", page.QuerySelector("#list-class option[selected]")!.TextContent);
        Assert.Equal(SeedPlan.Plan.Tree.All.Count + 1, page.QuerySelectorAll("#list-policy option").Length);
    }

    [Theory]
    [InlineData("state=nonsense&pageNum=x&year=abc&lacking=maybe")]
    [InlineData("pageNum=-1")]
    [InlineData("pageNum=2147483647")]
    [InlineData("plan=%27%3B%20drop%20table&q=%25%00%27&department=%3Cscript%3E")]
    public async Task Nonsense_in_the_address_is_no_error(string query)
    {
        var admin = await AdminAsync();

        foreach (var list in new[] { AdminLists.Measures, AdminLists.Results })
        {
            Assert.Equal(HttpStatusCode.OK, await admin.StatusAsync($"{list}?{query}"));
        }
    }

    private static async Task AssertForbiddenAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal("/Error/403", answer.Headers.Location?.AbsolutePath);
    }

    private async Task<string> AddressAsync(string list)
        => list.Replace("{measure}", await Site.MeasureIdAsync("1"), StringComparison.Ordinal);

    // The plan's own texts aside, a Latin word is a text that nobody translated.
    [GeneratedRegex(@"[A-Za-z]{4,}")]
    private static partial Regex English();
}
