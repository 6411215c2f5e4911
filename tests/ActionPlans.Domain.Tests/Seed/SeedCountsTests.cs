using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The seed, counted as design.md counts it.</summary>
public sealed class SeedCountsTests
{
    private static readonly Plan Plan = SeedPlan.Plan;

    private static IEnumerable<Indicator> Indicators => Plan.Measures.SelectMany(m => m.Indicators);

    [Fact]
    public void There_are_39_measures_in_order()
        => Assert.Equal(Enumerable.Range(1, 39).Select(n => $"{n}"), Plan.Measures.Select(m => m.No));

    [Fact]
    public void The_plan_runs_from_2021_to_2025()
        => Assert.Equal([2021, 2022, 2023, 2024, 2025], Plan.Period.Years.Select(y => y.StartYear));

    [Fact]
    public void The_policy_tree_has_3_10_and_19_nodes()
    {
        Assert.Equal(["基本方針", "重点項目", "推進項目"], Plan.Tree.Levels);
        Assert.Equal([3, 10, 19], Plan.Tree.All.CountBy(n => n.Depth).OrderBy(c => c.Key).Select(c => c.Value));
        Assert.All(Plan.Measures, m => Assert.Equal("推進項目", m.Policy.LevelName));
        Assert.All(Plan.Tree.All, node => Assert.NotEmpty(Plan.MeasuresOf(node)));
    }

    [Fact]
    public void There_are_9_departments_and_each_leads_something()
    {
        Assert.Equal(9, Plan.Departments.Count);
        Assert.All(Plan.Departments, d => Assert.NotEmpty(Plan.MeasuresOf(d)));
    }

    [Fact]
    public void Two_departments_lead_15_and_27()
    {
        Assert.Equal(["15", "27"], Plan.Measures.Where(m => m.Departments.Count == 2).Select(m => m.No));
        Assert.All(Plan.Measures, m => Assert.InRange(m.Departments.Count, 1, 2));
    }

    [Fact]
    public void There_are_30_indicators_two_of_them_on_24()
    {
        Assert.Equal(30, Indicators.Count());
        Assert.Equal(["24"], Plan.Measures.Where(m => m.Indicators.Count > 1).Select(m => m.No));
    }

    [Fact]
    public void Ten_measures_have_no_indicator_and_two_say_why()
    {
        Assert.Equal(
            ["3", "11", "14", "15", "20", "21", "23", "26", "31", "37"],
            Plan.Measures.Where(m => m.Indicators.Count == 0).Select(m => m.No));
        Assert.Equal(["3", "31"], Plan.Measures.Where(m => m.NoIndicatorReason is not null).Select(m => m.No));
    }

    [Fact]
    public void There_are_150_target_cells_9_of_them_a_dash()
    {
        Assert.Equal(150, Indicators.Sum(i => i.Targets.Count));
        var dashes = Plan.Measures.SelectMany(
            m => m.Indicators.SelectMany(i => i.Targets.Values.Where(t => t.Text == "—").Select(t => (m.No, t.Kind))))
            .ToArray();
        Assert.Equal(9, dashes.Length);
        Assert.Equal(["6", "18", "27"], dashes.Select(d => d.No).Distinct());
        Assert.All(dashes, d => Assert.Equal(ValueKind.None, d.Kind));
    }

    [Fact]
    public void Every_target_is_read()
        => Assert.DoesNotContain(Indicators.SelectMany(i => i.Targets.Values), t => t.Kind is ValueKind.Text or ValueKind.Blank);

    [Fact]
    public void Classes_stand_where_the_sheets_have_them()
    {
        Assert.Equal(["1", "2", "16", "17", "29"], new MeasureFilter(Class: "重点事業").Apply(Plan).Select(m => m.No));
        Assert.Equal(["22", "30"], new MeasureFilter(Class: "主要事業").Apply(Plan).Select(m => m.No));
        Assert.Equal(["重点事業", "主要事業"], Plan.Classes);
    }

    [Fact]
    public void Notes_across_the_years_stand_on_23_and_25()
        => Assert.Equal(["23", "25"], Plan.Measures.Where(m => m.Schedule.Notes.Count > 0).Select(m => m.No));

    [Theory]
    [InlineData(2021, 16)]
    [InlineData(2022, 14)]
    [InlineData(2023, 13)]
    [InlineData(2024, 12)]
    [InlineData(2025, 12)]
    public void So_many_measures_are_not_judged_and_the_rest_is_unpublished(int year, int notApplicable)
        => Assert.Equal(
            new StatusCounts(0, 0, 0, notApplicable, 39 - notApplicable), StatusCounts.OfMeasures(Plan.Measures, new FiscalYear(year)));

    [Theory]
    [InlineData(2021, "3 6 11 14 15 18 20 21 23 25 26 27 31 35 36 37")]
    [InlineData(2022, "3 6 11 14 15 18 20 21 23 25 26 31 36 37")]
    [InlineData(2023, "3 6 11 14 15 18 20 21 23 25 26 31 37")]
    [InlineData(2024, "3 6 11 14 15 20 21 23 25 26 31 37")]
    [InlineData(2025, "3 6 11 14 15 20 21 23 25 26 31 37")]
    public void These_measures_are_not_judged(int year, string numbers)
        => Assert.Equal(
            numbers,
            string.Join(
                ' ', new MeasureFilter(Status: AttainmentStatus.NotApplicable, Year: new FiscalYear(year)).Apply(Plan).Select(m => m.No)));

    [Theory]
    [InlineData("3", AttainmentReason.NoIndicator)]
    [InlineData("6", AttainmentReason.NoTargetThisYear)]
    [InlineData("18", AttainmentReason.NoTargetThisYear)]
    [InlineData("25", AttainmentReason.PlannedValue)]
    [InlineData("27", AttainmentReason.NoTargetThisYear)]
    [InlineData("35", AttainmentReason.TargetIsZero)]
    [InlineData("36", AttainmentReason.TargetIsZero)]
    public void What_is_not_judged_says_why(string no, AttainmentReason reason)
        => Assert.Equal(reason, Plan.FindMeasure(no)!.Judge(new FiscalYear(2021)).Reason);

    [Theory]
    [InlineData("1", IndicatorDirection.Higher, IndicatorKind.Flow)]
    [InlineData("2", IndicatorDirection.Higher, IndicatorKind.Level)]
    [InlineData("7", IndicatorDirection.Higher, IndicatorKind.Flow)]
    [InlineData("13", IndicatorDirection.Higher, IndicatorKind.Cumulative)]
    [InlineData("18", IndicatorDirection.Higher, IndicatorKind.Deed)]
    [InlineData("25", IndicatorDirection.Planned, IndicatorKind.Level)]
    public void Each_row_of_the_design_s_table_has_its_rule(string no, IndicatorDirection direction, IndicatorKind kind)
    {
        var rule = Plan.FindMeasure(no)!.Indicators[0].RuleFor(new FiscalYear(2021));
        Assert.Equal((direction, kind), (rule.Direction, rule.Kind));
    }

    [Fact]
    public void There_are_no_results_no_thresholds_and_no_tolerances()
    {
        Assert.Empty(SeedPlan.Document.Results);
        Assert.Null(Plan.LatestResultYear);
        Assert.All(
            Plan.Period.Years.SelectMany(y => Indicators.Select(i => i.RuleFor(y))),
            r => Assert.Equal((null, null), (r.NearFrom, r.Tolerance)));
    }

    [Fact]
    public void On_17_the_indicator_is_the_number_of_uses_and_two_lines_went_back_to_the_schedule()
    {
        var measure = Plan.FindMeasure("17")!;
        Assert.Equal("制度活用例数", Assert.Single(measure.Indicators).Name);
        Assert.Equal(["SCBふるさと応援団事業の実施", "寄付金を活用した事業の実施"], measure.Schedule.Lines[1].Select(e => e.Text));
    }
}
