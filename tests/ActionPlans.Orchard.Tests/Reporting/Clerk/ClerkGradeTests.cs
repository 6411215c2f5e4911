using ActionPlans.Cms.Models;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>A plan whose departments choose the grades, which the secretariat approves.</summary>
public sealed class ClerkGradeTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    public ClerkGradeTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync()
    {
        await Site.OpenRoundAsync(Year);
        await Site.EditPlanAsync(part => part.Methods =
        [
            new MethodDocument
            {
                Version = 1,
                From = new(Year),
                GradedBy = GradedBy.Department,
                Grades =
                [
                    new() { Mark = "A", Name = "良好", Counts = GradeCounts.Met },
                    new() { Mark = "B", Counts = GradeCounts.Missed },
                    new() { Mark = "中止", Counts = GradeCounts.Excluded },
                ],
            },
        ]);
    }

    [Fact]
    public async Task A_department_chooses_the_grade_and_the_secretariat_publishes_it()
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("1"));
        var form = await Site.OpenReportAsync(client, "1", Year);
        Assert.Equal("評語", form.Page.QuerySelector("label[for=Form_Grade]")!.TextContent.Trim());
        form["Form.Actuals[0].Text"] = "45回";
        form["Form.Achievements"] = "講座を開いた。";
        form["Form.Evaluation"] = "続ける。";

        using (var refused = await form.SubmitAsync(client, SiteClerks.SubmitButton))
        {
            Assert.Contains("[report_grade_missing]", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        form["Form.Grade"] = "A";
        form["Form.GradeReason"] = "参加者が増えたため。";
        await form.StoreAsync(client, SiteClerks.SubmitButton);

        var report = await Site.ReportAsync("1", Year);
        Assert.Equal(
            (ReportState.Submitted, "A", "参加者が増えたため。"), (report.State, report.Text!.Grade, report.Text.GradeReason));
        using var secretary = await Site.LogInAsync(await Site.NewSecretaryAsync());
        foreach (var address in new[] { "/Admin/ActionPlans/Review", $"/Admin/ActionPlans/Review/{report.Latest!.ContentItemId}" })
        {
            var page = (await secretary.ReadAsync(address)).Body!.TextContent;
            Assert.Contains("A（良好）", page, StringComparison.Ordinal);
            Assert.Contains("参加者が増えたため。", page, StringComparison.Ordinal);
        }

        Assert.Contains(
            "A（良好）", (await client.ReadAsync(await Site.ReportAddressAsync("1", Year))).Body!.TextContent, StringComparison.Ordinal);
    }
}
