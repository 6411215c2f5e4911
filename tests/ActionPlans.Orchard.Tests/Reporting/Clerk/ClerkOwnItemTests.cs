using ActionPlans.Cms.Models;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>A plan whose sheet asks departments for a text of its own, and for no evaluation.</summary>
public sealed class ClerkOwnItemTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Own = "Form.Texts[0].Text";

    public ClerkOwnItemTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync()
    {
        await Site.OpenRoundAsync(Year);
        await Site.EditPlanAsync(part => part.Sheet =
        [
            .. SheetItems.Version1.Where(i => i.Item != SheetField.Evaluation),
            new SheetItemDocument { Text = "next", Label = "次年度の方針（改めること）", Of = SheetTextOwner.Result },
        ]);
    }

    [Fact]
    public async Task Clerk_and_secretariat_have_the_items_of_the_sheet()
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("1"));
        var form = await Site.OpenReportAsync(client, "1", Year);
        Assert.Equal("次年度の方針（改めること）", form.Page.QuerySelector("label[for=Form_Texts_0__Text]")!.TextContent.Trim());
        Assert.Null(form["Form.Evaluation"]);
        form["Form.Actuals[0].Text"] = "45回";
        form["Form.Achievements"] = "講座を開いた。";
        form[Own] = "題目を増やす。";

        await form.StoreAsync(client, SiteClerks.SubmitButton);

        var report = await Site.ReportAsync("1", Year);
        Assert.Equal((ReportState.Submitted, "題目を増やす。"), (report.State, report.Text!.Texts["next"]));
        var read = await client.ReadAsync(await Site.ReportAddressAsync("1", Year));
        Assert.Contains("題目を増やす。", read.Body!.TextContent, StringComparison.Ordinal);
        using var secretary = await Site.LogInAsync(await Site.NewSecretaryAsync());
        foreach (var address in new[] { "/Admin/ActionPlans/Review", $"/Admin/ActionPlans/Review/{report.Latest!.ContentItemId}" })
        {
            var page = (await secretary.ReadAsync(address)).Body!.TextContent;
            Assert.Contains("次年度の方針", page, StringComparison.Ordinal);
            Assert.Contains("題目を増やす。", page, StringComparison.Ordinal);
        }
    }
}
