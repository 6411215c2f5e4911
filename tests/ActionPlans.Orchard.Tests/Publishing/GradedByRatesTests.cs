using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A plan that is graded by rates, later by others, goes from its file to the published site, into the editors and back.</summary>
public sealed class GradedByRatesTests(Site site) : InventedPlanTests(site, Repository.GradedByRatesFile), IClassFixture<Site>
{
    [Fact]
    public async Task What_was_imported_is_graded()
    {
        var year = (await Site.Anonymous.ReadAsync($"{Address}years/2024/")).Article().TextContent;
        var measure = (await Site.Anonymous.ReadAsync($"{Address}measures/4/")).Article().TextContent;

        Assert.Contains("5件のうち4件を評価（S 0件・A 1件・B 2件・C 1件）", year, StringComparison.Ordinal);
        Assert.Contains("評価方法の変更：令和6年度から", year, StringComparison.Ordinal);
        Assert.Contains("台風のため開けなかった。", measure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_as_it_was_opened_is_the_plan_of_the_file()
    {
        var admin = await AdminAsync();
        foreach (var id in new[] { await PlanIdAsync(), await MeasureIdAsync("3"), await ResultIdAsync("3"), await ResultIdAsync("4") })
        {
            using var answer = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task A_result_offers_what_is_not_judged_alone()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await ResultIdAsync("1"));

        Assert.Equal(
            ["", "中止"], form.Page.QuerySelectorAll("#AnnualResultPart_Grade option").Select(o => o.GetAttribute("value")));
        // What is typed is graded at once.
        Assert.Matches("[SA]（目標[^）]+） / [0-9.]+%", form.Page.Body!.TextContent);
    }
}
