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
