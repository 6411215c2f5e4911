using ActionPlans.Orchard.Tests.Editors;
using ActionPlans.Orchard.Tests.Fixtures;

namespace ActionPlans.Orchard.Tests.History;

/// <summary>Who changes the target of a year that is over is asked whether that is meant, and told by which target the year is judged.</summary>
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

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }
}
