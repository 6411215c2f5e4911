using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Reporting.Messages;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.Reporting.Secretariat;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Reporting.Rounds;

/// <summary>Nobody is asked for results of what residents do not read: a measure that is only a draft, or was taken off the site.</summary>
public sealed class UnpublishedMeasureTests : SiteTests, IClassFixture<StagedSite>
{
    private const int Year = 2022;

    private readonly MessageStage _stage;

    public UnpublishedMeasureTests(StagedSite site)
        : base(site)
    {
        _stage = site.Stage;
    }

    [Fact]
    public async Task A_draft_stands_in_no_list_count_mail_or_grid()
    {
        _stage.SetClock("2023-04-20T09:00");
        await Site.OpenRoundAsync(Year, new DateOnly(2023, 4, 20), new DateOnly(2023, 5, 31));
        var clerk = await Site.NewClerkAsync("16");
        var count = await RoundCountAsync();
        var draft = await DraftLikeAsync("16", "D1", "まだ下書きの取組");

        using var client = await Site.LogInAsync(clerk);
        Assert.DoesNotContain("まだ下書きの取組", (await client.ReadAsync(SiteClerks.Mine)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(count, await RoundCountAsync());
        Assert.DoesNotContain(draft, await GridAsync());
        await Site.RemindAsync();
        var message = Assert.Single(_stage.Sent, m => m.User.UserName == clerk);
        Assert.DoesNotContain("まだ下書きの取組", message.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(draft, message.MeasureIds);

        // Nor may it be reported by its address.
        var refused = await Site.AsUserAsync(clerk, services => services.GetRequiredService<ReportWriter>().WriteAsync(
            draft, new FiscalYear(Year),
            new ReportInput(
                new AnnualResultDocument { Measure = "D1", Year = new FiscalYear(Year), Achievements = "早すぎる報告" }, "", Submit: false)));
        Assert.Equal(["report_measure_unpublished"], refused.Issues.Select(i => i.Code));
    }

    [Fact]
    public async Task What_was_written_of_a_measure_that_left_the_site_still_stands_in_the_grid()
    {
        var id = await Site.MeasureIdAsync("30");
        await Site.AddResultAsync("30", Year);
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            await manager.UnpublishAsync((await manager.GetAsync(id))!);
        });

        var years = await YearsInGridAsync(id);
        Assert.Equal([Year], years);
    }

    private Task<string> DraftLikeAsync(string no, string ownNo, string name) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var like = await SiteContent.FindMeasureAsync(services, no);
        var item = await manager.NewAsync(ContentTypes.Measure);
        item.Apply(like.GetOrCreate<MeasurePart>());
        item.Alter<MeasurePart>(part =>
        {
            part.No = ownNo;
            part.Name = name;
        });
        await manager.CreateAsync(item, VersionOptions.Draft);
        return item.ContentItemId;
    });

    private Task<int> RoundCountAsync() => Site.InScopeAsync(async services =>
    {
        var round = await services.GetRequiredService<RoundStore>()
            .FindAsync((await SiteContent.FindPlanAsync(services)).ContentItemId, new FiscalYear(Year));
        return (await services.GetRequiredService<RoundProgress>().ReadAsync(round!)).Count;
    });

    private Task<string[]> GridAsync() => Site.InScopeAsync<string[]>(async services =>
        [.. (await services.GetRequiredService<StatusReader>().ReadAsync((await SiteContent.FindPlanAsync(services)).ContentItemId))
            .Select(c => c.MeasureId).Distinct()]);

    private Task<int[]> YearsInGridAsync(string id) => Site.InScopeAsync<int[]>(async services =>
        [.. (await services.GetRequiredService<StatusReader>().ReadAsync((await SiteContent.FindPlanAsync(services)).ContentItemId))
            .Where(c => c.MeasureId == id).Select(c => c.Year.StartYear)]);
}
