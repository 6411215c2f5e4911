using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.Tests.OpenData;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>効果額: what a plan saves and earns, on every page that tells of it.</summary>
public sealed class EffectPagesTests
{
    private static readonly PlanLinks Links = new();
    private static readonly Plan Whole = PlanJson.Read(File.ReadAllText(Repository.EffectsFile)).Plan!;

    [Fact]
    public async Task A_year_is_told_in_a_sentence_and_by_category()
    {
        var section = (await YearAsync(Whole, 2023)).One("section[aria-labelledby='ap-effects']");
        var table = section.QuerySelectorAll("table")[0];

        Assert.Equal(
            "令和5年度の効果額は、計画額113,350,000円に対し、公表した実績額は120,571,200円です。合計に入っていないもの（読み取れない1件）があるため、計画との差は示しません。",
            section.One("h2 + p").Words());
        Assert.Equal("令和5年度の効果額（単位：円）", table.One("caption").Words());
        Assert.Equal(["区分", "計画額", "実績額", "差"], table.Texts("thead th"));
        Assert.Equal(
            [
                "歳出削減｜8,400,000｜8,570,000｜+170,000",
                "人件費の抑制｜11,000,000｜11,340,000｜+340,000",
                "歳入確保｜93,950,000｜100,661,200｜読み取れない1件",
                "合計｜113,350,000｜120,571,200｜読み取れない1件",
            ],
            Rows(table));
    }

    [Fact]
    public void The_text_for_the_magazine_tells_the_sum_and_each_category()
        => Assert.Contains(
            """

            令和5年度の効果額は、計画額113,350,000円に対し、公表した実績額は120,571,200円です。合計に入っていないもの（読み取れない1件）があるため、計画との差は示しません。
            ・歳出削減の効果額は、計画額8,400,000円に対し、公表した実績額は8,570,000円です。計画との差は、+170,000円です。
            ・人件費の抑制の効果額は、計画額11,000,000円に対し、公表した実績額は11,340,000円です。計画との差は、+340,000円です。
            ・歳入確保の効果額は、計画額93,950,000円に対し、公表した実績額は100,661,200円です。合計に入っていないもの（読み取れない1件）があるため、計画との差は示しません。

            """,
            YearSummaryText.Write(new YearSummaryPageModel(Links, Whole, new FiscalYear(2023)), ""),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_year_without_a_gap_tells_the_difference()
    {
        var plan = Plan(
            Measure("1", Effect("歳出削減", EffectBasis.Continuing, "1,000千円", "2,000千円", "2,000千円")),
            Measure("2", Effect("歳入確保", EffectBasis.SingleYear, "3百万円", "—", "—"))).With(
                Result("1", 2019, ("a", "1,500千円")), Result("2", 2019, ("a", "250万円"))).Read();
        var section = (await YearAsync(plan, 2019)).One("section[aria-labelledby='ap-effects']");

        Assert.Equal("令和元年度の効果額は、計画額4,000千円に対し、公表した実績額は4,000千円です。計画との差は、±0千円です。", section.One("h2 + p").Words());
        Assert.Equal(
            ["歳出削減｜1,000｜1,500｜+500", "歳入確保｜3,000｜2,500｜−500", "合計｜4,000｜4,000｜±0"], Rows(section.QuerySelectorAll("table")[0]));
        // Before its result a year has what is planned.
        Assert.Equal(
            "令和2年度の効果額は、計画額2,000千円に対し、実績額は、まだありません。合計に入っていないもの（未公表1件）があるため、計画との差は示しません。",
            (await YearAsync(plan, 2020)).One("#ap-effects + p").Words());
    }

    [Fact]
    public async Task What_the_sums_lack_is_counted_and_named_with_the_way_to_it()
    {
        var section = (await new AboutPageModel(Links, Whole).RenderAsync()).One("section[aria-labelledby='ap-money']");
        string[] texts = section.Texts(":scope > p");

        Assert.Contains("未公表：7件（指標と年度の数）。実績額に入っていません。", texts);
        Assert.Contains("終えた取組の、終えた後の年度：2件。計画額には12,000,000円を含み、実績額はありません。", texts);
        Assert.Contains("実績額には、速報値（1件）を含みます。", texts);
        Assert.Contains("読み取れないため合計に入れていない：3件（指標と年度の数）", texts);
        Assert.Equal(
            ["令和3年度　目標「検討」、実績「検討中」", "令和4年度　目標「検討」、実績「検討中」", "令和5年度　実績「前年度より減った」"],
            section.QuerySelectorAll("ul")[0].Texts(".ap-amount"));
        Assert.Equal("/action-plans/asagirino-2021/measures/5/#ap-i-shiyoryo", section.QuerySelectorAll("ul a")[0].GetAttribute("href"));
        var counting = texts.Single(t => t.StartsWith("数え方：", StringComparison.Ordinal));
        Assert.Contains("書かれていない年度に足すことはありません。", counting, StringComparison.Ordinal);
        Assert.Contains("再掲の取組は、もとの体系で1回だけ数えます。", counting, StringComparison.Ordinal);
        Assert.Contains("▲の付いた額は、差し引いています。", counting, StringComparison.Ordinal);
        Assert.Contains(
            "このうち、「単年度」は計画額430,000,000円、実績額306,150,000円、「継続」は計画額93,350,000円、実績額54,019,700円です。「継続」の額は、続く年度ごとに重ねて数えたものです。",
            texts);
    }

    [Fact]
    public async Task Every_table_of_the_period_adds_up()
    {
        var page = await new AboutPageModel(Links, Whole).RenderAsync();
        IHtmlTableElement[] tables = [.. page.QuerySelectorAll<IHtmlTableElement>("section[aria-labelledby='ap-money'] table")];

        Assert.Equal(4, tables.Length); // categories, policies, and each of the two policies
        Assert.All(tables, AssertAddsUp);
        Assert.Equal(Sums(tables[0]), Sums(tables[1]));
        Assert.Equal(Sums(tables[0]), Sums(tables[2]).Zip(Sums(tables[3]), (a, b) => a + b));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(80)]
    public async Task A_table_of_many_categories_is_no_longer_than_a_page_and_adds_up(int categories)
    {
        var plan = Plan([.. Enumerable.Range(1, categories).Select(i => Measure(
            $"{i}", Effect($"区分{i}", EffectBasis.Continuing, $"{i}千円", $"{i}千円", $"{i}千円")))]).Read();
        IHtmlTableElement[] tables =
        [
            .. (await new AboutPageModel(Links, plan).RenderAsync())
                .QuerySelectorAll<IHtmlTableElement>("[aria-labelledby='ap-money'] table"),
        ];

        Assert.All(tables, t => Assert.InRange(t.QuerySelectorAll("tbody tr").Length, 1, 50));
        Assert.All(tables, AssertAddsUp);
        Assert.Equal(3 * (decimal)Enumerable.Range(1, categories).Sum(), Sums(tables[0])[0]);
    }

    [Fact]
    public async Task The_page_of_a_policy_sums_its_measures_at_each_level()
    {
        var parent = await PolicyAsync("zaigen");
        var child = await PolicyAsync("zaisan");

        Assert.Equal([449_750_000m, 311_351_700m], Sums(parent));
        Assert.Equal([384_750_000m, 275_001_700m], Sums(child));
        // A measure that is listed again is summed where it belongs.
        Assert.DoesNotContain("人件費の抑制", (await PolicyAsync("shiyoryo")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_says_as_what_an_indicator_is_summed_and_leads_there()
    {
        var page = await new MeasurePageModel(Links, Whole, Whole.FindMeasure("6")!).RenderAsync();
        var told = Assert.Single(page.QuerySelectorAll(".ap-indicator > p"));

        Assert.Equal("効果額（区分：歳入確保、数え方：継続）として合計しています。効果額の合計と数え方", told.Words());
        Assert.Equal(Links.AboutMoney(Whole), told.One("a").GetAttribute("href"));
        // Nothing parts the figures from their chart, beside which they stand.
        Assert.NotNull(told.ParentElement!.QuerySelector(".ap-panel + :is(.ap-chart, .ap-fold)"));
        Assert.Contains(
            "効果額の数え方｜継続", page.Item("指標").QuerySelectorAll("tbody tr").Select(r => string.Join('｜', r.Texts("th, td"))));
    }

    [Fact]
    public async Task The_outcome_of_the_period_tells_it_in_a_sentence()
    {
        var plan = PlanFactory.Build(Whole.Document with { Outcome = "5年間の総括の文" });

        Assert.Contains(
            (await new GoalsPageModel(Links, plan).RenderAsync()).Texts("section[aria-labelledby=ap-outcome] p"),
            p => p.StartsWith("計画期間の効果額は、計画額523,350,000円に対し、公表した実績額は360,169,700円です。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_effects_no_page_tells_of_them()
    {
        var plan = Varied().Read();
        foreach (var model in plan.AllPages())
        {
            var page = await model.RenderAsync();
            Assert.Null(page.QuerySelector("#ap-effects"));
            Assert.DoesNotContain("計画額", page.Body!.Words(), StringComparison.Ordinal);
        }

        var columns = CsvFile.Read(DataPackage.Of(plan), "indicators.csv").Rows[0].Keys;
        Assert.DoesNotContain(columns, k => k.StartsWith("効果額", StringComparison.Ordinal));
    }

    [Fact]
    public void The_open_data_have_category_and_way_of_counting()
    {
        var rows = CsvFile.Read(DataPackage.Of(Whole), "indicators.csv").Rows;

        Assert.Equal(("歳入確保", "単年度"), (rows[4]["効果額の区分"], rows[4]["効果額の数え方"]));
        Assert.Equal(("", ""), (rows[3]["効果額の区分"], rows[3]["効果額の数え方"])); // 待ち時間
    }

    [Fact]
    public void A_question_for_money_is_answered_as_the_plan_is()
    {
        Assert.Equal("この計画には、全体の予算額の項目がありません。", PageHint.Of(Links, Whole, "効果額").Single().Text);
        Assert.Equal("この計画には、全体の予算額・効果額の項目がありません。", PageHint.Of(Links, Varied().Read(), "効果額").Single().Text);
    }

    private static IndicatorDocument Effect(string category, EffectBasis basis, params string[] targets)
        => Indicator("a", targets) with { Effect = new() { Category = category, Basis = basis } };

    private static Task<IHtmlDocument> YearAsync(Plan plan, int year)
        => new YearSummaryPageModel(Links, plan, new FiscalYear(year)).RenderAsync();

    private static async Task<IHtmlTableElement> PolicyAsync(string slug)
        => (IHtmlTableElement)(await new PolicyPageModel(Links, Whole, Whole.Tree.Find(slug)!).RenderAsync())
            .QuerySelectorAll("section[aria-labelledby='ap-effects'] table")[0];

    private static string[] Rows(IElement table)
        =>
        [
            .. table.QuerySelectorAll("tbody tr").Select(
                r => string.Join('｜', r.Texts("th, td").Select(t => t.Replace(" ", "", StringComparison.Ordinal)))),
        ];

    // The last line is the sum, of the lines above it and of those below it.
    private static decimal[] Sums(IHtmlTableElement table) => Numbers(table.QuerySelectorAll("tbody")[^1].QuerySelectorAll("tr")[0]);

    private static void AssertAddsUp(IHtmlTableElement table)
    {
        IElement[] bodies = [.. table.QuerySelectorAll("tbody")];
        foreach (var body in bodies.Where(b => b.QuerySelectorAll("tr").Length > 1))
        {
            IElement[] rows = [.. body.QuerySelectorAll("tr")];
            Assert.Equal(Numbers(rows[0]), Added(rows[1..]));
        }

        if (bodies.Length > 1)
        {
            Assert.Equal(Numbers(bodies[^1].QuerySelectorAll("tr")[0]), Added([.. bodies[..^1].Select(b => b.QuerySelectorAll("tr")[0])]));
        }
    }

    private static decimal[] Added(IElement[] rows) => [.. Enumerable.Range(0, 2).Select(i => rows.Sum(r => Numbers(r)[i]))];

    // Planned and actual; a dash adds nothing.
    private static decimal[] Numbers(IElement row) =>
    [
        .. row.QuerySelectorAll("td").Take(2).Select(
            c => c.Words() == "—" ? 0 : decimal.Parse(c.Words().Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture)),
    ];
}
