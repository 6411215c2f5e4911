using ActionPlans.BrowserSupport;
using Microsoft.Playwright;

namespace ActionPlans.StaticSite.Tests;

/// <summary>
/// What a screen reader is told of tables and lists, on a phone as on a desktop: read from the browser's accessibility tree.
/// </summary>
public sealed class AccessibleTableTests : IClassFixture<BrowserFixture>
{
    private static readonly int[] Widths = [1280, 390];

    private readonly BrowserFixture _browser;

    public AccessibleTableTests(BrowserFixture browser)
    {
        _browser = browser;
    }

    public static TheoryData<string> Plans => [.. PageTypes.Plans.Keys];

    [BrowserTheory]
    [MemberData(nameof(Plans))]
    public async Task Every_cell_has_its_headers_at_every_width(string plan)
    {
        var documents = await PageTypes.DocumentsAsync(PageTypes.Plans[plan].Value);
        var faults = await Task.WhenAll(Widths.Select(width => FaultsAsync(documents, width)));

        Assert.True(faults.All(f => f.Count == 0), string.Join('\n', faults.SelectMany(f => f).Take(20)));
    }

    private async Task<List<string>> FaultsAsync(Dictionary<string, string> documents, int width)
    {
        var faults = new List<string>();
        var page = await RenderedPages.OpenAsync(
            _browser,
            width,
            address => Task.FromResult(documents.GetValueOrDefault(Uri.UnescapeDataString(address.AbsolutePath[1..]))));
        foreach (var name in documents.Keys)
        {
            await GoToAsync(page, name);
            foreach (var table in await AccessibleTable.OfAsync(page))
            {
                var rows = table.Cells.Any(c => c.RowHeaders.Length > 0);
                faults.AddRange(table.Faults.Concat(
                    table.Cells.Where(c => c.ColumnHeaders.Length == 0 || (rows && c.RowHeaders.Length == 0)).Select(c => $"{c}"))
                    .Select(f => $"{name}, {width} px, {table.Caption}: {f}"));
            }
        }

        await page.Context.CloseAsync();
        return faults;
    }

    [BrowserFact]
    public async Task The_numbers_of_a_year_are_read_under_the_status_they_count()
    {
        foreach (var width in Widths)
        {
            var (page, _) = await OpenAsync("year", width);
            var tables = await AccessibleTable.OfAsync(page);
            var totals = tables.Single(t => t.Caption == "取組と指標の、状況ごとの数と割合");

            Assert.Equal(
                "I 市民と行政がともに支えあう体制づくり / 達成／目標のある取組",
                tables[0].Cells.Select(c => $"{c.RowHeaders} / {c.ColumnHeaders}").First());
            Assert.Equal(
                ["取組 / 達成", "取組 / 未達"],
                totals.Cells.Select(c => $"{c.RowHeaders} / {c.ColumnHeaders}").Take(2));
        }
    }

    private async Task<(IPage Page, string Html)> OpenAsync(string type, int width)
    {
        var plan = PageTypes.Plans["sample results"].Value;
        var html = await RenderedPages.DocumentAsync(PageTypes.All.Single(t => t.Name == type).Page(plan), plan);
        var page = await RenderedPages.OpenAsync(_browser, width, _ => Task.FromResult<string?>(html));
        await GoToAsync(page, type);
        return (page, html);
    }

    private static async Task GoToAsync(IPage page, string name)
    {
        await page.GotoAsync(RenderedPages.Site + Uri.EscapeDataString(name));
        await page.EvaluateAsync("() => { for (const more of document.querySelectorAll('details')) more.open = true; }");
    }
}
