using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Tests;

/// <summary>Which measures a reader asks for.</summary>
public sealed class MeasureFilterTests
{
    private static readonly Plan Plan = SamplePlan.Plan();

    [Fact]
    public void Without_conditions_all_are_found()
    {
        Assert.Equal("1 2 10 R1-1", Find(new MeasureFilter()));
        Assert.True(new MeasureFilter().IsEmpty);
        Assert.True(new MeasureFilter(Text: "  ", Year: new FiscalYear(2021)).IsEmpty);
        Assert.Equal("1 2 10 R1-1", Find(new MeasureFilter(Text: " \u3000 ")));
    }

    [Theory]
    [InlineData("出前講座", "1")] // name
    [InlineData("総合計画の5", "1")]
    [InlineData("協働", "1")] // policy
    [InlineData("秘書課", "2")] // department
    [InlineData("主要事業", "2")] // class
    [InlineData("育てる", "1")] // overview
    [InlineData("講座を開く", "1")] // means
    [InlineData("準備", "1")] // schedule
    [InlineData("随時見直す", "1")] // note
    [InlineData("苦情", "2")] // indicator
    [InlineData("指標を設定しない", "R1-1")] // reason
    [InlineData("39回開いた", "1")] // achievements
    [InlineData("足りない", "1")] // evaluation
    [InlineData("No.R1-1", "R1-1")]
    [InlineData("課", "1 2 10 R1-1")]
    [InlineData("どこにもない", "")]
    public void Every_text_of_a_measure_is_searched(string text, string expected)
        => Assert.Equal(expected, Find(new MeasureFilter(Text: text)));

    [Theory]
    [InlineData("こみゅにてぃ")] // hiragana for katakana
    [InlineData("ｺﾐｭﾆﾃｨ")]
    [InlineData("フレアイ講座")]
    [InlineData("３９回")]
    [InlineData("ＮＯ．１ 出前")]
    [InlineData("no.1 出前")]
    public void Kana_width_and_case_do_not_matter(string text) => Assert.Equal("1", Find(new MeasureFilter(Text: text)));

    [Theory]
    [InlineData("総務課 広報紙", "2")]
    [InlineData("広報紙\u3000総務課", "2")]
    [InlineData("総務課 収納率", "")]
    public void Every_word_must_stand_somewhere(string text, string expected)
        => Assert.Equal(expected, Find(new MeasureFilter(Text: text)));

    [Theory]
    [InlineData("開催総合")] // the end of the name and the begin of the next line of the sheet
    [InlineData("No.1出前")]
    [InlineData("支えあう協働")]
    public void A_word_does_not_run_from_one_text_into_the_next(string text) => Assert.Equal("", Find(new MeasureFilter(Text: text)));

    [Fact]
    public void A_word_runs_over_a_line_break_inside_a_text()
    {
        var plan = SamplePlan.Plan(p => p.Measure(0)["means"] = "ふれあい\n講座");
        Assert.Equal(["1"], new MeasureFilter(Text: "ふれあい講座").Apply(plan).Select(m => m.No));
    }

    [Fact]
    public void Hostile_search_texts_find_nothing_and_do_not_throw()
    {
        Assert.Equal("", Find(new MeasureFilter(Text: "\ud800")));
        Assert.Equal("", Find(new MeasureFilter(Text: "\ufffe")));
        Assert.Equal("", Find(new MeasureFilter(Text: new string('あ', 1_000_000))));
        Assert.Equal("", Find(new MeasureFilter(Text: string.Concat(Enumerable.Repeat("\U0001f600", 1_000)))));
    }

    [Fact]
    public void A_long_search_is_cut_after_two_hundred_characters()
        => Assert.Equal("1", Find(new MeasureFilter(Text: "出前講座" + new string(' ', 200) + "どこにもない")));

    [Theory]
    [InlineData("1", "1 2")]
    [InlineData("1-2", "2")]
    [InlineData("2-1", "10 R1-1")]
    [InlineData("9", "")]
    [InlineData("", "")]
    public void A_policy_asks_for_what_is_under_it(string slug, string expected)
        => Assert.Equal(expected, Find(new MeasureFilter(Policy: slug)));

    [Theory]
    [InlineData("somu", "1 2")]
    [InlineData("hisho", "2")]
    [InlineData("SOMU", "")]
    [InlineData("総務課", "")]
    public void A_department_asks_for_what_it_leads(string slug, string expected)
        => Assert.Equal(expected, Find(new MeasureFilter(Department: slug)));

    [Theory]
    [InlineData("重点事業", "1")]
    [InlineData("主要事業", "2")]
    [InlineData("重点", "")]
    public void A_class_asks_for_its_own(string name, string expected) => Assert.Equal(expected, Find(new MeasureFilter(Class: name)));

    [Theory]
    [InlineData(AttainmentStatus.Missed, null, "1 2")] // in the latest year with results
    [InlineData(AttainmentStatus.NotPublished, null, "10")]
    [InlineData(AttainmentStatus.NotApplicable, null, "R1-1")]
    [InlineData(AttainmentStatus.Met, null, "")]
    [InlineData(AttainmentStatus.Missed, 2022, "")]
    [InlineData(AttainmentStatus.NotPublished, 2022, "1 2 10")]
    public void A_status_refers_to_a_year(AttainmentStatus status, int? year, string expected)
        => Assert.Equal(expected, Find(new MeasureFilter(Status: status, Year: year is { } y ? new FiscalYear(y) : null)));

    [Fact]
    public void Without_results_a_status_refers_to_the_first_year()
    {
        var plan = SamplePlan.Plan(p =>
        {
            p.Remove("results");
            p.Indicator(2)["targets"]!["2021"] = "—";
        });
        Assert.Equal(["10", "R1-1"], new MeasureFilter(Status: AttainmentStatus.NotApplicable).Apply(plan).Select(m => m.No));
    }

    [Fact]
    public void All_conditions_hold_together()
    {
        Assert.Equal(
            "2", Find(new MeasureFilter(Text: "広報", Policy: "1", Department: "somu", Class: "主要事業", Status: AttainmentStatus.Missed)));
        Assert.Equal("", Find(new MeasureFilter(Policy: "2", Department: "somu")));
        Assert.Equal("", Find(new MeasureFilter(Department: "somu", Class: "その他")));
    }

    [Fact]
    public void A_filter_with_any_condition_is_not_empty()
    {
        MeasureFilter[] filters =
        [
            new(Text: "a"), new(Policy: ""), new(Department: "somu"), new(Class: "重点事業"), new(Status: AttainmentStatus.Met),
        ];
        Assert.All(filters, f => Assert.False(f.IsEmpty));
    }

    private static string Find(MeasureFilter filter) => string.Join(' ', filter.Apply(Plan).Select(m => m.No));
}
