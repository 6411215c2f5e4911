using System.Net;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A part of the plan for printing.</summary>
[Collection(UnchangedSite.Name)]
public sealed class BookletTests : SiteTests
{
    private const string Plan = "/action-plans/yuki-2021/";

    public BookletTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_form_leads_to_the_sheets_that_the_list_finds()
    {
        var whole = await Site.Anonymous.ReadAsync(Plan + "booklet/");
        var form = whole.Article().QuerySelector("form")!;
        Assert.Equal((Plan + "booklet/", "get"), (form.GetAttribute("action"), form.GetAttribute("method")));

        var list = await Site.Anonymous.ReadAsync(Plan + "?department=somu&q=職員");
        var found = list.QuerySelectorAll(".ap-list .ap-c-no").Select(c => c.TextContent).ToHashSet();
        var link = list.Article().QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("この一覧を印刷", StringComparison.Ordinal));
        var booklet = await Site.Anonymous.ReadAsync(link.GetAttribute("href")!);

        Assert.NotEmpty(found);
        var sheets = booklet.QuerySelectorAll(".ap-bound").Select(s => s.GetAttribute("aria-labelledby")!["ap-m-".Length..]);
        Assert.Equal(found, sheets.ToHashSet());
        Assert.Equal("somu", ((IHtmlSelectElement)booklet.QuerySelector("#ap-department")!).Value);
        Assert.Contains("主担当課 総務課", booklet.QuerySelector(".ap-selected")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?department=nobody", 0)]
    [InlineData("?status=no-such-status&year=no-year", 39)] // what is not understood asks for nothing, as in the list
    public async Task Conditions_that_mean_nothing_are_told_or_left_out_as_in_the_list(string query, int sheets)
    {
        var booklet = await Site.Anonymous.ReadAsync(Plan + "booklet/" + query);

        Assert.Equal(sheets, booklet.QuerySelectorAll(".ap-bound").Length);
        Assert.Equal(sheets == 0, booklet.Article().TextContent.Contains("条件に合う取組はありません。", StringComparison.Ordinal));
        Assert.Equal("noindex", booklet.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.EndsWith(Plan + "booklet/", booklet.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Departments_and_first_policies_have_the_booklet_of_the_static_site()
    {
        await using var services = new ServiceCollection().AddLogging().AddActionPlanPages().BuildServiceProvider();
        var renderer = services.GetRequiredService<PageRenderer>();
        var plan = SeedPlan.Plan;
        foreach (var model in BookletPageModel.AllOf(new PlanLinks(), plan).Skip(1))
        {
            Assert.Equal(
                Sheets(SitePages.Parse(await renderer.RenderAsync(model))), Sheets(await Site.Anonymous.ReadAsync(model.Address)));
        }

        string[] none = [Plan + "departments/nobody/booklet/", Plan + "policies/2-3/booklet/", Plan + "policies/nothing/booklet/"];
        foreach (var address in none)
        {
            Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(address));
        }

        static IEnumerable<string> Sheets(IHtmlDocument page)
            => page.Article().QuerySelectorAll(".ap-contents, .ap-bound").Select(e => e.ComparableHtml());
    }
}
