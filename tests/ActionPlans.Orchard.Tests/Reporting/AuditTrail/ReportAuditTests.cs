using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.AuditTrail;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using YesSql;
using ISession = YesSql.ISession;

namespace ActionPlans.Orchard.Tests.Reporting.AuditTrail;

/// <summary>Every step of a report stands in the site's audit trail; a step that was not taken does not.</summary>
public sealed class ReportAuditTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    public ReportAuditTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Steps_are_told_with_who_and_why_in_Japanese()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("1");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Returned, clerk, secretary, "1", Year);
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "1", Year, "直した文");
        var id = await Site.ResultIdAsync("1", Year);
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            Assert.True(await manager.UnpublishAsync(await manager.GetAsync(id)));
        });

        var events = await EventsAsync(id);

        Assert.Equal(["Submitted", "Returned", "Submitted", "Approved", "Published", "Withdrawn"], events.Select(e => e.Name));
        Assert.Equal([clerk, secretary, clerk, secretary, secretary], events.Take(5).Select(e => e.UserName));
        Assert.True(events[1].TryGet<ReportAuditEvent>(out var returned));
        Assert.Equal(("直してください。", ReportState.Submitted, ReportState.Returned), (returned.Comment, returned.From, returned.To));
        var admin = await AdminAsync();
        var list = (await admin.ReadAsync("/Admin/AuditTrail?q=category:ActionPlanReport")).Body!.TextContent;
        Assert.All(["行動計画の報告", "差戻し", "直してください。", "No.1 "], words => Assert.Contains(words, list, StringComparison.Ordinal));
        var detail = (await admin.ReadAsync($"/Admin/AuditTrail/Display/{events[1].EventId}")).Body!.TextContent;
        Assert.All(["令和4年度", "提出", "差戻し", "直してください。"], words => Assert.Contains(words, detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_was_undone_leaves_no_event()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("7", "8");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Approved, clerk, secretary, "7", Year);
        await Site.BringToAsync(ReportState.Submitted, clerk, secretary, "8", Year);
        var id = await Site.ResultIdAsync("7", Year);

        var outcome = await Site.ReviewAsync(secretary, ReportAction.Publish, [("7", Year), ("8", Year)]);

        Assert.False(outcome.IsStored);
        Assert.Equal(["Submitted", "Approved"], (await EventsAsync(id)).Select(e => e.Name));
    }

    private Task<AuditTrailEvent[]> EventsAsync(string resultId) => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>()
            .Query<AuditTrailEvent, AuditTrailEventIndex>(
                i => i.CorrelationId == resultId && i.Category == ReportAuditEvents.Category, collection: AuditTrailEvent.Collection)
            .ListAsync())
            .OrderBy(e => e.CreatedUtc).ToArray());
}
