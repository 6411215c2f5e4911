using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests;

/// <summary>Measures that are listed again (再掲) under other policies.</summary>
public sealed class ListedAgainTests
{
    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.PrintedNumbersFile)).Document!;

    private static readonly Plan Plan = Document.Read();

    [Fact]
    public async Task A_policy_lists_it_apart_from_its_own()
    {
        var page = await new PolicyPageModel(new PlanLinks(), Plan, Plan.Tree.Find("2")!).RenderAsync();

        Assert.Equal("この政策の取組は、3件です。", page.One(".ap-lead").Words());
        Assert.Equal("再掲の取組 1件", page.One("#ap-again").Words());
        var entry = page.One("#ap-again ~ ul li");
        Assert.StartsWith("No.Ⅰ-1-(1)　学習室の開放（再掲）", entry.Words(), StringComparison.Ordinal);
        Assert.EndsWith("/measures/i-1-1/", entry.One("a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_with_nothing_else_lists_it_too()
    {
        var page = await new PolicyPageModel(new PlanLinks(), Plan, Plan.Tree.Find("1")!).RenderAsync();
        Assert.StartsWith("No.R1-1　夜の避難訓練（再掲）", page.One("#ap-again ~ ul li").Words(), StringComparison.Ordinal);
    }

    // Where an overview has no room for the policies' own measures it has none for those of others.
    [Fact]
    public async Task The_overview_of_a_long_plan_leads_to_them()
    {
        var plan = FullPlan.Create(100).Read();
        var root = plan.Tree.Roots.First(r => plan.ListedAgain(r).Any());

        var page = await new OverviewPageModel(new PlanLinks(), plan).RenderAsync();

        Assert.Empty(page.QuerySelectorAll("ul.ap-each"));
        var link = page.One($".ap-policy a[href='{new PlanLinks().Policy(plan, root)}#ap-again']");
        Assert.Equal($"再掲の取組 {plan.ListedAgain(root).Count()}件", link.Words());
        Assert.Equal(link.Words(), (await new PolicyPageModel(new PlanLinks(), plan, root).RenderAsync()).One("#ap-again").Words());
    }

    [Fact]
    public async Task Overview_measure_sheet_and_booklet_say_it()
    {
        Assert.Equal(["学び合うまち", "安心なまち"], (await Document.OverviewAsync())
            .QuerySelectorAll(".ap-policy > ul.ap-each")
            .Select(l => l.GetAttribute("aria-label")!.Split(' ')[1].Replace("の再掲", "", StringComparison.Ordinal)));
        var page = await Document.MeasurePageAsync("Ⅰ-1-(1)");
        Assert.Equal(
            [
                "再掲：Ⅰ 学び合うまち › 1 子どもの学び › (1) 放課後 › ② 体験 › ア 講座",
                "再掲：Ⅱ 安心なまち › 1 災害への備え › (1) 避難 › ① 避難所 › ア 表示",
            ],
            page.Texts(".ap-facts dd p").Where(t => t.StartsWith("再掲", StringComparison.Ordinal)));
        Assert.Contains("再掲：Ⅱ 安心なまち", page.Item("体系").Words(), StringComparison.Ordinal);
        var booklet = await new BookletPageModel(new PlanLinks(), Plan).RenderAsync();
        Assert.Equal(3, booklet.Texts(".ap-toc small").Count(t => t == "再掲"));
        Assert.All(booklet.QuerySelectorAll(".ap-toc a"), a => Assert.NotNull(booklet.QuerySelector(a.GetAttribute("href")!)));
    }
}
