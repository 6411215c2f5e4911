using System.Net;
using ActionPlans.Cms.Indexes;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Deployment;

/// <summary>The deployment step, in the administrator's screens.</summary>
public sealed class PlanDeploymentStepTests : SiteTests, IClassFixture<Site>
{
    public PlanDeploymentStepTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_administrator_is_offered_the_step_and_chooses_among_the_plans()
    {
        var admin = await AdminAsync();
        var id = await admin.AddDeploymentPlanAsync("yuki-2021");

        var page = await admin.ReadAsync($"/Admin/DeploymentPlan/Display/{id}");

        Assert.Contains(page.QuerySelectorAll(".badge"), b => b.TextContent.Trim() == "yuki-2021");
        Assert.Contains(page.QuerySelectorAll(".card-title"), t => t.TextContent == "行動計画とその実績");
        var form = await admin.ReadAsync($"/Admin/DeploymentPlan/{id}/Step/Create?type=PlanDeploymentStep");
        Assert.NotNull(form.QuerySelector("[name='PlanDeploymentStep.Slugs'][value='yuki-2021']"));
    }

    [Fact]
    public async Task No_plan_chosen_is_told()
    {
        var admin = await AdminAsync();
        var form = await admin.NewPlanStepAsync(await admin.AddDeploymentPlanAsync());
        form["PlanDeploymentStep.All"] = "false";

        Assert.Contains("計画を1つ以上選ぶ", (await form.SubmitAndReadBackAsync(admin)).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_enables_the_module_before_it_imports_and_brings_no_step_for_results_where_there_are_none()
    {
        var admin = await AdminAsync();

        var recipe = SiteDeployment.Unpack(await admin.PackageAsync(await admin.AddDeploymentPlanAsync("yuki-2021")))["Recipe.json"];

        Assert.True(
            recipe.IndexOf("\"feature\"", StringComparison.Ordinal) < recipe.IndexOf("\"ActionPlan\"", StringComparison.Ordinal), recipe);
        Assert.Contains(
            "[file:text('yuki-2021.plan.json')]", recipe.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("AnnualResults", recipe, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_exported_makes_no_package()
    {
        var plan = SeedPlan.Document with { Interpretation = SeedPlan.Document.Interpretation with { Slug = "goes-away" } };
        Assert.Empty(await Site.ImportAsync(plan));
        var admin = await AdminAsync();
        var id = await admin.AddDeploymentPlanAsync("goes-away");
        Assert.Contains("goes-away.plan.json", SiteDeployment.Unpack(await admin.PackageAsync(id)).Keys);
        await Site.InScopeAsync(async services =>
        {
            var item = await services.GetRequiredService<ISession>()
                .Query<ContentItem, ActionPlanIndex>(i => i.Slug == "goes-away" && i.Published).FirstOrDefaultAsync();
            await services.GetRequiredService<IContentManager>().UnpublishAsync(item);
        });
        Site.Log.Expect("The plan \"goes-away\" is not published.");

        using var answer = await admin.ExecuteAsync(id);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }
}
