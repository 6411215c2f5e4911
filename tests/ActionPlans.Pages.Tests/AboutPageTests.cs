using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>計画について: the plan's own text, and how to read the site.</summary>
public sealed class AboutPageTests
{
    [Fact]
    public async Task A_status_that_the_plan_does_not_have_is_not_listed()
    {
        Assert.DoesNotContain("目標に近い", (await RenderAsync(Varied())).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("、目標に近い、達成の順", (await RenderAsync(Varied().NearFrom(90))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_begins_with_its_contents_and_money_and_statuses_come_before_the_text()
    {
        var page = await RenderAsync(Varied());

        Assert.Equal(["お金（予算と効果額）", "状況の見方", "第1章 はじめに", "取組シートの項目の意味", "問合せ先"], page.Texts("nav:has(.ap-index) a"));
        Assert.All(page.QuerySelectorAll("nav:has(.ap-index) a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Equal(["ap-money", "ap-statuses", "ap-c-1"], page.QuerySelectorAll("h2").Take(3).Select(h => h.Id));
    }

    [Fact]
    public async Task Units_and_steps_of_the_plan_s_own_are_told_in_words()
    {
        var document = Varied();
        var own = document.Interpretation with
        {
            Units = [new() { Unit = "ケース", SameAs = "個", Factor = 1200 }, new() { Unit = "コマ", SameAs = "回" }, new() { Unit = "ひろば" }],
            Steps = [["構想", "未着手"], ["工事"], ["供用開始", "実施"], ["評価"]],
        };
        var page = await RenderAsync(document with { Interpretation = own });
        var section = page.One("section[aria-labelledby=ap-notation]");

        Assert.Equal(["ケース", "コマ", "ひろば"], section.QuerySelectorAll("dt").Select(t => t.Words()));
        Assert.Equal(
            ["1ケースを1,200個として比べます。", "回と同じ単位として比べます。", "ほかの単位に直さず、ひろばどうしで比べます。"],
            section.QuerySelectorAll("dd").Select(t => t.Words()));
        Assert.Equal(
            ["構想、未着手", "工事", "供用開始、実施（この段階から「実施した」と数えます）", "評価"],
            section.QuerySelectorAll("ol > li").Select(t => t.Words()));
        Assert.Contains("この計画の単位と段階", page.Texts("nav:has(.ap-index) a"));
    }

    [Fact]
    public async Task Of_units_and_steps_only_what_the_plan_has_is_told()
    {
        var document = Varied();
        var steps = document with { Interpretation = document.Interpretation with { Steps = [["構想"], ["完成"]] } };

        Assert.Null((await RenderAsync(document)).QuerySelector("#ap-notation"));
        Assert.Equal(["実施の段階"], (await RenderAsync(steps)).Texts("section[aria-labelledby=ap-notation] h3"));
    }

    [Theory]
    [InlineData("CC BY 4.0", "オープンデータ")]
    [InlineData(null, "データ")]
    public async Task Data_are_called_open_once_their_terms_are_known(string? licence, string name)
    {
        var document = Varied() with { Licence = licence is null ? null : new LicenceDocument { Name = licence } };

        Assert.Equal(name, (await RenderAsync(document)).One("a[href$='/data/']").Words());
        Assert.Equal(name, (await new DataPageModel(new PlanLinks(), document.Read()).RenderAsync()).One("h1").Words());
    }

    private static Task<IHtmlDocument> RenderAsync(PlanDocument document)
        => new AboutPageModel(new PlanLinks(), document.Read()).RenderAsync();
}
