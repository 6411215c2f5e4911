using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

public sealed class NavigationTests
{
    [Fact]
    public async Task Breadcrumbs_end_with_the_page_itself_and_all_before_it_are_links()
    {
        foreach (var model in Varied().Read().AllPages())
        {
            var crumbs = (await model.RenderAsync()).QuerySelectorAll("nav.ap-crumbs li");

            Assert.True(crumbs.Length > 1, model.Address);
            Assert.Equal("page", crumbs[^1].FirstElementChild!.GetAttribute("aria-current"));
            Assert.Empty(crumbs[^1].QuerySelectorAll("a"));
            Assert.All(crumbs.SkipLast(1), c => Assert.False(string.IsNullOrEmpty(c.One("a").GetAttribute("href"))));
            Assert.All(crumbs.SkipLast(1), c => Assert.NotEqual(model.Address, c.One("a").GetAttribute("href")));
            Assert.Equal("/", crumbs[0].One("a").GetAttribute("href"));
            Assert.Single(crumbs.SelectMany(c => c.QuerySelectorAll("[aria-current]")));
        }
    }

    [Fact]
    public async Task Search_engines_read_the_breadcrumbs_in_the_words_of_schema_org()
    {
        var plan = Varied().Read();
        var page = await new PolicyPageModel(new PlanLinks(), plan, plan.Tree.Find("michi")!).RenderAsync();

        var list = page.One("[itemtype='https://schema.org/BreadcrumbList']");
        var items = list.QuerySelectorAll("[itemprop=itemListElement][itemtype='https://schema.org/ListItem']");
        Assert.Equal(["1", "2", "3", "4", "5"], items.Select(i => i.One("meta[itemprop=position]").GetAttribute("content")));
        Assert.Equal(page.Texts("nav.ap-crumbs li"), items.Select(i => i.One("[itemprop=name]").TextContent));
        Assert.All(items.SkipLast(1), i => Assert.NotNull(i.One("a[itemprop=item]").GetAttribute("href")));
    }

    [Fact]
    public async Task Breadcrumbs_of_a_policy_name_the_policies_above_it()
    {
        var plan = Varied().Read();
        var page = await new PolicyPageModel(new PlanLinks(), plan, plan.Tree.Find("michi")!).RenderAsync();

        Assert.Equal(["トップ", "行動計画", "みらい計画", "I 暮らし", "道路"], page.Texts("nav.ap-crumbs li"));
        Assert.Equal(
            ["/", "/action-plans/", "/action-plans/mirai/", "/action-plans/mirai/policies/kurashi/"],
            page.QuerySelectorAll("nav.ap-crumbs a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("1", null, "2")]
    [InlineData("2", "1", "9-1")]
    [InlineData("9-1", "2", "10")]
    [InlineData("10", "9-1", null)]
    public async Task Previous_and_next_follow_the_numbers_as_people_read_them(string no, string? previous, string? next)
    {
        var page = await Plan(Measure("10"), Measure("2"), Measure("9-1"), Measure("1")).MeasurePageAsync(no);

        Assert.Equal(Neighbour("前の取組", previous), Turn(page, "ap-prev"));
        Assert.Equal(Neighbour("次の取組", next), Turn(page, "ap-next"));

        static (string?, string?) Neighbour(string word, string? no)
            => no is null ? (null, null) : ($"/action-plans/mirai/measures/{no}/", $"{word}No.{no} 取組の名称{no}");

        static (string?, string?) Turn(IParentNode page, string name)
            => page.QuerySelector($"nav.ap-turn .{name}") is { } link ? (link.GetAttribute("href"), link.Words()) : (null, null);
    }

    [Theory]
    [InlineData("/city")]
    [InlineData("/city/")]
    [InlineData("/a/b")]
    public async Task Below_a_base_path_every_link_starts_with_it(string basePath)
    {
        var links = new PlanLinks(basePath);
        foreach (var model in Varied().Eventful().Read().AllPages(links))
        {
            var options =
                new SiteOptions("見沼市", [$"{basePath.TrimEnd('/')}/site.css"], [], ["電話 048-123-4567"], SearchAddress: links.Plans);
            var page = new HtmlParser().ParseDocument(await Rendering.Renderer.RenderDocumentAsync(model, options));
            var addresses = page.QuerySelectorAll("[href], [action], [src]")
                .SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("action"), e.GetAttribute("src") })
                .OfType<string>()
                    .Where(a => !a.StartsWith('#')
                        && !a.StartsWith("tel:", StringComparison.Ordinal)
                        && !a.StartsWith("mailto:", StringComparison.Ordinal))
                    .ToArray();

            Assert.True(addresses.Length > 1, model.Address);
            Assert.All(addresses.Append(model.Address), a =>
            {
                Assert.StartsWith(basePath.TrimEnd('/') + "/", a, StringComparison.Ordinal);
                Assert.DoesNotContain("//", a, StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("007")]
    [InlineData("about")]
    [InlineData("R1-1")]
    [InlineData("A-b-9")]
    [InlineData("1234567890123456789012345678901234567890")]
    public async Task An_odd_number_has_an_address_like_any_other(string no)
    {
        var document = Plan(Measure(no), Measure("zz"));
        var address = $"/action-plans/mirai/measures/{no}/";

        Assert.Contains(address, (await document.OverviewAsync()).QuerySelectorAll("#ap-list ~ * a").Select(a => a.GetAttribute("href")));
        Assert.Equal(address, new Uri(new Uri("https://city.example"), address).AbsolutePath);
        Assert.Equal($"No.{no}", (await document.MeasurePageAsync(no)).One(".ap-no").Words());
    }

    [Fact]
    public async Task Odd_names_of_plans_departments_and_policies_have_addresses_too()
    {
        var document = Plan(Measure("1") with { Policy = ["暮らし"] }) with
        {
            Policies = [Policy("about", "暮らし")],
            Departments = [Department("0", "総務課")],
        };
        var plan = (document with { Interpretation = document.Interpretation with { Slug = "measures" } }).Read();

        Assert.Equal(
            [
                "/action-plans/measures/about/",
                "/action-plans/measures/goals/",
                "/action-plans/measures/history/",
                "/action-plans/measures/booklet/",
                "/action-plans/measures/departments/0/booklet/",
                "/action-plans/measures/policies/about/booklet/",
                "/action-plans/measures/data/",
                "/action-plans/measures/measures/1/",
                "/action-plans/measures/measures/1/embed/",
                "/action-plans/measures/departments/0/",
                "/action-plans/measures/policies/about/",
                "/action-plans/measures/years/2019/",
                "/action-plans/measures/years/2020/",
                "/action-plans/measures/years/2021/",
            ],
            plan.AllPages().Skip(3).Select(p => p.Address));
        foreach (var model in plan.AllPages())
        {
            Assert.Single((await model.RenderAsync()).QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task The_same_model_gives_the_same_page()
    {
        var model = new PlansPageModel(new PlanLinks(), [Varied().Read()], new(2020));

        Assert.Equal(await Rendering.Renderer.RenderAsync(model), await Rendering.Renderer.RenderAsync(model));
    }

    [Fact]
    public async Task A_link_into_a_page_leads_to_a_place_that_is_there()
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in Varied().Eventful().Read().AllPages())
        {
            var page = await model.RenderAsync();
            places.UnionWith(page.QuerySelectorAll("[id]").Select(e => $"{model.Address}#{e.Id}"));
            foreach (var href in page.QuerySelectorAll("a[href*='#']").Select(a => a.GetAttribute("href")!))
            {
                // A question's answer is the same page.
                var address = href[..href.IndexOf('#', StringComparison.Ordinal)].Split('?')[0];
                var place = href[href.IndexOf('#', StringComparison.Ordinal)..];
                links.Add($"{(address.Length == 0 ? model.Address : address)}{place}");
            }
        }

        Assert.Contains("/action-plans/mirai/about/#ap-statuses", links);
        Assert.Contains("/action-plans/mirai/about/#ap-terms", links);
        Assert.Empty(links.Except(places));
    }
}
