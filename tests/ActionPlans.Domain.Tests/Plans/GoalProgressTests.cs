using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>How far the newest actual is on its way to the last target of the plan.</summary>
public sealed class GoalProgressTests
{
    // 開催回数: 40回, 50回, 月5回; higher is better.
    [Fact]
    public void The_newest_actual_is_compared_with_the_last_target()
    {
        var progress = Progress(0, "2021: 39回; 2022: 45回")!;

        Assert.Equal((2022, 2023, "月5回"), (progress.From.StartYear, progress.Year.StartYear, progress.Target.Text));
        Assert.Equal((AttainmentStatus.Missed, 75m, -15m), (progress.Judged.Status, progress.Judged.Rate, progress.Judged.Difference));
    }

    [Fact]
    public void A_target_may_be_reached_before_its_year()
        => Assert.Equal(AttainmentStatus.Met, Progress(0, "2021: 60回")?.Judged.Status);

    // 苦情: 100件, 90件, 80件; fewer is better, from 120件 on.
    [Theory]
    [InlineData("90件", AttainmentStatus.Missed, 75)]
    [InlineData("80件", AttainmentStatus.Met, 100)]
    public void Less_may_be_better(string actual, AttainmentStatus status, int rate)
    {
        var judged = Progress(1, $"2021: {actual}")!.Judged;

        Assert.Equal((status, rate), (judged.Status, judged.Rate));
    }

    [Theory]
    [InlineData("")] // no result
    [InlineData("2023: 55回")] // the last year is reported
    [InlineData("2021: 39回; 2023: 55回")]
    [InlineData("2024: 55回")] // so is a year after it
    [InlineData("2021: おおむね順調")] // a text
    [InlineData("2021: 39人")] // another unit
    public void Where_there_is_nothing_to_compare_there_is_none(string actuals) => Assert.Null(Progress(0, actuals));

    [Theory]
    [InlineData("40回", "40回", "40回")] // the same in all years
    [InlineData("40回", "40回", "—")] // the last one that is set
    [InlineData("30回", "35回", "随時見直し")] // a text
    [InlineData("30回", "35回", "0回")] // a target that is not judged
    [InlineData("—", "—", "—")]
    public void Where_the_targets_lead_nowhere_there_is_none(string first, string second, string third)
        => Assert.Null(Progress(0, "2021: 30回", first, second, third));

    [Theory]
    [InlineData("実施", AttainmentStatus.Met)]
    [InlineData("準備", AttainmentStatus.Missed)] // a word that is not the deed yet
    [InlineData("未実施", AttainmentStatus.Missed)]
    public void Of_a_deed_only_its_status_is_said(string actual, AttainmentStatus status)
    {
        var judged = Progress(0, $"2021: {actual}", "準備", "準備", "実施")!.Judged;

        Assert.Equal((status, null), (judged.Status, judged.Difference));
    }

    [Fact]
    public void A_later_result_without_a_value_of_the_indicator_is_passed_over()
    {
        var document = SamplePlan.Document();
        var plan = PlanFactory.Build(document with
        {
            Results = [.. document.Results, new() { Measure = "1", Year = new FiscalYear(2022), Evaluation = "続ける。" }],
        });

        Assert.Equal(2021, plan.Measures[0].LatestResultOf(plan.Measures[0].Indicators[0])?.Year.StartYear);
        Assert.Equal(2021, plan.Measures[0].ProgressOf(plan.Measures[0].Indicators[0])?.From.StartYear);
    }

    [Theory]
    [InlineData("2023: 45回", AttainmentStatus.Missed)] // the last year itself
    [InlineData("2023: 60回", AttainmentStatus.Met)]
    [InlineData("2021: おおむね順調", AttainmentStatus.Undetermined)]
    public void Beside_the_last_target_stands_whatever_was_published_last(string actuals, AttainmentStatus status)
    {
        var measure = Read(0, actuals);

        Assert.Equal(status, measure.AgainstGoal(measure.Indicators[0])?.Judged.Status);
    }

    [Fact]
    public void Without_an_actual_or_a_target_nothing_stands_beside_it()
    {
        Assert.Null(Read(0, "") is var open ? open.AgainstGoal(open.Indicators[0]) : null);
        Assert.Null(Read(0, "2021: 30回", "—", "—", "—") is var without ? without.AgainstGoal(without.Indicators[0]) : null);
    }

    private static GoalProgress? Progress(int measure, string actuals, params string[] targets)
    {
        var read = Read(measure, actuals, targets);
        return read.ProgressOf(read.Indicators[0]);
    }

    // "2021: 39回; 2022: 45回" are the actuals of the measure's first indicator, whose targets a test may replace.
    private static Measure Read(int measure, string actuals, params string[] targets)
    {
        var document = SamplePlan.Document(p =>
        {
            foreach (var (i, target) in targets.Index())
            {
                p.Indicator(measure)["targets"]![$"{2021 + i}"] = target;
            }
        });
        var key = document.Measures[measure].Indicators[0].Interpretation.Key!;
        var results = actuals.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(a => new AnnualResultDocument
        {
            Measure = document.Measures[measure].No,
            Year = new FiscalYear(int.Parse(a[..4], CultureInfo.InvariantCulture)),
            Actuals = new Dictionary<string, string> { [key] = a["2021: ".Length..] },
        });
        return PlanFactory.Build(document with { Results = [.. results] }).Measures[measure];
    }
}
