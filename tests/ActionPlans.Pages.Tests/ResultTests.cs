using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

public sealed class ResultTests
{
    [Theory]
    [InlineData("40回", "38回", "95.0%", "未達", "−2回")]
    [InlineData("40回", "40回", "100.0%", "達成", "±0回")]
    [InlineData("250,000千円", "263,400千円", "105.4%", "達成", "+13,400千円")]
    [InlineData("10件", "123件", "1,230.0%", "達成", "+113件")]
    [InlineData("10,000件", "9,996件", "99.9%", "未達", "−4件")]
    [InlineData("98.84%", "98.82%", "99.9%", "未達", "−0.02ポイント")]
    [InlineData("90%", "92.5%", "102.8%", "達成", "+2.5ポイント")]
    [InlineData("月1回", "11回", "91.7%", "未達", "−1回/年")]
    [InlineData("40回", "0回", "0.0%", "未達", "−40回")]
    public async Task A_result_has_its_rate_status_and_difference(
        string target, string actual, string rate, string status, string difference)
    {
        var page = await Plan(Measure("1", Indicator("a", target))).With(Result("1", 2019, ("a", actual))).MeasurePageAsync();

        Assert.Equal(["令和元年度（2019年度）", target == "月1回" ? "月1回年12回として比較" : target, actual, rate, difference, status], page.Years()[0]);
        Assert.Equal($"令和元年度（2019年度） {status}", page.Panel().One(".ap-label").Words());
        Assert.Equal([target == "月1回" ? "年12回" : target, actual], page.Panel().Texts(".ap-figure"));
        Assert.Equal(target == "月1回" ? ["本文の表記は「月1回」"] : [], page.Panel().Texts(".ap-note"));
        Assert.Equal($"達成率{rate}、目標との差{difference}", page.Panel().One(":scope > p:not(.ap-label)").Words());
        Assert.Equal([actual, "未公表", "未公表"], page.Item("指標").Texts("tbody tr:nth-child(3) td"));
    }

    [Theory]
    [InlineData(AttainmentStatus.NotPublished, "未公表", "ap-not-published")]
    [InlineData(AttainmentStatus.NotApplicable, "対象外", "ap-not-applicable")]
    [InlineData(AttainmentStatus.Met, "達成", "ap-met")]
    [InlineData(AttainmentStatus.Near, "目標に近い", "ap-near")]
    [InlineData(AttainmentStatus.Missed, "未達", "ap-missed")]
    public async Task Every_status_is_a_word_with_a_sign_of_its_own(AttainmentStatus status, string word, string style)
    {
        Assert.Equal(Enum.GetValues<AttainmentStatus>(), AttainmentFormatter.Statuses.Order());
        var html = await Rendering.Renderer.RenderAsync<StatusChip>(
            new Dictionary<string, object?> { [nameof(StatusChip.Standing)] = new Standing(status) });
        var chip = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).One("span");

        Assert.Equal(word, chip.TextContent);
        Assert.Equal(["ap-chip", style], chip.ClassList);
    }

    [Theory]
    [InlineData("89.9件", "未達")]
    [InlineData("90件", "目標に近い")]
    [InlineData("99.99件", "目標に近い")]
    [InlineData("100件", "達成")]
    public async Task Near_the_target_is_a_status_where_the_plan_says_from_when(string actual, string status)
    {
        var document = Plan(Measure("1", Indicator("a", "100件"))).With(Result("1", 2019, ("a", actual)));

        Assert.Equal(status, (await document.NearFrom(90).MeasurePageAsync()).Years()[0][5]);
        Assert.Equal(status == "達成" ? "達成" : "未達", (await document.MeasurePageAsync()).Years()[0][5]);
        Assert.NotEqual("100.0%", status == "達成" ? "" : (await document.NearFrom(90).MeasurePageAsync()).Years()[0][3]);
    }

    [Theory]
    [InlineData("100件", "100.0%", "達成")]
    [InlineData("110件", "50.0%", "未達")]
    [InlineData("120件", "0.0%", "未達")]
    public async Task Less_is_better_where_the_plan_says_so(string actual, string rate, string status)
    {
        var indicator = Indicator("a", "100件").Judged(IndicatorDirection.Lower, baseline: "120件");
        var judged = (await Plan(Measure("1", indicator)).With(Result("1", 2019, ("a", actual))).MeasurePageAsync()).Years()[0];

        Assert.Equal([rate, status], [judged[3], judged[5]]);
    }

    [Fact]
    public async Task A_planned_value_has_its_difference_and_no_rate()
    {
        var indicator = Indicator("a", "367人").Judged(IndicatorDirection.Planned);
        var page = await Plan(Measure("1", indicator)).With(Result("1", 2019, ("a", "371人"))).MeasurePageAsync();

        Assert.Equal(["—", "+4人", "対象外計画値のため達成・未達を判定しない"], page.Years()[0][3..]);
        Assert.Equal(["367人", "371人"], page.Panel().Texts(".ap-figure"));
        Assert.Equal(["目標との差+4人", "計画値のため達成・未達を判定しない"], page.Panel().Texts(":scope > p")[1..]);
    }

    [Fact]
    public async Task A_deed_that_was_done_is_met_and_has_no_rate()
    {
        var page = await Plan(Measure("1", Indicator("a", "実施", "実施"))).With(
            Result("1", 2019, ("a", "未実施")), Result("1", 2020, ("a", "実施")))
            .MeasurePageAsync();

        Assert.Equal([["—", "—", "未達実施の有無で判定"], ["—", "—", "達成実施の有無で判定"]], page.Years()[..2].Select(r => r[3..]));
        Assert.Equal(["令和2年度（2020年度） 達成", "実施の有無で判定"], page.Panel().Texts(":scope > p"));
        Assert.Equal(["実施", "実施"], page.Panel().Texts(".ap-figure"));
    }

    [Fact]
    public async Task The_latest_year_of_an_indicator_leads_where_it_stands()
    {
        var page = await Plan(Measure("1", Indicator("a", "40回", "45回", "50回"), Indicator("b", "1件", "2件", "3件"))).With(
            Result("1", 2020, ("a", "44回")), Result("1", 2019, ("a", "41回"), ("b", "2件"))).MeasurePageAsync();

        Assert.Equal(["令和2年度（2020年度） 未達", "45回", "44回"], page.Panel("a").Texts(".ap-label, .ap-figure"));
        Assert.Equal(["令和元年度（2019年度） 達成", "1件", "2件"], page.Panel("b").Texts(".ap-label, .ap-figure"));
        Assert.Equal(["41回", "44回"], page.Years("a").Select(r => r[2]));
        Assert.Equal(["2件", "未公表"], page.Years("b").Select(r => r[2]));
        Assert.Equal(
            ["令和2年度（2020年度） 未達 指標2つのうち、未達1、未公表1", "令和元年度（2019年度） 達成", "実績を公表していない年度"],
            page.Texts(".ap-one-year > h3"));
    }

    [Fact]
    public async Task A_result_without_a_value_for_an_indicator_leaves_it_unpublished()
    {
        var page = await Plan(Measure("1", Indicator("a", "40回"))).With(Result("1", 2019) with { Evaluation = "続ける。" }).MeasurePageAsync();

        Assert.Equal(["令和元年度（2019年度）", "40回", "未公表", "—", "—", "未公表"], page.Years()[0]);
        Assert.Contains("実績は、まだ公表されていません（未公表）。", page.Panel().Texts("p"));
    }

    [Theory]
    [InlineData("", "記載なし")]
    [InlineData("　", "記載なし")]
    [InlineData("—", "—")]
    public async Task A_result_that_gives_no_value_is_said_in_words(string actual, string shown)
    {
        var page = await Plan(Measure("1", Indicator("a", "40回"))).With(Result("1", 2019, ("a", actual))).MeasurePageAsync();

        Assert.Equal(["令和元年度（2019年度）", "40回", shown, "—", "—", "未判定実績の値が書かれていない"], page.Years()[0]);
        Assert.Equal(["令和元年度（2019年度） 未判定", "40回", shown, "実績の値が書かれていない"], page.Panel().Texts("p"));
        Assert.Equal([shown, "未公表", "未公表"], page.Item("指標").Texts("tbody tr:nth-child(3) td"));
    }

    [Fact]
    public async Task Achievements_and_evaluation_keep_their_lines_and_signs()
    {
        var result =
            Result("1", 2020) with { Achievements = "説明会を3回開いた。\n参加者は52人。\n○広報に載せた。\n・動画も作った。", Evaluation = "続ける。\n\n来年度は回数を増やす。" };
        var page = await Plan(Measure("1")).With(result).MeasurePageAsync();

        var achievements = page.Item("取組実績").QuerySelectorAll(".ap-by-year")[1];
        Assert.Equal(["令和2年度（2020年度）", "説明会を3回開いた。⏎参加者は52人。", "○広報に載せた。", "・動画も作った。"], Lines(achievements, "p, li"));
        Assert.Equal("続ける。⏎⏎来年度は回数を増やす。", Lines(page.Item("評価"), ".ap-by-year:nth-child(2) p:last-child").Single());
        Assert.Equal(["令和3年度（2021年度）", "令和2年度（2020年度）", "令和元年度（2019年度）"], page.Item("評価").Texts(".ap-by-year > .ap-strong"));
        Assert.Equal(["未公表", "未公表"], page.Item("評価").Texts(".ap-by-year .ap-soft"));

        static IEnumerable<string> Lines(IElement item, string selectors)
            => item.QuerySelectorAll(selectors)
                .Select(p => string.Concat(p.ChildNodes.Select(n => n.NodeName == "BR" ? "⏎" : n.TextContent)));
    }

    [Fact]
    public async Task A_result_without_words_says_so()
    {
        var page = await Plan(Measure("1")).With(Result("1", 2021) with { Achievements = "行った。" }).MeasurePageAsync();

        Assert.Equal(["令和3年度（2021年度）", "記載なし", "令和元〜2年度（2019〜2020年度）", "未公表"], page.Item("評価").Texts("p"));
        Assert.DoesNotContain("まだ公表されていません", page.One("section[aria-labelledby='ap-now']").TextContent, StringComparison.Ordinal);
    }
}
