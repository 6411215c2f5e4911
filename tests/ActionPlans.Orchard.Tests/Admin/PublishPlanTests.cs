using System.Net;
using ActionPlans.Cms;
using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>Publishing a plan asks what is to become of its draft measures, and does it in one go.</summary>
public sealed class PublishPlanTests : SiteTests, IClassFixture<Site>
{
    private const string Plans = "/Admin/ActionPlans";

    public PublishPlanTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_plan_and_its_draft_measures_come_onto_the_site_as_one_publication()
    {
        var staff = await StaffAsync();
        var plan = await NewPlanAsync("one-go", 2);
        Assert.Equal(
            Ask(plan.Id),
            (await staff.ReadAsync(Plans)).QuerySelectorAll("a").Select(a => a.GetAttribute("href")!.Split('?')[0])
                .Single(h => h.Contains(plan.Id, StringComparison.Ordinal) && h.Contains("/Publish/", StringComparison.Ordinal)));

        var question = await OpenAsync(staff, plan.Id);
        Assert.Equal(
            ["No.1 窓口の改革", "No.2 窓口の改革"],
            question.Page.QuerySelectorAll("main form li a, form[action*=Publish] li a").Select(a => a.TextContent).Distinct());
        using var answer = await question.SubmitAsync(staff, "with", "all");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("取組2件と一緒に公開しました", (await staff.ReadAsync(Plans)).Body!.TextContent, StringComparison.Ordinal);
        foreach (var no in (string[])["1", "2"])
        {
            Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync($"/action-plans/one-go/measures/{no}/"));
        }

        Assert.Equal(
            [(ChangeKind.Publication, null), (ChangeKind.Publication, "1"), (ChangeKind.Publication, "2")],
            (await LedgerAsync(plan.Id)).Select(e => (e.Kind, e.Measure)));
    }

    [Fact]
    public async Task Published_alone_its_first_measures_still_need_no_decision()
    {
        var staff = await StaffAsync();
        var plan = await NewPlanAsync("plan-first", 3);
        using (var alone = await (await OpenAsync(staff, plan.Id)).SubmitAsync(staff, "with", "item"))
        {
            Assert.Equal(HttpStatusCode.Redirect, alone.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync("/action-plans/plan-first/"));
        var editor = await staff.OpenAsync(plan.Measures[0]);
        Assert.Null(editor["ChangePart.DecidedOn"]);

        // The question stands as long as residents read none of its measures.
        var question = await OpenAsync(staff, plan.Id);
        Assert.Empty(question.Page.QuerySelectorAll("button[name=with][value=item]"));
        using var answer = await question.SubmitAsync(staff, "with", "all");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.All(await LedgerAsync(plan.Id), e => Assert.Equal(ChangeKind.Publication, e.Kind));
        Assert.Equal(4, (await LedgerAsync(plan.Id)).Count);

        // From now on a measure is an addition, and says so.
        var added = await AddMeasureAsync(plan.Id, "4");
        Assert.Equal("", (await staff.OpenAsync(added))["ChangePart.DecidedOn"]);
        Assert.Equal("", (await staff.NewAsync("Measure", $"?plan={plan.Id}"))["ChangePart.DecidedOn"]);
    }

    [Fact]
    public async Task The_editor_of_a_plan_saves_and_then_asks()
    {
        var staff = await StaffAsync();
        var plan = await NewPlanAsync("from-editor", 1);
        var editor = await staff.OpenAsync(plan.Id);
        Assert.Empty(editor.Page.QuerySelectorAll("button[name='submit.Publish']"));
        editor["ActionPlanPart.ClosingNotes"] = "編集の画面で足した注記";

        using var answer = await editor.SubmitAsync(
            staff, "submit.Save", editor.Page.QuerySelector("button.publish")!.GetAttribute("value"));

        Assert.Equal(Ask(plan.Id), answer.Headers.Location!.ToString().Split('?')[0]);
        Assert.Equal("編集の画面で足した注記", (await staff.OpenAsync(plan.Id))["ActionPlanPart.ClosingNotes"]);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync("/action-plans/from-editor/"));
    }

    [Fact]
    public async Task What_was_not_on_the_screen_is_not_published_and_what_is_wrong_is_told_before_anything_is_done()
    {
        var staff = await StaffAsync();
        var plan = await NewPlanAsync("unseen", 1);
        var question = await OpenAsync(staff, plan.Id);
        await AddMeasureAsync(plan.Id, "2");
        Assert.Contains("取組がその間に変わりました", await RefusedAsync(staff, question), StringComparison.Ordinal);

        await AddMeasureAsync(plan.Id, "3", period: "令和30年度～令和31年度");
        Assert.Contains("No.3", await RefusedAsync(staff, await OpenAsync(staff, plan.Id)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync("/action-plans/unseen/"));
        Assert.Empty(await LedgerAsync(plan.Id));
    }

    [Fact]
    public async Task Pressed_in_a_list_that_was_opened_before_the_drafts_came_it_asks()
    {
        var staff = await StaffAsync();
        var plan = await NewPlanAsync("old-list", 0);
        var list = new SiteForm(await staff.ReadAsync(Plans), Plans, $"form[action*='Publish/{plan.Id}']");
        await AddMeasureAsync(plan.Id, "1");

        using var answer = await list.SubmitAsync(staff);

        Assert.Equal(Ask(plan.Id), answer.Headers.Location!.ToString().Split('?')[0]);
    }

    private static string Ask(string id) => $"{Plans}/Publish/{id}";

    private static async Task<SiteForm> OpenAsync(HttpClient client, string id)
        => new(await client.ReadAsync(Ask(id)), Ask(id), "form[action*='ActionPlans/Publish/']");

    private static async Task<string> RefusedAsync(HttpClient client, SiteForm question)
    {
        using var answer = await question.SubmitAsync(client, "with", "all");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.ReadAsync()).QuerySelector("#ap-errors")!.TextContent;
    }

    private Task<IReadOnlyList<LedgerEntry>> LedgerAsync(string planId)
        => Site.InScopeAsync(services => services.GetRequiredService<LedgerStore>().ListAsync(planId));

    private async Task<(string Id, string[] Measures)> NewPlanAsync(string slug, int measures)
    {
        var id = await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync(ContentTypes.ActionPlan);
            item.Apply((await SiteContent.FindPlanAsync(services)).GetOrCreate<ActionPlanPart>());
            item.Alter<ActionPlanPart>(part =>
            {
                part.Slug = slug;
                part.Title = $"計画 {slug}";
                part.List = [];
            });
            await manager.CreateAsync(item, VersionOptions.Draft);
            return item.ContentItemId;
        });
        var ids = new List<string>();
        for (var no = 1; no <= measures; no++)
        {
            ids.Add(await AddMeasureAsync(id, $"{no}"));
        }

        return (id, [.. ids]);
    }

    private Task<string> AddMeasureAsync(string planId, string no, string? period = null) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.NewAsync(ContentTypes.Measure);
        item.Apply((await SiteContent.FindMeasureAsync(services, "16")).GetOrCreate<MeasurePart>());
        item.Alter<MeasurePart>(part =>
        {
            part.PlanContentItemId = planId;
            part.No = no;
            part.Name = "窓口の改革";
            part.Period = period ?? part.Period;
        });
        await manager.CreateAsync(item, VersionOptions.Draft);
        return item.ContentItemId;
    });
}
