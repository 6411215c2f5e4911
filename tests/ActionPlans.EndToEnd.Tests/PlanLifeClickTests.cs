using ActionPlans.BrowserSupport;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>
/// The life of the shipped plan with its 39 measures, each act with at most so many clicks and fields: the next plan and its publication,
/// the publication of a draft of every measure, and the extension by a year.
/// </summary>
public sealed class PlanLifeClickTests(BrowserFixture browser, Site site)
    : SiteTests(site), IClassFixture<BrowserFixture>, IClassFixture<Site>
{
    private const string Plans = "/Admin/ActionPlans";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_plan_goes_on(bool javaScript)
    {
        var staff = new WebStaffDay(await browser.NewPageAsync(1280, 1000, javaScript), Site.Address, javaScript);
        await staff.LogInAsync(await Site.NewUserAsync("WebStaff"));
        var title = (await Site.ExportAsync()).Title;

        var slug = javaScript ? "next-plan" : "next-plan-2";
        await CountAsync(staff, 10, 3, async () => await BeginNextPlanAsync(staff, title, slug));
        // 計画の一覧で公開すると、取組も一緒に公開できる。
        await CountAsync(staff, 4, 0, async () =>
        {
            await staff.GoAsync(Plans);
            await staff.ClickAsync(staff.Page.GetByLabel($"{slug}の操作", new() { Exact = true }));
            await staff.FollowAsync($"{slug}を公開する");
            await staff.PressAsync($"計画とこの取組{SeedPlan.Document.Measures.Count}件を公開する");
            Assert.Contains($"取組{SeedPlan.Document.Measures.Count}件と一緒に公開しました", await staff.MessagesAsync(), StringComparison.Ordinal);
        });

        await DraftAllAsync(slug);
        await CountAsync(staff, 4, 3, async () => await PublishAllAsync(staff));

        var indicators = SeedPlan.Document.Measures.Sum(m => m.Indicators.Count);
        await CountAsync(staff, 6, indicators + 3, async () => await ExtendAsync(staff, title));
    }

    // The list of plans is one click away in the menu.
    private static async Task CountAsync(WebStaffDay staff, int mostClicks, int mostFields, Func<Task> act)
    {
        var clicks = staff.Clicks;
        var fields = staff.Fields;
        await act();
        Assert.InRange(staff.Clicks - clicks + 1, 1, mostClicks);
        Assert.InRange(staff.Fields - fields, 0, mostFields);
    }

    private static async Task BeginNextPlanAsync(WebStaffDay staff, string title, string slug)
    {
        await staff.GoAsync(Plans);
        await staff.ClickAsync(staff.Page.GetByLabel($"{title}の操作", new() { Exact = true }));
        await staff.FollowAsync("次の計画を作る");
        await staff.FillAsync("次の計画の名称", slug);
        await staff.FillAsync("アドレスに使う名前", slug);
        await staff.PressAsync("次の計画を確かめる");
        await staff.PressAsync("下書きを作る");
        await EndAsync(staff, $"下書きを{1 + SeedPlan.Document.Measures.Count}件作りました");
    }

    private async Task PublishAllAsync(WebStaffDay staff)
    {
        var count = SeedPlan.Document.Measures.Count;
        await staff.GoAsync($"{Plans}/Measures?plan={await Site.PlanIdAsync()}");
        await staff.FollowAsync($"下書きをまとめて公開（{count}件）");
        await DecideAsync(staff);
        await staff.PressAsync("印を付けたものを公開する");
        Assert.Contains($"{count}件を公開しました", await staff.MessagesAsync(), StringComparison.Ordinal);
    }

    private static async Task ExtendAsync(WebStaffDay staff, string title)
    {
        await staff.GoAsync(Plans);
        await staff.ClickAsync(staff.Page.GetByLabel($"{title}の操作", new() { Exact = true }));
        await staff.FollowAsync("計画期間の延長");
        var targets = staff.Page.Locator("table.ap-targets input[type=text]");
        for (var i = 0; i < await targets.CountAsync(); i++)
        {
            await staff.FillAsync(targets.Nth(i), "50回");
        }

        await staff.PressAsync("延長を確かめる");
        await DecideAsync(staff);
        await staff.PressAsync("変更して公開する");
        await EndAsync(staff, $"{1 + SeedPlan.Document.Measures.Count}件を変更し、公開しました");
    }

    private static async Task DecideAsync(WebStaffDay staff)
    {
        await staff.FillAsync(staff.Page.Field("Form.DecidedOn"), "2024-04-01");
        await staff.FillAsync(staff.Page.Field("Form.DecidedBy"), "行政改革推進本部");
        await staff.FillAsync(staff.Page.Field("Form.Reason"), "試験のため");
    }

    // With JavaScript the page follows by itself; without, it is opened again.
    private static async Task EndAsync(WebStaffDay staff, string words)
    {
        while (await staff.Page.Locator("#ap-import").CountAsync() > 0)
        {
            await staff.Page.WaitForTimeoutAsync(500);
            await staff.Page.ReloadAsync();
        }

        Assert.Contains(words, await staff.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    // Another text for each measure, as editors leave it.
    private Task DraftAllAsync(string text) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        foreach (var no in SeedPlan.Document.Measures.Select(m => m.No))
        {
            var id = (await SiteContent.FindMeasureAsync(services, no)).ContentItemId;
            var item = await manager.GetAsync(id, VersionOptions.DraftRequired);
            item.Alter<MeasurePart>(part => part.Overview = $"見直した概要 {text}");
            await manager.UpdateAsync(item);
        }
    });
}
