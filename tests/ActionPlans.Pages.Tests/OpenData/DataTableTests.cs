using System.Globalization;
using System.Text;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.OpenData;

/// <summary>The tables say what the public pages say, and nothing else.</summary>
public sealed class DataTableTests
{
    // The pages say in plain words that there is no target.
    private static string TargetOf(IReadOnlyDictionary<string, string> row, string none) => row["目標"] is "" or "—" ? none : row["目標"];

    private static string ReasonOf(IReadOnlyDictionary<string, string> row) => row["理由"] == "この年度の目標なし" ? "数値目標なし" : row["理由"];

    private static readonly Plan SamplePlan = PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Plan!;

    [Fact]
    public async Task The_results_are_the_figures_of_the_pages_of_the_measures()
    {
        var rows = CsvFile.Read(DataPackage.Of(SamplePlan), "results.csv").Rows.ToList();
        foreach (var measure in SamplePlan.Measures)
        {
            var page = await new MeasurePageModel(new PlanLinks(), SamplePlan, measure).RenderAsync();
            foreach (var indicator in measure.Indicators)
            {
                foreach (var shown in page.Years(indicator.Key))
                {
                    var row = Assert.Single(
                        rows, r => r["取組No."] == measure.No && r["指標キー"] == indicator.Key && shown[0].Contains($"{r["年度"]}年度"));
                    rows.Remove(row);
                    Assert.StartsWith(row["年度（和暦）"], shown[0], StringComparison.Ordinal);
                    Assert.StartsWith(TargetOf(row, "なし"), shown[1], StringComparison.Ordinal);
                    var actual = row["状況"] == "未公表" ? "未公表" : row["実績"];
                    Assert.StartsWith(actual, shown[2], StringComparison.Ordinal);
                    var head = page.QuerySelectorAll(".ap-one-year:has(.ap-numbers) > h3")
                        .Single(h => h.One(".ap-year").Words() == shown[0]);
                    Assert.Equal(row["見本"] == "見本", head.QuerySelector(".ap-sample") is not null);
                    Assert.Equal(row["達成率"] is { Length: > 0 } rate ? rate + "%" : "—", shown[3].Replace(",", ""));
                    Assert.Equal(Signed(row["目標との差"]) + row["差の単位"], shown[4].Replace(",", ""));
                    Assert.StartsWith(row["状況"] + ReasonOf(row), shown[5], StringComparison.Ordinal);
                }

                foreach (var row in rows.Where(r => r["取組No."] == measure.No && r["指標キー"] == indicator.Key).ToArray())
                {
                    rows.Remove(row);
                    var shown = page.OpenYears().Single(y => y.StartsWith(row["年度（和暦）"], StringComparison.Ordinal));
                    Assert.Contains(TargetOf(row, "数値目標なし"), shown, StringComparison.Ordinal);
                    Assert.Contains(ReasonOf(row), shown, StringComparison.Ordinal);
                    Assert.Equal("", row["実績"]);
                }
            }
        }

        Assert.Empty(rows);
    }

    [Fact]
    public void All_counts_are_those_of_the_summaries_of_the_years()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var plan = BigPlan.Plan(1 + (seed % 23), years: 1 + (seed % 5), levels: 1 + (seed % 4), withResults: seed % 7 != 0, seed: seed);
            AssertCounts(plan);
        }

        AssertCounts(SamplePlan);
        // A measure that ends before the plan does is counted in every year all the same.
        AssertCounts(Plan(Measure("1", Indicator("a", "40回")) with { Period = "令和元年度" }).With(Result("1", 2019, ("a", "41回"))).Read());
    }

    [Fact]
    public void Every_measure_and_every_indicator_has_its_row_in_every_year()
    {
        var package = DataPackage.Of(Varied().Read());

        Assert.Equal(["1", "2", "9", "10"], CsvFile.Read(package, "measures.csv").Rows.Select(r => r["取組No."]));
        Assert.Equal(4, CsvFile.Read(package, "indicators.csv").Rows.Count);
        Assert.Equal(4 * 3, CsvFile.Read(package, "results.csv").Rows.Count);
        Assert.Equal(4 * 3, CsvFile.Read(package, "measure-years.csv").Rows.Count);
    }

    [Fact]
    public void A_measure_has_its_texts_and_its_place()
    {
        var measure = CsvFile.Read(DataPackage.Of(Varied().Read()), "measures.csv").Rows[0];

        Assert.Equal("I 暮らし", measure["体系1（目標）"]);
        Assert.Equal("窓口", measure["体系2（施策）"]);
        Assert.Equal("総務課、財政課", measure["主担当課"]);
        Assert.Equal("2019", measure["開始年度"]);
        Assert.Equal("窓口を1か所にまとめる。", measure["概要・方向性"]);
        Assert.Equal("2", measure["指標の数"]);
    }

    [Fact]
    public void A_year_of_a_measure_has_its_schedule_and_its_report()
    {
        var years = CsvFile.Read(DataPackage.Of(Varied().Read()), "measure-years.csv").Rows;
        var year = years.Single(r => r["取組No."] == "1" && r["年度"] == "2020");

        Assert.Equal("実施\n※状況により見直す。", year["年次計画"]);
        Assert.Equal("46回開いた。", year["取組実績"]);
        Assert.Equal("2021-05-31", year["時点"]);
        Assert.Equal("見本", year["見本"]);
        Assert.Equal("指標なし", years.First(r => r["取組No."] == "10")["理由"]);
    }

    [Fact]
    public void Values_are_given_as_written_and_as_numbers_that_can_be_compared()
    {
        var document = Plan(Measure("1", Indicator("a", "270,000千円", "→", "月1回"))).With(
            Result("1", 2019, ("a", "2億8,120万円")), Result("1", 2020, ("a", "=1+1")), Result("1", 2021, ("a", "11回")));
        var rows = CsvFile.Read(DataPackage.Of(document.Read()), "results.csv").Rows;

        Assert.Equal(["270,000千円", "→", "月1回"], rows.Select(r => r["目標"]));
        Assert.Equal(["270,000千円", "270,000千円", "月1回"], rows.Select(r => r["判定した目標"]));
        Assert.Equal(["270000000", "270000000", "12"], rows.Select(r => r["目標の数値"]));
        Assert.Equal(["円", "円", "回"], rows.Select(r => r["目標の単位"]));
        Assert.Equal(["2億8,120万円", "=1+1", "11回"], rows.Select(r => r["実績"]));
        Assert.Equal(["281200000", "", "11"], rows.Select(r => r["実績の数値"]));
        Assert.Equal(["達成", "未判定", "未達"], rows.Select(r => r["状況"]));
    }

    [Fact]
    public void Files_are_as_spreadsheets_and_programs_need_them()
    {
        var document = Varied() with { Title = "計画", Measures = [.. Varied().Measures.Select(m => m with { Means = "「a」,\"b\"\nc" })] };
        var file = DataPackage.Of(document.Read()).Find("measures.csv")!.Content;

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var lines = Encoding.UTF8.GetString(file[3..]).Split("\r\n");
        Assert.Equal(1 + 4 + 1, lines.Length);
        Assert.Empty(lines[^1]);
        Assert.All(CsvFile.Read(file).Rows, r => Assert.Equal("「a」,\"b\"\nc", r["手段"]));
    }

    private static void AssertCounts(Plan plan)
    {
        var package = DataPackage.Of(plan);
        var results = CsvFile.Read(package, "results.csv").Rows;
        var years = CsvFile.Read(package, "measure-years.csv").Rows;
        foreach (var year in plan.Period.Years.Union(plan.ResultYears))
        {
            var total = YearStatistics.Of(plan, year).Total;
            Assert.All(AttainmentFormatter.Statuses, status =>
            {
                Assert.Equal(total.Indicators[status], CountOf(results, year, AttainmentFormatter.Of(status)));
                Assert.Equal(total.Measures[status], CountOf(years, year, AttainmentFormatter.Of(status)));
            });
        }
    }

    private static int CountOf(IEnumerable<IReadOnlyDictionary<string, string>> rows, FiscalYear year, string status)
        => rows.Count(r => r["年度"] == year.StartYear.ToString(CultureInfo.InvariantCulture) && r["状況"] == status);

    private static string Signed(string number) => number switch
    {
        "" => "—",
        "0" => "±0",
        ['-', .. var rest] => "\u2212" + rest,
        _ => "+" + number,
    };
}
