using ActionPlans.Domain.Serialization;
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

    private static Task<IHtmlDocument> RenderAsync(PlanDocument document)
        => new AboutPageModel(new PlanLinks(), document.Read()).RenderAsync();
}
