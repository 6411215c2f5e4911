using System.Net;
using ActionPlans.Cms;
using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>Drafts of a list are published together: all or none, with one decision for those that need one.</summary>
public sealed class PublishManyTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    private const string Ask = "/Admin/ActionPlans/PublishMany/Measures";

    [Fact]
    public async Task Many_measures_are_published_with_one_decision()
    {
        var staff = await StaffAsync();
        await DraftAsync("1", "2");
        // It brings its own decision, and keeps it.
        await Site.EditMeasureAsync("3", part => part.Overview = "理由を書いた下書き", publish: false);
        var plan = await Site.PlanIdAsync();
        var list = await staff.ReadAsync($"/Admin/ActionPlans/Measures?plan={plan}&state=Draft");
        var link = list.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "下書きをまとめて公開（3件）").GetAttribute("href")!;
        var before = await Site.SnapshotAsync();

        var form = new SiteForm(await staff.ReadAsync(link), link, "form[action*='PublishMany']");
        Assert.Equal(3, form.Names.Count(n => n == "items"));
        var back = await form.SubmitAndReadBackAsync(staff);
        Assert.Contains("[revision_reason_missing]", back.Errors, StringComparison.Ordinal);
        Assert.NotNull(back.Page.QuerySelector("#Form_DecidedBy[aria-invalid=true]"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        var entries = (await LedgerAsync()).Count;
        Decide(back);
        using (var answer = await back.SubmitAsync(staff))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            var told = await staff.ReadAsync(answer.Headers.Location!.ToString());
            Assert.Contains("3件を公開しました", told.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(
            [("1", "まとめて見直したため"), ("2", "まとめて見直したため"), ("3", "試験のため")],
            (await LedgerAsync()).Skip(entries).Select(e => (e.Measure!, e.Reason!.Text!)).Order());
        var page = await Site.Anonymous.GetStringAsync($"/action-plans/{SeedPlan.Slug}/measures/2/");
        Assert.Contains("まとめた下書き", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_meanwhile_or_may_not_be_published_refuses_all()
    {
        var staff = await StaffAsync();
        await DraftAsync("4", "5");
        var form = new SiteForm(await staff.ReadAsync(Ask), Ask, "form[action*='PublishMany']");
        Decide(form);
        await Site.EditMeasureAsync("5", part => part.Overview = "その間の文", publish: false);

        Assert.Contains("この間に内容を変えました", (await form.SubmitAndReadBackAsync(staff)).Errors, StringComparison.Ordinal);

        // A text that is not valid.
        await Site.EditMeasureAsync("5", part => part.Period = "いつか", publish: false);
        var before = await Site.SnapshotAsync();
        form = new SiteForm(await staff.ReadAsync(Ask), Ask, "form[action*='PublishMany']");
        Decide(form);
        Assert.Contains("[period_unreadable]", (await form.SubmitAndReadBackAsync(staff)).Errors, StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        form["items"] = null;
        Assert.Contains("印を付けてください", (await form.SubmitAndReadBackAsync(staff)).Errors, StringComparison.Ordinal);
        using var clerk = await Site.LogInWithRolesAsync("DepartmentStaff");
        using var refused = await form.SubmitAsync(clerk);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task Plans_and_summaries_of_years_are_published_together_as_measures_are()
    {
        var staff = await StaffAsync();
        await Site.InScopeAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var plan = await content.GetAsync((await SiteContent.FindPlanAsync(services)).ContentItemId, VersionOptions.DraftRequired);
            plan.Alter<ActionPlanPart>(part => part.Contact = ["企画課", "電話 00-0000-0000"]);
            await content.UpdateAsync(plan);
            foreach (var year in new[] { 2021, 2022 })
            {
                var summary = await content.NewAsync(ContentTypes.YearSummary);
                summary.Alter<YearSummaryPart>(part =>
                {
                    part.PlanContentItemId = plan.ContentItemId;
                    part.Year = new FiscalYear(year);
                    part.Lead = $"まとめた{year}年度の文";
                });
                await content.CreateAsync(summary, VersionOptions.Draft);
            }
        });

        foreach (var (list, count) in new[] { ("/Admin/ActionPlans", 1), ("/Admin/ActionPlans/Summaries", 2) })
        {
            var link = (await staff.ReadAsync(list)).QuerySelectorAll("a")
                .Single(a => a.TextContent.Trim() == $"下書きをまとめて公開（{count}件）").GetAttribute("href")!;
            var form = new SiteForm(await staff.ReadAsync(link), link, "form[action*='PublishMany']");
            Assert.Equal(count, form.Names.Count(n => n == "items"));
            using var answer = await form.SubmitAsync(staff);
            Assert.StartsWith(list, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
            var told = await staff.ReadAsync(answer.Headers.Location!.ToString());
            Assert.Contains($"{count}件を公開しました", told.Body!.TextContent, StringComparison.Ordinal);
        }

        var page = await Site.Anonymous.GetStringAsync($"/action-plans/{SeedPlan.Slug}/years/2022/");
        Assert.Contains("まとめた2022年度の文", page, StringComparison.Ordinal);
        Assert.Contains("00-0000-0000", page, StringComparison.Ordinal);
        using var unknown = await staff.GetAsync(new Uri("/Admin/ActionPlans/PublishMany/Pages", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static void Decide(SiteForm form)
    {
        form["Form.DecidedOn"] = "2024-04-01";
        form["Form.DecidedBy"] = "行政改革推進本部";
        form["Form.Reason"] = "まとめて見直したため";
    }

    // As an editor that saved drafts without a reason.
    private async Task DraftAsync(params string[] numbers)
    {
        foreach (var no in numbers)
        {
            await Site.EditMeasureAsync(no, part => part.Overview = "まとめた下書き", publish: false);
            await Site.InScopeAsync(async services =>
            {
                var item = await SiteContent.FindMeasureAsync(services, no);
                item.Alter<ChangePart>(part => part.Set(null));
                await services.GetRequiredService<IContentManager>().UpdateAsync(item);
            });
        }
    }

    private Task<IReadOnlyList<LedgerEntry>> LedgerAsync() => Site.InScopeAsync(async services =>
        await services.GetRequiredService<LedgerStore>().ListAsync((await SiteContent.FindPlanAsync(services)).ContentItemId));
}
