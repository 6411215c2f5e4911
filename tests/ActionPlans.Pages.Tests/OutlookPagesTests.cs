using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.Tests.OpenData;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.Pages.Tests;

/// <summary>達成の見通し: what departments expect of their final targets, apart from what is computed.</summary>
public sealed class OutlookPagesTests
{
    private const string By = "の実績と合わせて示した、担当課の見通しです。担当課の見込みで、計算したものではありません。達成・未達の判定や件数には関わりません。";

    private static readonly PlanLinks Links = new();

    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.FinalTargetsFile)).Document!;

    private static readonly Plan Whole = PlanFactory.Build(Document);

    private static readonly Plan Off = PlanFactory.Build(
        Document with { Interpretation = Document.Interpretation with { Outlook = false } });

    [Fact]
    public async Task A_measure_tells_the_newest_one_with_its_year_and_whose_it_is()
    {
        var block = (await MeasureAsync(Whole, "3")).One(".ap-indicator > .ap-outlook");

        Assert.Equal("達成の見通し 最終目標（令和10年度） 見本", block.One("h4").Words().Replace('　', ' '));
        Assert.Equal("達成できない見込み", block.One(".ap-none").Words());
        Assert.Equal($"令和7年度{By}", block.One(".ap-note").Words());
        Assert.Equal(
            [
                "見通しの理由転入が増え、家庭ごみの総量も増えている。",
                "今後の対応1人1日あたりの量で取組の効果を確かめる。生ごみの水切りを、すべての地区で呼びかける。",
            ],
            block.Texts(".ap-outlook-text"));
    }

    [Fact]
    public async Task An_indicator_has_its_own_and_none_where_nothing_was_said()
    {
        var page = await MeasureAsync(Whole, "2");

        Assert.Equal(["どちらともいえない", "達成できる見込み"], page.Texts(".ap-outlook .ap-none"));
        Assert.Empty(page.QuerySelectorAll("section[aria-labelledby='ap-i-kaisu'] .ap-outlook-text"));
        Assert.Empty((await MeasureAsync(Whole, "4")).QuerySelectorAll(".ap-outlook"));
    }

    [Fact]
    public async Task On_paper_and_in_the_booklet_it_stands_below_the_sheet_and_not_in_it()
    {
        var page = await MeasureAsync(Whole, "3");
        var booklet = await new BookletPageModel(Links, Whole).RenderAsync();
        foreach (var sheet in new[] { page.One(".ap-leaf"), booklet.QuerySelectorAll(".ap-leaf")[2] })
        {
            Assert.DoesNotContain("見通し", sheet.One("dl.ap-sheet").Words(), StringComparison.Ordinal);
            var below = sheet.One("dl.ap-sheet + .ap-sheet-outlooks");
            Assert.Equal("担当課の見込みで、計算したものではありません。達成・未達の判定や件数には関わりません。", below.One(".ap-note").Words());
            Assert.Contains("令和10年度", below.Words(), StringComparison.Ordinal);
            Assert.Equal("達成できない見込み", below.One("strong").Words());
            Assert.StartsWith("見通しの理由転入が増え", below.Texts(".ap-outlook-text").First(), StringComparison.Ordinal);
        }

        Assert.Empty((await MeasureAsync(Whole, "4")).QuerySelectorAll(".ap-sheet-outlooks"));
    }

    [Fact]
    public void The_text_of_a_year_counts_the_steps_and_names_the_worst()
    {
        var text = YearSummaryText.Write(new YearSummaryPageModel(Links, Whole, new FiscalYear(2024)), "");
        var paragraph = text.Split("\n\n").Single(p => p.Contains("見通し", StringComparison.Ordinal)).Trim().Split('\n');

        Assert.Equal(
            [
                "最終目標の達成の見通し（担当課の見込みで、計算したものではありません。達成・未達の判定や件数には関わりません。）",
                "令和6年度の実績を公表した取組には、これから最終目標の年度を迎える指標が6件あります。そのうち4件に見通しがあります。",
                "達成できる見込み1件、どちらともいえない2件、達成は難しい見込み1件、見通しなし2件",
            ],
            paragraph.Take(3));
        Assert.StartsWith("・No.1　", paragraph[3], StringComparison.Ordinal);
        Assert.EndsWith(
            "（最終目標（令和10年度） 3,200人）: 達成は難しい見込み（理由：居場所を開く人が足りない。　今後の対応：開く人を育てる講座を始める。）", paragraph[3],
            StringComparison.Ordinal);
        Assert.Equal(4, paragraph.Length);
    }

    [Fact]
    public async Task A_year_counts_the_steps_and_folds_the_list_the_worst_first()
    {
        var section = (await YearAsync(Whole, 2024)).One("section[aria-labelledby='ap-outlook']");
        var folded = section.One("details");

        Assert.Equal(
            "令和6年度の実績を公表した取組には、これから最終目標の年度を迎える指標が6件あります。そのうち4件に見通しがあります。", section.One("h2 + p").Words());
        Assert.Equal(
            [
                "担当課の見通し｜指標の数", "達成できる見込み｜1", "おおむね達成できる見込み｜0", "どちらともいえない｜2", "達成は難しい見込み｜1", "達成できない見込み｜0", "見通しなし｜2", "合計｜6",
            ],
            section.QuerySelectorAll("tr").Select(r => string.Join('｜', r.Texts("th, td"))));
        Assert.False(folded.HasAttribute("open"));
        Assert.Equal(["No.1", "No.2", "No.3", "No.2"], folded.Texts("li a").Select(t => t.Split('　')[0]));
        Assert.Equal("最終目標（令和10年度） 3,200人：達成は難しい見込み", folded.QuerySelectorAll("li p")[1].Words());
        Assert.Equal(["見通しの理由居場所を開く人が足りない。", "今後の対応開く人を育てる講座を始める。"], folded.QuerySelectorAll("li")[0].Texts(".ap-outlook-text"));
        Assert.Equal("/action-plans/hibarino-2024/measures/1/#ap-i-sankasha", folded.QuerySelectorAll("a")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task No_list_is_longer_than_fifty()
    {
        var plan = FullPlan.Create(120);
        var section = (await YearAsync(PlanFactory.Build(plan), 2022)).One("section[aria-labelledby='ap-outlook']");
        var given = PlanFactory.Build(plan).OutlooksIn(new FiscalYear(2022))!.Given.Count;

        Assert.True(given > 50);
        Assert.Equal(50, section.QuerySelectorAll("li:not(.ap-items *)").Length);
        Assert.Equal($"ほかの{given - 50}の指標は、それぞれの取組のページにあります。", section.One("details > p").Words());
    }

    [Fact]
    public void The_open_data_have_it_in_columns_of_its_own()
    {
        var results = CsvFile.Read(DataPackage.Of(Whole), "results.csv").Rows;
        var row = results.Single(r => r["取組No."] == "3" && r["年度"] == "2025");
        var none = results.Single(r => r["取組No."] == "4" && r["年度"] == "2024" && r["指標キー"] == "kujo");

        Assert.Equal(
            ("達成できない見込み", "転入が増え、家庭ごみの総量も増えている。", "1人1日あたりの量で取組の効果を確かめる。\n生ごみの水切りを、すべての地区で呼びかける。"),
            (row["達成の見通し"], row["見通しの理由"], row["今後の対応"].ReplaceLineEndings("\n")));
        Assert.Equal(("", "", ""), (none["達成の見通し"], none["見通しの理由"], none["今後の対応"]));
    }

    [Fact]
    public async Task Switched_off_no_page_and_no_file_has_a_word_of_it()
    {
        string[] pages =
        [
            .. await Task.WhenAll(Off.Measures.Select(async m => (await MeasureAsync(Off, m.No)).Body!.InnerHtml)),
            (await YearAsync(Off, 2024)).Body!.InnerHtml,
            (await new OverviewPageModel(Links, Off).RenderAsync()).Body!.InnerHtml,
            (await new BookletPageModel(Links, Off).RenderAsync()).Body!.InnerHtml,
            YearSummaryText.Write(new YearSummaryPageModel(Links, Off, new FiscalYear(2024)), ""),
        ];

        Assert.All(pages, p => Assert.DoesNotContain("見通し", p, StringComparison.Ordinal));
        Assert.All(DataPackage.Of(Off).Files, f => Assert.DoesNotContain(
            "見通し", System.Text.Encoding.UTF8.GetString(f.Content), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outlook_changes_no_other_word_of_a_page()
    {
        var page = await YearAsync(Whole, 2024);
        page.One("section[aria-labelledby='ap-outlook']").Remove();

        Assert.Equal((await YearAsync(Off, 2024)).Body!.Words(), page.Body!.Words());
    }

    private static Task<IHtmlDocument> MeasureAsync(Plan plan, string no)
        => new MeasurePageModel(Links, plan, plan.FindMeasure(no)!).RenderAsync();

    private static Task<IHtmlDocument> YearAsync(Plan plan, int year)
        => new YearSummaryPageModel(Links, plan, new FiscalYear(year)).RenderAsync();
}
