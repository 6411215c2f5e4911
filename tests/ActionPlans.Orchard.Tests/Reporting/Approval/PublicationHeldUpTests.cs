using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Reporting.Messages;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Approval;

/// <summary>The time comes, and a report cannot be published: its measure was changed since.</summary>
public sealed class PublicationHeldUpTests : SiteTests, IClassFixture<StagedSite>
{
    private readonly MessageStage _stage;

    public PublicationHeldUpTests(StagedSite site)
        : base(site)
    {
        ArgumentNullException.ThrowIfNull(site);
        _stage = site.Stage;
    }

    [Fact]
    public async Task One_that_cannot_be_published_holds_up_those_of_its_time_and_the_queue_says_so()
    {
        _stage.SetClock("2025-06-30T17:00:00");
        await Site.OpenRoundAsync(2024);
        var clerk = await Site.NewClerkAsync("16", "17");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Approved, clerk, secretary, "16", 2024);
        await Site.BringToAsync(ReportState.Approved, clerk, secretary, "17", 2024);
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        Assert.Empty((await Site.SetTimeAsync(client, "2025-07-01T09:00", "later", 2024, "16", "17")).Errors());
        await Site.RemoveIndicatorsAsync("16");

        _stage.SetClock("2025-07-01T09:01:00");
        await Site.PublishDueAsync();

        Assert.Equal(0, await Site.PublishedAsync(2024));
        Assert.Contains("まだ公表していません", (await client.ReadAsync($"{SecretariatScreens.Review}?state=Approved&year=2024")).Body!.TextContent,
            StringComparison.Ordinal);
    }
}
