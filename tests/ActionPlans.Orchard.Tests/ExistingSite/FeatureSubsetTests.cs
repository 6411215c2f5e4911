using System.Net;
using ActionPlans.Cms;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>Every subset of the features runs, by itself and while others are switched off and on again.</summary>
public sealed class FeatureSubsetTests
{
    private static readonly string[] All = 
        [FeatureIds.ActionPlans, FeatureIds.Ledger, FeatureIds.StaticPublishing, FeatureIds.Reporting, FeatureIds.Reminders];

    public static TheoryData<string> Subsets => new(
        "ActionPlans",
        "ActionPlans ActionPlans.Ledger",
        "ActionPlans ActionPlans.Reporting",
        "ActionPlans ActionPlans.Reporting ActionPlans.Reminders",
        "ActionPlans ActionPlans.Ledger ActionPlans.Reporting",
        "ActionPlans ActionPlans.StaticPublishing",
        "ActionPlans ActionPlans.Ledger ActionPlans.StaticPublishing ActionPlans.Reporting ActionPlans.Reminders");

    [Theory]
    [MemberData(nameof(Subsets))]
    public async Task A_subset_is_set_up_shown_edited_and_published(string subset)
    {
        ArgumentNullException.ThrowIfNull(subset);

        var features = subset.Split(' ');
        var folder = SiteTemplate.NewFolder();
        await using (var site = await SiteHost.StartAsync(folder, setUp: new Dictionary<string, string?> { ["RecipeName"] = "Blog" }))
        {
            using (await site.Anonymous.GetAsync("/"))
            {
            }

            await site.EnableAsync(features);
            Assert.Empty(await site.ImportAsync(SeedPlan.Json));
            await AssertWorksAsync(site, features);
            site.Log.AssertNothingUnexpected();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Features_are_switched_off_and_on_again_and_nothing_is_lost()
    {
        var folder = SiteTemplate.NewFolder();
        await using (var site = await SiteHost.StartAsync(folder, setUp: new Dictionary<string, string?> { ["RecipeName"] = "Blog" }))
        {
            using (await site.Anonymous.GetAsync("/"))
            {
            }

            await site.EnableAsync(All);
            Assert.Empty(await site.ImportAsync(SeedPlan.Json));
            var before = PlanJson.Hash(await site.ExportAsync());
            foreach (var feature in All.Reverse().SkipLast(1))
            {
                await site.DisableAsync(feature);
                await AssertWorksAsync(site, [.. All.TakeWhile(f => f != feature)]);
            }

            foreach (var feature in All.Skip(1))
            {
                await site.EnableAsync(feature);
                await AssertWorksAsync(site, [.. All.TakeWhile(f => f != feature), feature]);
            }

            Assert.Equal(before, PlanJson.Hash(await site.ExportAsync()));
            site.Log.AssertNothingUnexpected();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task AssertWorksAsync(SiteHost site, string[] features)
    {
        var plan = $"/action-plans/{SeedPlan.Slug}";
        foreach (var page in (string[])[$"{plan}/", $"{plan}/measures/1/", $"{plan}/about/", $"{plan}/booklet/", $"{plan}/years/2021/"])
        {
            Assert.Equal((page, HttpStatusCode.OK), (page, await site.Anonymous.StatusAsync(page)));
        }

        var hasLedger = features.Contains(FeatureIds.Ledger);
        Assert.Equal(hasLedger ? HttpStatusCode.OK : HttpStatusCode.NotFound, await site.Anonymous.StatusAsync($"{plan}/history/"));
        Assert.Equal(hasLedger, (await site.Anonymous.ReadAsync($"{plan}/")).QuerySelector("a[href$='/history/']") is not null);

        using var administrator = await site.LogInAsync("admin");
        var reporting = features.Contains(FeatureIds.Reporting) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        foreach (var screen in (string[])["Review", "Status", "Rounds", "Staff", "Mine"])
        {
            Assert.Equal((screen, reporting), (screen, await administrator.StatusAsync($"/Admin/ActionPlans/{screen}")));
        }

        foreach (var screen in (string[])["", "/Measures", "/Results", "/Summaries", "/Departments"])
        {
            Assert.Equal((screen, HttpStatusCode.OK), (screen, await administrator.StatusAsync($"/Admin/ActionPlans{screen}")));
        }

        var editor = await administrator.ReadAsync($"/Admin/Contents/ContentItems/{await site.MeasureIdAsync("1")}/Edit");
        Assert.NotNull(editor.QuerySelector(".ap-editor"));
        Assert.Equal(hasLedger, editor.QuerySelector("[name='ChangePart.Reason']") is not null);
        var menu = editor.QuerySelectorAll("a[href*='/Admin/ActionPlans/']").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(features.Contains(FeatureIds.Reporting), menu.Any(href => href.EndsWith("/Review", StringComparison.Ordinal)));
    }
}
