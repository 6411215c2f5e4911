using System.Net;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>The next plan is started from the shipped one.</summary>
public sealed class NextPlanTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    private const string Plans = "/Admin/ActionPlans";

    [Fact]
    public async Task It_comes_as_drafts_and_once_published_the_old_plan_leads_to_it()
    {
        var staff = await StaffAsync();
        var old = await Site.ExportAsync();
        var form = await Site.OpenPlanScreenAsync(staff, "Next");
        form["Form.Slug"] = "next-plan";
        form["Form.Title"] = "次の行動計画";
        var tried = await staff.TryAsync(form);
        Assert.Null(tried.QuerySelector("[name='Form.Reason']"));
        Assert.Contains($"下書きを{1 + old.Measures.Count}件作りました", await staff.DecideAsync(tried, ""), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync("/action-plans/next-plan/"));

        // The name is taken now.
        var again = await staff.TryAsync(form);
        Assert.Contains("すでに使っています", again.QuerySelector("#ap-errors")!.TextContent, StringComparison.Ordinal);

        var list = await staff.ReadAsync(Plans);
        var ask = list.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!)
            .Single(h => h.Contains("/Publish/", StringComparison.Ordinal));
        var question = new SiteForm(await staff.ReadAsync(ask), ask, "form[action*='ActionPlans/Publish/']");
        using (var answer = await question.SubmitAsync(staff, "with", "all"))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        var published = await Site.Anonymous.GetStringAsync("/action-plans/next-plan/data/plan.json");
        var wanted = (NextPlan.Suggested(old) with { Slug = "next-plan", Title = "次の行動計画" }).From(old);
        Assert.Equal(
            PlanJson.Hash(wanted with { Schema = null }),
            PlanJson.Hash(PlanJson.Read(published).Document! with { Schema = null, History = [] }));
        // The old plan is over; its pages lead to the next one, and its measures to theirs.
        var overview = await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/");
        Assert.NotEmpty(overview.QuerySelectorAll(".ap-notice a[href='/action-plans/next-plan/']"));
        var measure = await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/measures/16/");
        Assert.NotEmpty(measure.QuerySelectorAll("a[href='/action-plans/next-plan/measures/16/']"));
    }
}
