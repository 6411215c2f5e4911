using ActionPlans.TestSupport;
using AngleSharp.Html.Parser;

namespace ActionPlans.StaticSite.Tests;

/// <summary>The exported pages against the source document, read by a reader that knows nothing of the plan file.</summary>
public sealed class SourceTests : IClassFixture<ExportedSite>
{
    private readonly ExportedSite _site;
    private readonly string _source = File.ReadAllText(Repository.SourceFile);

    public SourceTests(ExportedSite site)
    {
        _site = site;
    }

    [Fact]
    public void Every_measure_page_contains_its_sheet_in_order()
    {
        var sheets = SourceSheets.Read(_source);
        Assert.Equal(39, sheets.Count);
        Assert.All(sheets, sheet =>
        {
            var page = Article($"measures/{sheet.No}");
            var from = 0;
            foreach (var text in SourceSheets.InOrder(sheet).Select(SourceText.Fold))
            {
                var at = page.IndexOf(text, from, StringComparison.Ordinal);
                Assert.True(at >= 0, $"No. {sheet.No}: not found, or out of order: {text}");
                from = at + text.Length;
            }

            Assert.All(sheet.Schedule, entry => Assert.Contains(SourceText.Fold(entry), page, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_about_page_contains_chapter_1_and_the_legend()
    {
        var about = Article("about");
        var chapter = _source[_source.LastIndexOf("第1章 アクションプランについて", StringComparison.Ordinal).._source.LastIndexOf(
            "第2章 アクションプラン取組一覧", StringComparison.Ordinal)];
        Assert.Contains(SourceText.Fold(chapter), about, StringComparison.Ordinal);
        foreach (var number in "①②③④⑤⑥⑦⑧⑨⑩⑪")
        {
            var line = _source.Split('\n').First(l => l.StartsWith(number)).Split('\t');
            Assert.Contains(SourceText.Fold(line[0] + line[1]), about, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_overview_and_the_pages_of_the_policies_list_every_measure_under_its_policies()
    {
        var overview = Article("");
        string[] policies = [.. new[] { "1", "2", "3" }.Select(slug => Article($"policies/{slug}"))];
        Assert.All(SourceSheets.Read(_source), sheet =>
        {
            var name = SourceText.Fold(sheet.No + sheet.Name);
            var path = sheet.Tree.Skip(1).Select(SourceText.Fold).ToArray();
            Assert.Contains(name, overview, StringComparison.Ordinal);
            Assert.Contains(path[0], overview, StringComparison.Ordinal);
            Assert.Single(policies, page => path.Append(name).All(text => page.Contains(text, StringComparison.Ordinal)));
        });
    }

    private string Article(string address)
    {
        var html = File.ReadAllText(Path.Combine(_site.Path, "action-plans", "yuki-2021", address, "index.html"));
        return SourceText.Fold(new HtmlParser().ParseDocument(html).QuerySelector("article.ap-page")!.TextContent);
    }
}
