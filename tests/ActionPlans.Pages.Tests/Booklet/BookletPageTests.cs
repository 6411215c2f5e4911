using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.Booklet;

public sealed class BookletPageTests
{
    [Fact]
    public async Task The_title_page_has_the_plans_own_lines_in_their_order()
    {
        var page = await PageAsync(Varied());

        Assert.Equal(["第2次大綱", "みらい計画", Period], page.Texts(".ap-cover > *"));
        Assert.Equal("みらい計画", page.One("h1").Words());
    }

    [Fact]
    public async Task Without_lines_of_its_own_the_title_page_names_plan_years_and_city()
        => Assert.Equal(["みらい計画", "令和元年度から令和3年度まで（2019〜2021年度）", "見沼市"], (await PageAsync(Plan(Measure("1")))).Texts(".ap-cover > *"));

    [Fact]
    public async Task It_says_how_far_the_record_had_come()
        => Assert.EndsWith(
            "までに公表した内容", (await PageAsync(Varied().Published())).One(".ap-cover .ap-note").Words(), StringComparison.Ordinal);

    [Fact]
    public async Task The_contents_name_chapters_and_all_measures_in_order_and_lead_to_them()
    {
        var page = await PageAsync(Varied());
        var entries = page.QuerySelectorAll(".ap-contents a");

        Assert.Equal(
            ["第1章 はじめに", "取組シート", "No.1 取組の名称1", "No.2 取組の名称2", "No.9 取組の名称9", "No.10 取組の名称10"],
            entries.Select(e => e.Words()));
        Assert.All(
            entries, e => Assert.EndsWith(e.Words(), page.GetElementById(e.GetAttribute("href")![1..])!.Words(), StringComparison.Ordinal));
        Assert.Equal(["I 暮らし"], page.Texts(".ap-contents h3"));
    }

    [Theory]
    [InlineData(1, "A;B")]
    [InlineData(2, "A")]
    [InlineData(3, "A|B")]
    [InlineData(4, "A|B　C")]
    public async Task The_contents_stand_under_the_policies_above_the_last_level(int levels, string headings)
    {
        string[] names = ["A", "B", "C", "D"];
        var policy = names[..levels].Reverse()
            .Aggregate((PolicyDocument?)null, (below, name) => Policy(name.ToLowerInvariant(), name, below is null ? [] : [below]))!;
        var plan = Plan(
            Measure("1") with { Policy = names[..levels] }, Measure("2") with { Policy = levels == 1 ? ["B"] : names[..levels] }) with
        {
            Levels = names[..levels],
            Policies = levels == 1 ? [policy, Policy("b", "B")] : [policy],
        };
        var contents = (await PageAsync(plan)).QuerySelectorAll(".ap-contents :is(h3, h4)");

        var told = string.Concat(contents.Select(h => (h.LocalName == "h4" ? "|" : ";") + h.TextContent));
        Assert.Equal(headings, told.TrimStart('|', ';'));
    }

    [Fact]
    public async Task Every_sheet_is_the_one_of_the_measures_own_page()
    {
        var plan = Varied().Read();
        var sheets = (await PageAsync(Varied())).QuerySelectorAll("section.ap-bound");

        Assert.Equal(plan.Measures.Count, sheets.Length);
        foreach (var (measure, sheet) in plan.Measures.Zip(sheets))
        {
            var page = await new MeasurePageModel(new PlanLinks(), plan, measure).RenderAsync();
            Assert.Equal(page.One(".ap-leaf").OuterHtml, sheet.One(".ap-leaf").OuterHtml);
            Assert.Equal($"/action-plans/mirai/measures/{measure.No}/", sheet.One("h3 a").GetAttribute("href"));
        }
    }

    [Fact]
    public async Task It_is_no_page_to_be_found_nor_is_a_year_without_results_and_overview_and_about_lead_to_it()
    {
        var pages = Varied().Read().AllPages();

        Assert.Equal(
            [
                "/action-plans/mirai/booklet/", "/action-plans/mirai/departments/somu/booklet/",
                "/action-plans/mirai/departments/zaisei/booklet/", "/action-plans/mirai/policies/kurashi/booklet/",
                "/action-plans/mirai/years/2021/",
            ],
            pages.Where(p => !p.IsIndexed && p is not MeasureEmbedModel).Select(p => p.Address));
        foreach (var model in pages.Where(p => p is PlanOverview.OverviewPageModel or PlanAbout.AboutPageModel))
        {
            Assert.Single((await model.RenderAsync()).QuerySelectorAll("a[href='/action-plans/mirai/booklet/']"));
        }
    }

    [Fact]
    public async Task A_plan_of_a_thousand_measures_has_one_too()
    {
        var page = await new BookletPageModel(new PlanLinks(), BigPlan.Plan()).RenderAsync();

        Assert.Equal(1000, page.QuerySelectorAll(".ap-bound .ap-sheet").Length);
        Assert.Equal(1000, page.QuerySelectorAll(".ap-contents a[href^='#ap-m-']").Length);
    }

    private static Task<IHtmlDocument> PageAsync(PlanDocument document)
        => new BookletPageModel(new PlanLinks(), document.Read()).RenderAsync();
}
