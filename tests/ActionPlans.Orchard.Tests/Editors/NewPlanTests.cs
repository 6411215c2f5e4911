using System.Net;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>The next plan, written by hand from an empty form to its pages.</summary>
public sealed class NewPlanTests : SiteTests, IClassFixture<Site>
{
    private const string Slug = "next-2026";

    public NewPlanTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_plan_with_measures_is_written_previewed_and_published()
    {
        var staff = await StaffAsync();
        var plan = await WritePlanAsync(staff);
        using var saved = await plan.SubmitAsync(staff, "submit.Save");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var planId = await Site.InScopeAsync(async services =>
            (await services.GetRequiredService<YesSql.ISession>().QueryIndex<ActionPlanIndex>(i => i.Slug == Slug)
                .FirstOrDefaultAsync()).ContentItemId);

        // A measure of a plan that nobody has published yet: its draft can be looked at all the same.
        var first = await WriteMeasureAsync(staff, planId, "R1-1", "1-1", "窓口のオンライン化");
        using var draft = await first.SubmitAsync(staff, "submit.Save");
        Assert.Equal(HttpStatusCode.Redirect, draft.StatusCode);
        var firstId = draft.Headers.Location!.ToString().Split('/')[^2];
        Assert.Contains(
            "窓口のオンライン化", (await staff.ReadAsync($"/ActionPlans/Preview/{firstId}")).Article().TextContent, StringComparison.Ordinal);
        Assert.Contains("取組", (await staff.ReadAsync($"/ActionPlans/Preview/{planId}")).Article().TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync($"/action-plans/{Slug}/"));

        await (await staff.OpenAsync(planId)).PublishAsync(staff);
        await (await staff.OpenAsync(firstId)).PublishAsync(staff);
        await (await WriteMeasureAsync(staff, planId, "R1-2", "1-2", "公共施設の見直し")).PublishAsync(staff);

        foreach (var address in (string[])[
            "", "about/", "measures/R1-1/", "measures/R1-2/", "policies/1/", "policies/1-2/",
            $"departments/{SeedPlan.Document.Departments[0].Interpretation.Slug}/"])
        {
            await Site.Anonymous.ReadAsync($"/action-plans/{Slug}/{address}");
        }

        Assert.Contains(
            "120件", (await Site.Anonymous.ReadAsync($"/action-plans/{Slug}/measures/R1-1/")).Article().TextContent,
            StringComparison.Ordinal);
        var licence = (await Site.Anonymous.ReadAsync($"/action-plans/{Slug}/about/")).QuerySelector("a[rel=license]")!;
        Assert.Equal(
            ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.ja"), (licence.TextContent, licence.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync($"/action-plans/{SeedPlan.Slug}/"));
        Assert.Equal(SeedPlan.Document.Measures.Count, (await Site.ExportAsync()).Measures.Count);

        var document = await DocumentAsync(planId);
        Assert.Equal(["1", "1-1", "1-2"], document.Policies.SelectMany(p => p.Children.Prepend(p)).Select(p => p.Interpretation.Slug));
        Assert.Equal(["indicator-1", "indicator-2"], document.Measures[0].Indicators.Select(i => i.Interpretation.Key));
        Assert.Equal(["第一の柱", "窓口の改革"], document.Measures[0].Policy);
        Assert.Equal("令和8年度～令和12年度", document.Measures[0].Period);
        Assert.Equal([(2026, "準備"), (2028, "全課で実施")], document.Measures[0].Schedule.Lines[0].Select(e => (e.From.StartYear, e.Text)));
    }

    [Theory]
    [InlineData("?plan=nobody")]
    [InlineData("?plan=%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task A_link_with_a_plan_that_does_not_exist_opens_an_empty_form(string query)
    {
        var admin = await AdminAsync();

        var form = await admin.NewAsync("Measure", query);

        Assert.Equal("", form["MeasurePart.PlanContentItemId"]);
        Assert.Null(form["MeasurePart.PolicySlug"]);
        Assert.Empty(form.Page.QuerySelectorAll(".ap-editor script"));
    }

    [Fact]
    public async Task Made_addresses_avoid_those_that_are_taken()
    {
        var admin = await AdminAsync();
        var form = await (await admin.OpenAsync(await Site.PlanIdAsync())).PressAsync(admin, "ap:after:Policies[0]");
        var row = form.Names.Where(
            n => n.EndsWith("].Name", StringComparison.Ordinal) && n.StartsWith("ActionPlanPart.Policies", StringComparison.Ordinal))
        .First(n => form[n]!.Length == 0);
        form[row] = "間に足した方針";

        using var answer = await form.SubmitAsync(admin, "submit.Save");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("2-5", (await admin.OpenAsync(await Site.PlanIdAsync()))[row.Replace(".Name", ".Slug", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task A_plan_with_many_policies_fits_into_the_form()
    {
        var admin = await AdminAsync();
        var form = await WritePlanAsync(admin);
        form["ActionPlanPart.Slug"] = "long-plan";
        for (var row = 3; row < 400; row++)
        {
            form[$"ActionPlanPart.Policies[{row}].Level"] = "2";
            form[$"ActionPlanPart.Policies[{row}].Number"] = $"{row}";
            form[$"ActionPlanPart.Policies[{row}].Name"] = $"施策{row}";
            form[$"ActionPlanPart.Policies[{row}].Slug"] = "";
        }

        form = await form.PressAsync(admin, "ap:after:Policies[399]");
        Assert.Equal("施策399", form["ActionPlanPart.Policies[399].Name"]);
        form["ActionPlanPart.Policies[400].Name"] = "最後の施策";
        using var answer = await form.SubmitAsync(admin, "submit.Save");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            "最後の施策", (await admin.OpenAsync(answer.Headers.Location!.ToString().Split('/')[^2]))["ActionPlanPart.Policies[400].Name"]);
    }

    private static async Task<SiteForm> WritePlanAsync(HttpClient client)
    {
        var form = await client.NewAsync("ActionPlan");
        form["ActionPlanPart.Title"] = "次の計画";
        form["ActionPlanPart.Publisher"] = "見本市";
        form["ActionPlanPart.Period"] = "令和8年度～令和12年度";
        form["ActionPlanPart.Slug"] = Slug;
        form["ActionPlanPart.Levels"] = "柱\r\n施策";
        form["ActionPlanPart.LicenceName"] = "CC BY 4.0";
        form["ActionPlanPart.LicenceAddress"] = "https://creativecommons.org/licenses/by/4.0/deed.ja";
        form["ActionPlanPart.Departments[0].IsChosen"] = "true";
        form = await form.PressAsync(client, "ap:add:Policies");
        form["ActionPlanPart.Policies[0].Name"] = "第一の柱";
        form = await form.PressAsync(client, "ap:below:Policies[0]");
        form["ActionPlanPart.Policies[1].Name"] = "窓口の改革";
        form = await form.PressAsync(client, "ap:after:Policies[1]");
        form["ActionPlanPart.Policies[2].Name"] = "施設の改革";
        return form;
    }

    private static async Task<SiteForm> WriteMeasureAsync(HttpClient client, string planId, string no, string policy, string name)
    {
        var form = await client.NewAsync("Measure", $"?plan={planId}");
        Assert.Equal((planId, "令和8年度～令和12年度"), (form["MeasurePart.PlanContentItemId"], form["MeasurePart.Period"]));
        form["MeasurePart.No"] = no;
        form["MeasurePart.Name"] = name;
        form["MeasurePart.PolicySlug"] = policy;
        form["MeasurePart.Departments[0].Text"] = $"dept-{SeedPlan.Document.Departments[0].Interpretation.Slug}";
        foreach (var operation in (string[])["ap:add:Lines", "ap:add:Indicators", "ap:add:Indicators"])
        {
            form = await form.PressAsync(client, operation);
        }

        form["MeasurePart.Lines[0].Cells[0].Text"] = "準備";
        form["MeasurePart.Lines[0].Cells[2].Text"] = "全課で実施";
        form["MeasurePart.Indicators[0].Name"] = "手続きの数";
        form["MeasurePart.Indicators[0].Targets[0].Text"] = "120件";
        form["MeasurePart.Indicators[1].Name"] = "利用率";
        form["MeasurePart.Indicators[1].Targets[4].Text"] = "30%";
        return form;
    }

    private Task<PlanDocument> DocumentAsync(string planId) => Site.InScopeAsync(async services =>
    {
        var loader = services.GetRequiredService<PlanLoader>();
        var item = await services.GetRequiredService<IContentManager>().GetAsync(planId);
        return await loader.ToDocumentAsync(item, await loader.LoadDepartmentsAsync());
    });
}
