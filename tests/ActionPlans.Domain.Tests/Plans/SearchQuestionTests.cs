using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Tests;

/// <summary>Words that are conditions.</summary>
public sealed class SearchQuestionTests
{
    private static readonly Plan Plan = SamplePlan.Plan();

    [Theory]
    [InlineData("未達", null, AttainmentStatus.Missed, null)]
    [InlineData("未達成", null, AttainmentStatus.Missed, null)]
    [InlineData("達成", null, AttainmentStatus.Met, null)]
    [InlineData("対象外", null, AttainmentStatus.NotApplicable, null)]
    [InlineData("未公表", null, AttainmentStatus.NotPublished, null)]
    [InlineData("令和3年度", null, null, 2021)]
    [InlineData("令和３", null, null, 2021)]
    [InlineData("令和三年", null, null, 2021)]
    [InlineData("R3", null, null, 2021)]
    [InlineData("2021年度", null, null, 2021)]
    [InlineData("令和3年度 未達", null, AttainmentStatus.Missed, 2021)]
    [InlineData("未達　令和3年度", null, AttainmentStatus.Missed, 2021)]
    [InlineData("令和3年度未達", null, AttainmentStatus.Missed, 2021)]
    [InlineData("令和3年度の未達", null, AttainmentStatus.Missed, 2021)]
    [InlineData("広報紙 令和3 未達", "広報紙", AttainmentStatus.Missed, 2021)]
    public void A_status_and_a_year_of_the_plan_are_conditions(string typed, string? text, AttainmentStatus? status, int? year)
    {
        var question = SearchQuestion.Of(new MeasureFilter(typed, Policy: "1"), Plan);

        Assert.Equal(new MeasureFilter(text, "1", Status: status, Year: year is { } y ? new FiscalYear(y) : null), question.Filter);
        Assert.NotEmpty(question.Words);
    }

    [Theory]
    [InlineData("「未達」")] // in quotes
    [InlineData("\"令和3年度\"")]
    [InlineData("2021")] // a number may be anything
    [InlineData("令和30年度")] // beyond the plan
    [InlineData("達成 未達")] // cannot both hold
    [InlineData("令和3 令和4")]
    [InlineData("達成率")]
    [InlineData("広報紙")]
    [InlineData("の")]
    [InlineData("16")]
    [InlineData("No.1")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_stay_texts(string? typed)
    {
        var question = SearchQuestion.Of(new MeasureFilter(typed), Plan);

        Assert.Equal(new MeasureFilter(typed), question.Filter);
        Assert.Empty(question.Words);
    }

    [Fact]
    public void What_the_reader_chose_stays()
    {
        var asked = new MeasureFilter("未達 令和4年度", Status: AttainmentStatus.Met, Year: new FiscalYear(2021));
        Assert.Equal(asked, SearchQuestion.Of(asked, Plan).Filter);
    }

    [Fact]
    public void Without_results_they_are_texts()
    {
        var plan = SamplePlan.Plan(p => p.Remove("results"));
        Assert.Equal("未達", SearchQuestion.Of(new MeasureFilter("未達"), plan).Filter.Text);
        Assert.Equal("R3", SearchQuestion.Of(new MeasureFilter("R3"), plan).Filter.Text);
    }

    [Fact]
    public void The_number_of_a_measure_is_no_year()
    {
        var plan = SamplePlan.Plan(p =>
        {
            p.Measure(3)["no"] = "R3";
        });
        Assert.Equal("R3", SearchQuestion.Of(new MeasureFilter("R3"), plan).Filter.Text);
    }

    [Fact]
    public void What_was_missed_in_a_year_is_found()
    {
        var question = SearchQuestion.Of(new MeasureFilter("令和3年度 未達"), Plan);
        Assert.Equal(["1", "2"], question.Filter.Apply(Plan).Select(m => m.No));
    }
}
