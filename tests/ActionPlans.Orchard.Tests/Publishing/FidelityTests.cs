using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>What the CMS publishes is what the source says, and what the static site shows.</summary>
[Collection(UnchangedSite.Name)]
public sealed class FidelityTests : SiteTests
{
    public FidelityTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task Every_measure_page_has_the_texts_of_its_sheet_in_order()
    {
        var sheets = SourceSheets.Read(await File.ReadAllTextAsync(Repository.SourceFile));
        var wrong = new List<string>();
        foreach (var sheet in sheets)
        {
            var page = await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/measures/{sheet.No}/");
            var published = SourceText.Fold(page.Article().QuerySelector("dl.ap-sheet")!.TextContent);
            wrong.AddRange(
                NotInOrder(published, SourceSheets.InOrder(sheet)).Concat(Missing(published, sheet.Schedule.Append(sheet.Period)))
                .Select(t => $"No.{sheet.No}: {t}"));
        }

        Assert.Equal(39, sheets.Count);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_overview_lists_all_measures_in_the_order_of_the_source()
    {
        var sheets = SourceSheets.Read(await File.ReadAllTextAsync(Repository.SourceFile));
        var list = SourceText.Fold((await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/")).Article().TextContent);

        Assert.Empty(NotInOrder(list[list.IndexOf("取組一覧", StringComparison.Ordinal)..], sheets.Select(s => s.Name)));
    }

    [Fact]
    public async Task Every_page_has_the_content_of_the_page_made_from_the_plan_file()
    {
        await using var services = new ServiceCollection().AddLogging().AddActionPlanPages().BuildServiceProvider();
        var pages = services.GetRequiredService<PageRenderer>();
        foreach (var page in SeedPages.All)
        {
            var published = (await Site.Anonymous.ReadAsync(page.Address)).Article().ComparableHtml();

            Assert.Equal(SitePages.Parse(await pages.RenderAsync(page)).Article().ComparableHtml(), published);
        }
    }

    [Fact]
    public async Task The_site_holds_the_plan_of_the_file() => Assert.Equal(SeedPlan.Hash, (await Site.SnapshotAsync()).Hash);

    [Fact]
    public async Task Japanese_is_sent_as_it_is_and_not_as_entities()
    {
        var html = await Site.Anonymous.GetStringAsync("/action-plans/yuki-2021/measures/1/");

        Assert.DoesNotContain("&#x", html, StringComparison.Ordinal);
        Assert.Contains("取組シート", html, StringComparison.Ordinal);
    }

    private static IEnumerable<string> NotInOrder(string published, IEnumerable<string> texts)
    {
        var from = 0;
        foreach (var text in texts)
        {
            var folded = SourceText.Fold(text);
            var at = published.IndexOf(folded, from, StringComparison.Ordinal);
            if (at < 0)
            {
                yield return text;
            }
            else
            {
                from = at + folded.Length;
            }
        }
    }

    private static IEnumerable<string> Missing(string published, IEnumerable<string> texts)
        => texts.Where(t => !published.Contains(SourceText.Fold(t), StringComparison.Ordinal));
}
