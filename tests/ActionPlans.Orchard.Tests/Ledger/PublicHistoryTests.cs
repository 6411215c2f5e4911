using System.Net;
using ActionPlans.Cms.Ledger;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>What residents read of the record, and what becomes of it when a text is withheld.</summary>
public sealed class PublicHistoryTests : SiteTests, IClassFixture<Site>
{
    private const string Page = "/action-plans/yuki-2021/history/";

    public PublicHistoryTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_change_is_on_the_page_at_once_as_the_static_site_shows_it()
    {
        await Site.EditMeasureAsync("10", part => part.Overview = "見直した概要");

        var article = (await Site.Anonymous.ReadAsync(Page)).Article();
        var measure = (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/10/")).Article();
        var booklet = (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/booklet/")).Article();

        Assert.Contains("行政改革推進本部", article.TextContent, StringComparison.Ordinal);
        Assert.Contains("見直した概要", article.QuerySelector(".ap-versions")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            measure.QuerySelectorAll(".ap-changes a"),
            a => article.QuerySelector(a.GetAttribute("href")![a.GetAttribute("href")!.IndexOf('#')..]) is not null);
        var plan = PlanJson.Read(await PlanFileAsync()).Plan!;
        await using var services = new ServiceCollection().AddLogging().AddActionPlanPages().BuildServiceProvider();
        var renderer = services.GetRequiredService<PageRenderer>();
        var links = new PlanLinks();
        Assert.Equal(
            SitePages.Parse(await renderer.RenderAsync(new HistoryPageModel(links, plan))).Article().ComparableHtml(),
            article.ComparableHtml());
        Assert.Equal(
            SitePages.Parse(await renderer.RenderAsync(new MeasurePageModel(links, plan, plan.FindMeasure("10")!))).Article()
            .ComparableHtml(), measure.ComparableHtml());
        Assert.Equal(
            SitePages.Parse(await renderer.RenderAsync(BookletPageModel.Answering(links, plan, new MeasureFilter(), Synonyms.Default)))
            .Article().ComparableHtml(),
            booklet.ComparableHtml());
    }

    private const string PlanFileOfAll = "/action-plans/yuki-2021/data/plan.json";

    [Fact]
    public async Task Everybody_may_verify_the_file()
    {
        using var answer = await Site.Anonymous.GetAsync(Page + "chain.json");

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var file = PlanJson.ReadPart<LedgerFile>(await answer.Content.ReadAsStringAsync(), out var errors);
        Assert.Empty(errors);
        Assert.Empty(LedgerVerification.Verify(file!.History));
        Assert.Empty(LedgerVerification.Verify(PlanJson.Read(await PlanFileAsync()).Document!));
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync("/action-plans/no-such-plan/history/chain.json"));
    }

    [Fact]
    public async Task What_nobody_published_is_not_in_it()
    {
        await Site.EditMeasureAsync("11", part => part.Overview = "まだ見せない概要", publish: false);

        Assert.DoesNotContain("まだ見せない", await Site.Anonymous.GetStringAsync(Page + "chain.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("まだ見せない", await Site.Anonymous.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_withheld_by_the_secretariat_everywhere_and_the_chain_stays_whole()
    {
        using var secretary = await Site.LogInAsync(await Site.NewSecretaryAsync(), SiteHost.AdminPassword);
        var id = await PublishedResultAsync("12", "個人の氏名を書いてしまった実績");
        await CorrectAsync(id, "直した実績");
        var correction = (await Site.HistoryAsync())[^1];
        var planId = await Site.PlanIdAsync();
        var list = await secretary.ReadAsync($"/Admin/ActionPlans/History/{planId}");
        Assert.NotNull(list.QuerySelector(".alert-success"));
        var address = list.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "")
            .First(
                h => h.Contains($"seq={correction.Seq}", StringComparison.Ordinal) && h.Contains("place=Before", StringComparison.Ordinal));
        var form = new SiteForm(
            await secretary.ReadAsync(address), $"/Admin/ActionPlans/History/{planId}/Withhold", "form:has([name=place])");

        var back = await form.SubmitAndReadBackAsync(secretary);
        Assert.Contains("[withhold_reason_missing]", back.Page.Body!.TextContent, StringComparison.Ordinal);
        back["reason"] = "個人の氏名があったため";
        using var answer = await back.SubmitAsync(secretary);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var public1 in new[] { Page, Page + "chain.json", "/action-plans/yuki-2021/measures/12/", PlanFileOfAll })
        {
            Assert.DoesNotContain("個人の氏名を書いてしまった", await Site.Anonymous.GetStringAsync(public1), StringComparison.Ordinal);
        }

        Assert.Contains("非公開にしました。理由: 個人の氏名があったため", (await Site.Anonymous.ReadAsync(Page)).Article().TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("個人の氏名を書いてしまった", await PlanFileAsync(), StringComparison.Ordinal);
        var history = await Site.HistoryAsync();
        Assert.Equal(
            2, history.Count(e => e.Year is not null && e.Measure == "12" && (e.Before?.Withheld ?? e.After?.Withheld) is not null));
        Assert.Equal(correction.Hash, history[correction.Seq - 1].Hash);
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task What_residents_read_today_is_not_withheld_from_the_record()
    {
        await PublishedResultAsync("13", "公表中の実績");
        var planId = await Site.PlanIdAsync();
        var entry = (await Site.HistoryAsync())[^1];

        var issues = await Site.InScopeAsync(
            services => services.GetRequiredService<LedgerWithholding>().WithholdAsync(planId, entry.Seq, LedgerPlace.After, "理由"));
        var none = await Site.InScopeAsync(
            services => services.GetRequiredService<LedgerWithholding>().WithholdAsync(planId, entry.Seq + 1, LedgerPlace.After, "理由"));

        Assert.Equal(["withhold_public"], issues.Select(i => i.Code));
        Assert.Equal(["withhold_nothing"], none.Select(i => i.Code));
        Assert.NotNull((await Site.HistoryAsync())[entry.Seq - 1].After!.Text);
    }

    [Fact]
    public async Task Staff_read_the_record_and_only_the_secretariat_may_withhold()
    {
        var staff = await StaffAsync();
        var planId = await Site.PlanIdAsync();

        var list = await staff.ReadAsync($"/Admin/ActionPlans/History/{planId}");

        Assert.DoesNotContain(
            list.QuerySelectorAll("a"), a => a.GetAttribute("href")?.Contains("Withhold", StringComparison.Ordinal) ?? false);
        Assert.Contains((await Site.HistoryAsync())[^1].Hash, list.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, await staff.StatusAsync($"/Admin/ActionPlans/History/{planId}/Withhold?seq=1&place=After"));
    }

    [Fact]
    public async Task A_record_that_somebody_changed_in_the_database_is_told()
    {
        var planId = await Site.PlanIdAsync();
        await SetFirstAsync(planId, e => e with { At = e.At.AddDays(-1) });
        var told = (await (await StaffAsync()).ReadAsync($"/Admin/ActionPlans/History/{planId}"))
            .QuerySelector(".alert-danger")?.TextContent;
        await SetFirstAsync(planId, e => e with { At = e.At.AddDays(1) });

        Assert.Contains("[ledger_entry_changed]", told, StringComparison.Ordinal);
        await Site.AssertWholeAsync();
    }

    private Task SetFirstAsync(string planId, Func<LedgerEntry, LedgerEntry> change) => Site.InScopeAsync(async services =>
    {
        var record = (await services.GetRequiredService<LedgerStore>().RecordsAsync(planId))[0];
        record.Entry = change(record.Entry);
        await services.GetRequiredService<YesSql.ISession>().SaveAsync(record);
    });

    private async Task<string> PlanFileAsync()
        => await (await StaffAsync()).GetStringAsync($"/Admin/ActionPlans/Export/{await Site.PlanIdAsync()}");

    private async Task<string> PublishedResultAsync(string no, string achievements)
    {
        var id = await Site.AddResultAsync(no, 2021);
        await CorrectAsync(id, achievements);
        return id;
    }

    private Task CorrectAsync(string id, string achievements) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.GetAsync(id, VersionOptions.DraftRequired);
        item.Alter<Cms.Models.AnnualResultPart>(part => part.Achievements = achievements);
        SiteContent.Explain(item);
        await manager.UpdateAsync(item);
        Assert.True(await manager.PublishAsync(item));
    });
}
