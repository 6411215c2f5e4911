using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests;

/// <summary>Measures that ended, or began, within the period of their plan.</summary>
public sealed class EndedMeasureTests
{
    private static readonly string Json = File.ReadAllText(TestSupport.Repository.EndedMeasuresFile);

    private static readonly PlanDocument Document = PlanJson.Read(Json).Document!;

    private static readonly Plan Plan = PlanFactory.Build(Document);

    [Fact]
    public void The_file_is_byte_for_byte_what_the_program_writes_and_has_no_finding()
    {
        Assert.Equal(Json, PlanJson.Write(Document));
        Assert.Empty(PlanJson.Read(Json).Issues);
    }

    [Theory]
    [InlineData("2", 2022, AttainmentStatus.Missed, null)]
    [InlineData("2", 2023, AttainmentStatus.OutsidePeriod, "令和4年度で統合")]
    [InlineData("3", 2024, AttainmentStatus.OutsidePeriod, "令和5年度で完了")]
    [InlineData("11", 2021, AttainmentStatus.NotApplicable, null)]
    [InlineData("11", 2022, AttainmentStatus.OutsidePeriod, "令和3年度で中止")]
    [InlineData("10", 2022, AttainmentStatus.OutsidePeriod, "令和5年度から")]
    [InlineData("10", 2023, AttainmentStatus.Met, null)]
    [InlineData("1", 2024, AttainmentStatus.NotPublished, null)]
    [InlineData("1", 2025, AttainmentStatus.OutsidePeriod, "令和6年度まで")]
    public void A_year_in_which_it_does_not_run_is_neither_open_nor_without_target(
        string no, int year, AttainmentStatus status, string? words)
    {
        var judged = Plan.FindMeasure(no)!.Judge(new FiscalYear(year));
        Assert.Equal((status, words), (judged.Status, judged.Words));
    }

    [Fact]
    public void The_sums_of_a_year_add_up()
    {
        Assert.Equal(new StatusCounts(2, 0, 0, 0, 0) with { Met = 3, OutsidePeriod = 2 }, Count(2023));
        Assert.Equal(new StatusCounts(1, 0, 2, 0, 0, OutsidePeriod: 2), Count(2022));
        Assert.Equal(new StatusCounts(0, 0, 0, 0, 2, OutsidePeriod: 3), Count(2024));
        Assert.Equal(5, YearStatistics.Of(Plan, new FiscalYear(2024)).Total.Measures.Total);
    }

    // What is not expected any more keeps no year open.
    [Fact]
    public void A_year_is_complete_without_the_measures_that_ended()
        => Assert.Equal(new FiscalYear(2023), Plan.HeadlineYear);

    [Fact]
    public void A_result_is_due_up_to_the_end_alone()
    {
        var deadlines = FiscalYear.Range(new(2021), new(2024)).ToDictionary(y => y, _ => new DateOnly(2025, 5, 31));
        var plan = PlanFactory.Build(Document with { Results = [] }, deadlines);
        var overdue = (string no) => deadlines.Keys.Where(y => plan.OverdueSince(plan.FindMeasure(no)!, y, new(2025, 6, 1)) is not null);

        Assert.Equal([2021, 2022], overdue("2").Select(y => y.StartYear));
        Assert.Equal([2023, 2024], overdue("10").Select(y => y.StartYear));
    }

    [Fact]
    public void Where_it_ended_can_be_searched_and_filtered()
    {
        Assert.Equal(["11"], Find("実行委員会が解散"));
        Assert.Equal(["3"], Find("令和5年度で完了"));
        var question = SearchQuestion.Of(new MeasureFilter("令和5年度 期間外"), Plan);
        Assert.Equal(["2", "11"], question.Filter.Apply(Plan).Select(m => m.No));
    }

    // A target of a year after the end was planned once, and none is missed there.
    [Fact]
    public void No_target_is_missing_after_the_end()
    {
        var measure = Document.Measures[1];
        var targets = new Dictionary<FiscalYear, string> { [new(2021)] = "10回", [new(2022)] = "10回" };
        var indicator = measure.Indicators[0] with { Targets = targets };
        var document = Document with { Measures = [measure with { Indicators = [indicator] }], Results = [] };
        var running = document with { Measures = [document.Measures[0] with { Ended = null }] };

        Assert.DoesNotContain("target_missing", PlanValidator.Validate(document).Select(i => i.Code));
        Assert.Equal(2, PlanValidator.Validate(running).Count(i => i.Code == "target_missing"));
    }

    private static StatusCounts Count(int year) => StatusCounts.OfMeasures(Plan.Measures, new FiscalYear(year));

    private static IEnumerable<string> Find(string words) => new MeasureFilter(words).Apply(Plan).Select(m => m.No);
}
