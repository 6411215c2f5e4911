using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>A plan that asks departments for the outlook of its final targets, and one that asks no longer.</summary>
public sealed class ClerkOutlookTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    private const string Step = "Form.Actuals[0].OutlookStep";

    private const string Reason = "Form.Actuals[0].OutlookReason";

    public ClerkOutlookTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync() => Site.OpenRoundAsync(Year);

    [Fact]
    public async Task It_is_asked_in_the_round_read_by_the_secretariat_and_kept_while_the_plan_asks_no_longer()
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("1"));
        Assert.Null((await Site.OpenReportAsync(client, "1", Year)).Page.QuerySelector("[name$=OutlookStep]"));
        await Site.EditPlanAsync(part => part.Outlook = true);

        var form = await Site.OpenReportAsync(client, "1", Year);
        Assert.Equal("達成の見通し", form.Page.QuerySelector("label[for=Form_Actuals_0__OutlookStep]")!.TextContent.Trim());
        form["Form.Actuals[0].Text"] = "45回";
        form["Form.Achievements"] = "講座を開いた。";
        form["Form.Evaluation"] = "続ける。";
        await RefusedAsync(form, client, "[report_outlook_missing]");

        form[Reason] = "講師が足りない。";
        await RefusedAsync(form, client, "[report_outlook_step_missing]");

        form[Step] = nameof(OutlookStep.Unlikely);
        form[Reason] = "";
        await RefusedAsync(form, client, "[outlook_reason_missing]");

        form[Reason] = "講師が足りない。";
        form["Form.Actuals[0].OutlookNext"] = "講師を育てる。";
        await form.StoreAsync(client, SiteClerks.SubmitButton);

        var report = await Site.ReportAsync("1", Year);
        var expected = new OutlookDocument { Step = OutlookStep.Unlikely, Reason = "講師が足りない。", Next = "講師を育てる。" };
        Assert.Equal((ReportState.Submitted, expected), (report.State, Assert.Single(report.Text!.Outlooks).Value));
        await AssertReadAsync(report.Latest!.ContentItemId, client, isRead: true);

        await Site.EditPlanAsync(part => part.Outlook = false);
        await AssertReadAsync(report.Latest!.ContentItemId, client, isRead: false);

        // What is saved meanwhile keeps it.
        var returned = await Site.ReviewAsync(
            await Site.NewSecretaryAsync(), ReportAction.Return, [("1", Year)], "評価を直してください。");
        Assert.True(returned.IsStored);
        var again = await Site.OpenReportAsync(client, "1", Year);
        Assert.DoesNotContain("見通し", again.Page.Body!.TextContent, StringComparison.Ordinal);
        again["Form.Evaluation"] = "来年度も続ける。";
        await again.StoreAsync(client, SiteClerks.SubmitButton);

        Assert.Equal(expected, Assert.Single((await Site.ReportAsync("1", Year)).Text!.Outlooks).Value);
    }

    private async Task AssertReadAsync(string resultId, HttpClient clerk, bool isRead)
    {
        using var secretary = await Site.LogInAsync(await Site.NewSecretaryAsync());
        string[] pages =
        [
            (await secretary.ReadAsync("/Admin/ActionPlans/Review")).Body!.TextContent,
            (await secretary.ReadAsync($"/Admin/ActionPlans/Review/{resultId}")).Body!.TextContent,
            (await clerk.ReadAsync(await Site.ReportAddressAsync("1", Year))).Body!.TextContent,
        ];
        Assert.All(pages, page => Assert.Equal(
            isRead, page.Contains("達成は難しい見込み（理由：講師が足りない。　今後の対応：講師を育てる。）", StringComparison.Ordinal)));
        Assert.All(pages, page => Assert.Equal(isRead, page.Contains("見通し", StringComparison.Ordinal)));
    }

    private static async Task RefusedAsync(SiteForm form, HttpClient client, string code)
    {
        using var refused = await form.SubmitAsync(client, SiteClerks.SubmitButton);
        Assert.Contains(code, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
