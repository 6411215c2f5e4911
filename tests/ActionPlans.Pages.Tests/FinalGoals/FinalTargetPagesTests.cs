using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.Tests.OpenData;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.Pages.Tests.FinalGoals;

/// <summary>A plan that states base-year values and final targets, on every page that tells of an indicator.</summary>
public sealed class FinalTargetPagesTests
{
    private static readonly Plan Plan = PlanJson.Read(File.ReadAllText(Repository.FinalTargetsFile)).Plan!;

    [Theory]
    [InlineData("1", "sankasha", "年度の目標なし", "最終目標（令和10年度の3,200人）まで、あと308人です（2,584人から50.0%）。", "現状値2,584人（令和4年度）から")]
    [InlineData("2", "tebiki", "年度の目標なし", "最終目標（令和10年度）は「策定」です。", "現状値「未策定」から")]
    [InlineData("3", "gomi", "年度の目標なし", "最終目標（令和10年度の8,000t）まで、あと2,100tです（10,000tから−5.0%）。", "現状値10,000t（令和4年度）から")]
    public async Task The_panel_says_how_far_it_is_from_the_baseline_to_the_final_target(
        string no, string key, string target, string left, string baseline)
    {
        var panel = (await MeasureAsync(no)).Panel(key);

        Assert.Equal(target, panel.One(".ap-none").Words());
        Assert.Equal(left, panel.One(".ap-left").Words());
        Assert.Equal(baseline, panel.Texts(":scope > .ap-soft")[^1]);
    }

    [Fact]
    public async Task Before_any_result_the_final_target_stands_alone()
    {
        var plan = PlanFactory.Build(PlanJson.Read(File.ReadAllText(Repository.FinalTargetsFile)).Document! with { Results = [] });
        var panel = (await new MeasurePageModel(new PlanLinks(), plan, plan.FindMeasure("1")!).RenderAsync()).Panel("sankasha");

        Assert.Equal("最終目標 令和10年度（2028年度）", panel.One(".ap-label").Words().Replace('　', ' '));
        Assert.Equal("3,200人", panel.One(".ap-figure").Words());
    }

    [Fact]
    public async Task The_chart_marks_the_final_target_in_its_year()
    {
        var chart = (await MeasureAsync("1")).QuerySelectorAll(".ap-chart svg")[0];

        Assert.Contains("最終目標 3,200人", chart.Texts("text"));
        // One in the key, one in its year.
        Assert.Equal(2, chart.QuerySelectorAll(".ap-goal").Length);
        Assert.EndsWith("令和10年度は、最終目標3,200人、実績は未公表です。", chart.One("desc").Words(), StringComparison.Ordinal);
        // That of 令和12年度 lies beyond the years of the chart.
        Assert.DoesNotContain("60回", (await MeasureAsync("2")).One(".ap-chart").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_block_of_a_year_shows_the_way_where_the_year_has_no_target()
    {
        var blocks = (await MeasureAsync("1")).QuerySelectorAll(".ap-one-year:has(.ap-numbers)");

        Assert.Equal(
            [
                "最終目標までの進み：あと308人（2,584人から50.0%）最終目標3,200人（令和10年度）",
                "最終目標までの進み：あと462人（2,584人から25.0%）最終目標3,200人（令和10年度）",
            ],
            blocks.Select(b => b.One("dl + .ap-note + p").Words()));
        Assert.All(blocks, b => Assert.Equal("年度の目標なし（判定しない）", b.One("dl + .ap-note").Words()));
        Assert.All(blocks, b => Assert.StartsWith("対象外", b.One(".ap-chip").Words().Trim('−', ' '), StringComparison.Ordinal));
        // A year with a target of its own is judged by it alone.
        Assert.Single((await MeasureAsync("4")).Texts(".ap-one-year p"), p => p.Contains("最終目標までの進み", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_plan_tells_of_an_indicator_is_folded_on_the_page_and_open_in_the_sheet()
    {
        var page = await MeasureAsync("1");
        var folded = page.QuerySelectorAll("section > details")
            .Single(d => d.One("summary").Words().StartsWith("指標の説明", StringComparison.Ordinal));

        Assert.False(folded.HasAttribute("open"));
        Assert.Equal(["指標の種類", "指標の定義", "算定式", "数値の出典", "目標値の考え方", "指標の備考"], folded.Texts("dt"));
        Assert.Equal("成果指標", folded.Texts("dd")[0]);
        Assert.Equal("令和5年度は工事のため集計していない。", folded.Texts("dd")[^1]);
        Assert.DoesNotContain(
            (await MeasureAsync("4")).Texts("#ap-i-machi ~ details summary"), s => s.StartsWith("指標の説明", StringComparison.Ordinal));
        string[] rows = [.. page.Item("指標").QuerySelectorAll("tbody tr").Skip(1).Select(r => string.Join('｜', r.Texts("th, td")))];
        Assert.Equal("現状値（令和4年度）｜2,584人", rows[0]);
        Assert.Equal("最終目標（令和10年度）｜3,200人", rows[3]);
        Assert.Equal("指標の備考｜令和5年度は工事のため集計していない。", rows[^1]);
    }

    [Fact]
    public async Task The_booklet_prints_them()
    {
        var sheets = (await new BookletPageModel(new PlanLinks(), Plan).RenderAsync()).Texts(".ap-sheet");

        Assert.Contains("最終目標（令和10年度）8,000t", sheets[2], StringComparison.Ordinal);
        Assert.Contains("市が後援する居場所に参加した人の数（延べ人数）", sheets[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_the_way_is_reckoned_is_said_with_how_it_is_judged()
    {
        Assert.Contains("最終目標までの進みは「（実績−現状値）÷（最終目標−現状値）」です。現状値は10,000tです。", await MethodAsync("3"), StringComparison.Ordinal);
        Assert.Contains("達成・未達は判定しません（対象外）", await MethodAsync("3"), StringComparison.Ordinal);
        Assert.Contains("最終目標までの進みの率は算出しません。", await MethodAsync("2", 1), StringComparison.Ordinal);
        Assert.DoesNotContain("最終目標", await MethodAsync("4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_goals_shows_them_with_the_baseline()
    {
        var page = await new GoalsPageModel(new PlanLinks(), Plan).RenderAsync();
        string[] rows = page.Texts(".ap-goals p + p");

        Assert.Equal("目標 3,200人（現状値2,584人（令和4年度）から） → 実績 2,892人（令和7年度） 見本 あと308人（2,584人から50.0%）", rows[0]);
        Assert.Equal("目標 60回（令和12年度の目標、現状値36回（令和5年度）から） → 実績 42回（令和6年度） 見本 あと18回（36回から25.0%）", rows[1]);
        Assert.Contains("そこから最終目標までの進み", page.One(".ap-legend + .ap-note").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_with_few_measures_tells_it_in_a_sentence()
    {
        var page = await new DepartmentPageModel(new PlanLinks(), Plan, Plan.Departments.Single(d => d.Slug == "kankyo")).RenderAsync();

        Assert.Contains("最終目標（令和10年度の8,000t）まで、あと2,100tです", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_year_counts_every_measure_once()
    {
        var page = await new YearSummaryPageModel(new PlanLinks(), Plan, new FiscalYear(2024)).RenderAsync();

        Assert.Equal(
            [
                "最終目標 3,200人（令和10年度） → 実績 2,738人　あと462人（2,584人から25.0%）",
                "最終目標 策定（令和10年度） → 実績 検討中　最終目標に届いていません",
                "最終目標 8,000t（令和10年度） → 実績 9,600t　あと1,600t（10,000tから20.0%）",
                "最終目標 15分以内（令和10年度） → 実績 21分　あと6分（25分から40.0%）",
            ],
            page.Texts("section[aria-labelledby='ap-progress'] li > p:last-child"));
        var missed = page.One("section[aria-labelledby='ap-not-met'] .ap-strong").Words();
        Assert.StartsWith("No.4　窓口の待ち時間", missed, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_reports_a_year_without_a_target_reads_how_far_it_is()
    {
        var judged = ReportedValue.Judge(Plan.FindMeasure("3")!.Indicators[0], new FiscalYear(2026), "9,000t");

        Assert.Equal("対象外 / この年度の目標なし / 最終目標（令和10年度の8,000t）まで、あと1,000tです（10,000tから50.0%）。", judged);
    }

    [Fact]
    public void The_open_data_have_them_as_texts_and_numbers()
    {
        var data = DataPackage.Of(Plan);
        var indicators = CsvFile.Read(data, "indicators.csv").Rows;
        var results = CsvFile.Read(data, "results.csv").Rows;
        var first = indicators[0];

        Assert.Equal(("2022", "2,584人", "2584", "人"), (first["現状値の年度"], first["現状値"], first["現状値の数値"], first["現状値の単位"]));
        Assert.Equal(
            ("2028", "3,200人", "3200", "人"), (first["最後の目標の年度"], first["最後の目標"], first["最後の目標の数値"], first["最後の目標の単位"]));
        Assert.Equal(("成果指標", "企画課 居場所づくり報告書"), (first["指標の種類"], first["数値の出典"]));
        Assert.Equal(("", "未策定", ""), (indicators[2]["現状値の年度"], indicators[2]["現状値"], indicators[2]["現状値の数値"]));
        Assert.Equal(["25.0", "50.0", "", "", ""], Progress("1", "sankasha"));
        Assert.Equal(["20.0", "-5.0", "", "", ""], Progress("3", "gomi"));
        Assert.Equal(["40.0", "", "", "", ""], Progress("4", "machi"));

        IEnumerable<string> Progress(string no, string key)
            => results.Where(r => r["取組No."] == no && r["指標キー"] == key).Select(r => r["最終目標までの進み"]);
    }

    private static Task<IHtmlDocument> MeasureAsync(string no)
        => new MeasurePageModel(new PlanLinks(), Plan, Plan.FindMeasure(no)!).RenderAsync();

    private static async Task<string> MethodAsync(string no, int indicator = 0)
        => (await MeasureAsync(no)).QuerySelectorAll("details.ap-method:last-of-type").ElementAt(indicator).Words();
}
