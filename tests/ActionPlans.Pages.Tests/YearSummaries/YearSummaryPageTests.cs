using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.YearSummaries;

/// <summary>The page of a year's summary: its counts and its words.</summary>
public sealed class YearSummaryPageTests
{
    // 令和元年度: one met, one missed in its second indicator, one not judged, one without indicator; 令和2年度: one met, three to come, one
    // without.
    internal static readonly PlanDocument Document = Plan(
        Measure("1", Indicator("a", "40回", "45回")),
        Measure("2", Indicator("a", "40回", "45回"), Indicator("b", "100件", "100件")) with { Policy = ["暮らし", "道路"] },
        Measure("3", Indicator("a", "0件", "5件")) with { Policy = ["暮らし"] },
        Measure("5") with { Departments = ["財政課"] }).With(
            Result("1", 2019, ("a", "40回")) with
            {
                Achievements = "40回開いた。\n○夜も開いた。",
                Evaluation = "続ける。",
                AsOf = new DateOnly(2020, 3, 31)
            },
            Result("2", 2019, ("a", "50回"), ("b", "95件")) with { AsOf = new DateOnly(2020, 5, 31) },
            Result("3", 2019, ("a", "1件")),
            Result("1", 2020, ("a", "45回"))) with
    {
        Contact = ["見沼市 総務課", "電話 048-123-4567"],
        Summaries =
        [
            new YearSummaryDocument
            {
                Year = new FiscalYear(2019),
                AsOf = new DateOnly(2020, 6, 30),
                Lead = "1年目の総括です。\n○窓口が進みました。",
                Notable = ["2", "1"],
                Opinions =
                [
                    new OpinionDocument
                    {
                        Body = "行政改革推進委員会",
                        On = new DateOnly(2020, 8, 10),
                        Measure = "1",
                        Opinion = "○回数を示すこと。",
                        Reply = "次の年度に示します。"
                    },
                    new OpinionDocument { Body = "市議会", On = new DateOnly(2020, 9, 1), Opinion = "早く進めること。" },
                ],
            },
        ],
    };

    [Fact]
    public async Task The_heading_names_the_year_and_the_day_as_of_which_it_holds()
    {
        var page = await PageAsync(Document);

        Assert.Equal("令和元年度の総括", page.One("h1").Words());
        Assert.Equal("2019年度　令和2年（2020年）6月30日時点", page.One("h1 + p").Words());
        Assert.Equal(["1年目の総括です。", "○窓口が進みました。"], page.Texts("#ap-lead ~ p, #ap-lead ~ ul > li"));
        // Without a summary the results' own days count.
        Assert.Equal(
            "2019年度　令和2年（2020年）3月31日から令和2年（2020年）5月31日までの時点（取組により異なります）",
            (await PageAsync(Document with { Summaries = [] })).One("h1 + p").Words());
    }

    [Fact]
    public async Task Measures_and_indicators_are_counted_in_sentences_and_in_a_table()
    {
        var page = await PageAsync(Document);

        Assert.Equal("令和元年度：目標のある2件のうち1件が達成", page.One(".ap-answer").Words());
        Assert.Contains("目標のある取組2件のうち、1件が目標を達成しました。目標のある指標3件のうち、2件が目標を達成しました。", page.Texts("p"));
        Assert.Equal(
            [
                ["", "達成", "未達", "対象外", "合計"], ["取組", "1", "1", "2", "4"], ["取組の割合", "50.0%", "50.0%", "", ""], ["指標", "2", "1", "1", "4"],
                ["指標の割合", "66.7%", "33.3%", "", ""]
            ],
            Rows(Tables(page)[0]));
        Assert.DoesNotContain("四捨五入", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_are_counted_by_two_levels_and_the_sums_stand_with_them()
    {
        var tables = Tables(await PageAsync(Document));

        Assert.Equal(
            [
                ["目標・施策", "達成", "未達", "対象外", "合計"],
                ["I 暮らし　計", "1", "1", "2", "4"],
                ["施策のない取組", "0", "0", "1", "1"],
                ["窓口", "1", "0", "1", "2"],
                ["道路", "0", "1", "0", "1"],
                ["合計", "1", "1", "2", "4"],
            ],
            Rows(tables[1]));
        Assert.Equal(["合計", "2", "1", "1", "4"], Rows(tables[2])[^1]);
        Assert.All(tables, TableShape.AssertFull);
    }

    [Theory]
    [InlineData(46, 48, 5, "割合は、達成・未達を判定したもの（取組99件、指標99件）に対するものです。取組の割合の合計は、四捨五入のため100.1%になります。指標の割合の合計は、四捨五入のため100.1%になります。")]
    [InlineData(50, 48, 2, "割合は、達成・未達を判定したもの（取組100件、指標100件）に対するものです。")]
    public async Task A_note_on_rounding_stands_only_where_the_shares_do_not_add_up(int met, int near, int missed, string note)
    {
        string[] actuals = [.. Enumerable.Repeat("40回", met), .. Enumerable.Repeat("39回", near), .. Enumerable.Repeat("1回", missed)];
        var document = Plan([.. actuals.Select((_, i) => Measure($"{i + 1}", Indicator("a", "40回")))]).NearFrom(90)
            .With([.. actuals.Select((a, i) => Result($"{i + 1}", 2019, ("a", a)))]);

        Assert.Contains(note, (await PageAsync(document)).Texts("p.ap-note"));
    }

    [Fact]
    public async Task What_is_still_to_come_has_a_column_of_its_own()
    {
        var tables = Tables(await PageAsync(Document, 2020));

        Assert.Equal(["", "達成", "未達", "未公表", "対象外", "合計"], Rows(tables[0])[0]);
        Assert.Equal(["取組", "1", "0", "2", "1", "4"], Rows(tables[0])[1]);
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    public async Task Every_line_of_every_table_adds_up(int year)
    {
        foreach (var document in new[] { Document, Varied(), Document.NearFrom(90), Document with { Results = [] } })
        {
            var tables = Tables(await PageAsync(document, year));
            Assert.All(tables, table =>
            {
                Assert.Contains("対象外", Rows(table)[0]);
                foreach (var row in Rows(table).Skip(1).Where(r => !r[0].EndsWith("割合", StringComparison.Ordinal)))
                {
                    Assert.Equal(Number(row[^1]), row[1..^1].Sum(Number));
                }
            });
        }
    }

    [Fact]
    public async Task Notable_measures_speak_in_the_department_s_own_words()
    {
        var page = await PageAsync(Document);

        Assert.Equal(["No.2　取組の名称2", "No.1　取組の名称1"], page.Texts(".ap-notable h3"));
        Assert.Equal(["未達総務課", "達成総務課"], page.Texts(".ap-notable > p:first-of-type"));
        Assert.Equal(["取組実績", "評価"], page.Texts("section[aria-labelledby='ap-m-1'] h4"));
        Assert.Equal("40回開いた。", page.Texts("section[aria-labelledby='ap-m-1'] h4 + p")[0]);
        Assert.Equal("○夜も開いた。", page.One("section[aria-labelledby='ap-m-1'] li").Words());
        Assert.Empty((await PageAsync(Document, 2020)).QuerySelectorAll(".ap-notable"));
    }

    [Fact]
    public async Task Every_measure_stands_once_under_its_status()
    {
        var page = await PageAsync(Document);

        Assert.Equal(["達成 1件", "未達 1件", "対象外 2件"], page.Texts("section[aria-labelledby='ap-each'] h3"));
        Assert.Equal(["No.1　取組の名称1", "No.2　取組の名称2", "No.3　取組の名称3（目標値が0のため算出しない）", "No.5　取組の名称5（指標なし）"], page.Texts(".ap-each li"));
    }

    [Fact]
    public async Task A_long_list_goes_on_on_pages_of_its_own()
    {
        var document = Plan([.. Enumerable.Range(1, 120).Select(i => Measure($"{i}", Indicator("a", "40回")))]).With(
            [.. Enumerable.Range(1, 70).Select(i => Result($"{i}", 2019, ("a", i > 60 ? "1回" : "40回")))]);
        var models = new YearSummaryPageModel(new PlanLinks(), document.Read(), new FiscalYear(2019)).AllPages.ToArray();
        var pages = await Task.WhenAll(models.Select(m => m.RenderAsync()));

        Assert.Equal([50, 50, 20], pages.Select(p => p.QuerySelectorAll(".ap-each li").Length));
        Assert.Equal(
            document.Measures.Select(m => m.No).Order(StringComparer.Ordinal),
            pages.SelectMany(p => p.Texts(".ap-each a")).Select(t => t[3..t.IndexOf('　')]).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["120件を状況ごとに見る（1～50件目）", "120件を状況ごとに見る（51～100件目）", "120件を状況ごとに見る（101～120件目）"],
            pages.Select(p => p.One("#ap-each ~ details > summary").Words()));
        Assert.Equal([false, true, true], pages.Select(p => p.One("#ap-each ~ details").HasAttribute("open")));
        Assert.Equal(["達成 60件", "未達 10件", "未公表 50件"], pages[1].Texts("section[aria-labelledby='ap-each'] h3"));
        Assert.Equal("/action-plans/mirai/years/2019/pages/3/", pages[1].One(".ap-pager a[rel=next]").GetAttribute("href"));
        Assert.Equal("令和元年度の状況（2/3ページ）（みらい計画）", models[1].Title);
        Assert.Equal(models.Length, models.Select(m => m.Description).Distinct().Count());
        // What is told of the year is told once.
        Assert.All(pages.Skip(1), p => Assert.Empty(p.QuerySelectorAll("#ap-status, #ap-compared, .ap-opinion")));
    }

    [Fact]
    public async Task A_plan_of_many_policies_is_counted_by_the_first_level()
    {
        var document = Plan(Measure("1") with { Policy = ["柱0", "方針0"] }) with
        {
            Policies = [.. Enumerable.Range(0, 6)
                .Select(i => Policy($"p{i}", $"柱{i}", [.. Enumerable.Range(0, 9).Select(j => Policy($"p{i}-{j}", $"方針{j}"))]))],
        };
        var page = await PageAsync(document);

        Assert.All(Tables(page), t => Assert.Equal(["目標", "柱0", "柱1", "柱2", "柱3", "柱4", "柱5", "合計"], Rows(t).Select(r => r[0])));
        Assert.Equal("取組と指標の数（目標ごと）", page.One("section[aria-labelledby='ap-status'] summary").Words());
    }

    [Fact]
    public async Task While_results_are_missing_there_are_no_shares_but_the_number_that_is_missing()
    {
        var page = await PageAsync(Document, 2020);

        Assert.DoesNotContain(Rows(Tables(page)[0]), r => r[0].EndsWith("割合", StringComparison.Ordinal));
        Assert.Contains("実績をまだ公表していないものが、取組は3件のうち2件、指標は4件のうち3件あります。そろうまで、割合は示しません。", page.Texts("p.ap-note"));
        Assert.DoesNotContain("%", page.One("section[aria-labelledby='ap-status']").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Committees_and_the_city_s_answers_stand_side_by_side()
    {
        var page = await PageAsync(Document);

        Assert.Equal(["行政改革推進委員会　令和2年（2020年）8月10日", "市議会　令和2年（2020年）9月1日"], page.Texts(".ap-opinion h3"));
        Assert.Equal(["No.1　取組の名称1", "年度全体について"], page.Texts(".ap-opinion > .ap-label"));
        Assert.Equal(["○回数を示すこと。", "次の年度に示します。", "早く進めること。", "まだ公表していません。"], page.Texts(".ap-opinion dd"));
    }

    [Fact]
    public async Task A_year_without_results_says_so_and_what_will_be_judged()
    {
        var page = await PageAsync(Document with { Results = [], Summaries = [] });

        Assert.Equal("令和元年度の実績は、まだ公表されていません。", page.One(".ap-state").Words());
        Assert.Contains("公表されると、目標のある取組2件の達成・未達を判定します。ほかの2件は対象外です（合計4件）。", page.Texts("p"));
        Assert.Equal(["目標・施策", "未公表", "対象外", "合計"], Rows(Tables(page)[0])[0]);
        Assert.Empty(page.QuerySelectorAll(".ap-met, .ap-missed, .ap-each, .ap-bars, a[href$='summary.txt']"));
    }

    [Fact]
    public void Only_years_of_the_plan_have_a_page_and_only_those_with_something_to_tell_are_linked()
    {
        var plan = Document.Read();

        Assert.Equal(
            [false, true, true, true, false], Enumerable.Range(2018, 5).Select(y => YearSummaryPageModel.Exists(plan, new FiscalYear(y))));
        Assert.Equal([2020, 2019], YearSummaryPageModel.ToldYears(plan).Select(y => y.StartYear));
    }

    internal static Task<IHtmlDocument> PageAsync(PlanDocument document, int year = 2019)
        => new YearSummaryPageModel(new PlanLinks(), document.Read(), new FiscalYear(year)).RenderAsync();

    internal static string[][] Rows(IElement table)
        => [.. table.QuerySelectorAll("tr").Select(r => r.Children.Select(c => c.Words()).ToArray())];

    private static IElement[] Tables(IHtmlDocument page) => [.. page.QuerySelectorAll("table.ap-sums")];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
