using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>
/// Who changes the target of a year that is over is asked whether that is meant, and told by which target the year is judged.
/// </summary>
public sealed class PastTargetTests : SiteTests, IClassFixture<Site>
{
    private const string Target = "MeasurePart.Indicators[0].Targets[0].Text";

    public PastTargetTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_question_stands_at_its_box_and_publishing_goes_on_once_it_is_ticked()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("5"));
        form.ExplainsItself = false;
        var original = form[Target]!;
        form[Target] = "1団体";
        form["ChangePart.DecidedOn"] = "2024-04-01";
        form["ChangePart.DecidedBy"] = "行政改革推進本部";
        form["ChangePart.Reason"] = "試験のため";

        var back = await form.SubmitAndReadBackAsync(admin, "submit.Publish");

        var asked = back.Page.QuerySelector("#ap-change-targets")!.TextContent;
        Assert.Contains($"令和3年度は終わっています。その目標を「{original}」から「1団体」へ変えます。", asked, StringComparison.Ordinal);
        Assert.Equal("ap-change-targets", back.Page.QuerySelector("[name='ChangePart.HasSeenTargets']")!.GetAttribute("aria-describedby"));
        Assert.Equal("1団体", back[Target]);

        back["ChangePart.HasSeenTargets"] = "true";
        await back.PublishAsync(admin);

        var page = await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/measures/5/");
        Assert.Contains($"見直し後（当初{original}）。判定は当初の目標による", page.Article().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_kept_without_a_question()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await Site.MeasureIdAsync("6"));
        form[Target] = "1団体";

        using var answer = await form.SubmitAsync(admin, "submit.Save");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task The_list_asks_too_before_a_draft_is_published()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("7");
        await SaveDraftAsync(admin, id, form => form[Target] = "月2回");

        using var asked = await admin.PostWithTokenAsync($"/Admin/ActionPlans/Publish/{id}", await Site.RevisionAsync(id));
        var address = asked.Headers.Location!.ToString();
        var question = await admin.ReadAsync(address);
        Assert.Contains("その目標を「月1回」から「月2回」へ変えます。", question.Body!.TextContent, StringComparison.Ordinal);
        using var published = await new SiteForm(question, address, "form[action*='/Publish/']").SubmitAsync(admin, "with", "item");

        Assert.Equal("月2回", (await Site.ExportAsync()).Measures.Single(m => m.No == "7").Indicators[0].Targets.Values.First());
    }

    [Fact]
    public async Task A_reason_for_no_change_is_not_lost_by_publishing_from_the_list()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("8");
        await SaveDraftAsync(admin, id, _ => { });

        using var answer = await admin.PostWithTokenAsync($"/Admin/ActionPlans/Publish/{id}", await Site.RevisionAsync(id));

        Assert.Contains("[reason_without_change]",
            (await admin.ReadAsync("/Admin/ActionPlans/Measures")).QuerySelector(".message-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("試験のため", (await admin.OpenAsync(id))["ChangePart.Reason"]);
    }

    private static async Task SaveDraftAsync(HttpClient admin, string id, Action<SiteForm> change)
    {
        var form = await admin.OpenAsync(id);
        change(form);
        form["ChangePart.DecidedOn"] = "2024-04-01";
        form["ChangePart.DecidedBy"] = "行政改革推進本部";
        form["ChangePart.Reason"] = "試験のため";
        using var answer = await form.SubmitAsync(admin, "submit.Save");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
