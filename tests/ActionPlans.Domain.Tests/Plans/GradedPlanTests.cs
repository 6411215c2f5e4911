using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>Whole plans of invented cities with grades of their own.</summary>
public sealed class GradedPlanTests
{
    private static readonly Plan ByDepartments = Read(TestSupport.Repository.GradedByDepartmentsFile);
    private static readonly Plan ByRates = Read(TestSupport.Repository.GradedByRatesFile);

    private static Plan Read(string path) => PlanJson.Read(File.ReadAllText(path)).Plan!;

    [Theory]
    [InlineData(true, "grade_none $.results[8].grade")]
    [InlineData(false)]
    public void The_file_is_byte_for_byte_what_the_program_writes_and_has_nothing_else_to_report(
        bool isByDepartments, params string[] questions)
    {
        var json = File.ReadAllText(
            isByDepartments ? TestSupport.Repository.GradedByDepartmentsFile : TestSupport.Repository.GradedByRatesFile);
        var read = PlanJson.Read(json);

        Assert.Equal(questions, read.Issues.Select(q => $"{q.Code} {q.Path}"));
        Assert.Equal(json, PlanJson.Write(read.Document!));
        Assert.Empty(new SchemaCheck(PlanSchema.Generate()).Problems(json));
    }

    [Theory]
    [InlineData(2019, "S3 A52 B40 C10 完了4 中止0 評価困難3")]
    [InlineData(2020, "S0 A46 B48 C5 完了6 中止2 評価困難5")]
    [InlineData(2021, "a1 b0 c1 完了0 中止0")]
    public void Measures_count_by_the_grades_that_departments_chose(int year, string expected)
        => Assert.Equal(expected, Told(Counts(ByDepartments, year)));

    [Fact]
    public void The_counts_and_shares_of_a_year_are_those_that_were_published()
    {
        var counts = Counts(ByDepartments, 2020);
        Shares shares = new([.. counts.Scale!.Judged.Select(g => counts[new Standing(g.Counts, g)])]);

        Assert.Equal((112, 99, 99, 13), (counts.Total, counts.Judged, counts.Decided, counts.NotApplicable));
        Assert.Equal([0.0m, 46.5m, 48.5m, 5.1m], shares.Percents);
        Assert.Equal((100.1m, true), (shares.Sum, shares.NeedNote));
        Assert.Equal((46, 48, 5), (counts.Met, counts.Near, counts.Missed));
    }

    // One is reported without a grade: it is not judged yet, and is counted so. The others wait for their results.
    [Fact]
    public void No_goal_vanishes_before_its_grade_is_chosen()
    {
        var counts = Counts(ByDepartments, 2021);

        Assert.Equal((112, 1, 109, 0), (counts.Total, counts.Undetermined, counts.NotPublished, counts.NotApplicable));
        Assert.Equal(AttainmentReason.NoGrade, ByDepartments.FindMeasure("3")!.Judge(new FiscalYear(2021)).Reason);
        Assert.Equal(new FiscalYear(2020), ByDepartments.HeadlineYear);
    }

    [Theory]
    [InlineData("1", 2022, "S")]
    [InlineData("1", 2023, "A")] // 95.0%
    [InlineData("1", 2024, "A")] // 115%: no S any more
    [InlineData("2", 2022, "A")] // 112%, and a deed that is done
    [InlineData("2", 2023, "B")] // 94.5%
    [InlineData("2", 2024, "B")] // 80%
    [InlineData("3", 2022, "A")] // less is better, from the baseline
    [InlineData("3", 2023, "B")]
    [InlineData("3", 2024, "C")]
    [InlineData("4", 2023, "中止")]
    [InlineData("4", 2024, "B")] // 99.97%
    [InlineData("5", 2024, null)]
    public void A_measure_has_the_worst_grade_of_its_indicators(string no, int year, string? mark)
        => Assert.Equal(mark, ByRates.FindMeasure(no)!.Judge(new FiscalYear(year)).Grade?.Mark);

    [Fact]
    public void A_change_of_the_scale_breaks_the_row_of_years()
    {
        Assert.Equal([new FiscalYear(2024)], ByRates.MethodBreaks);
        Assert.Equal([new FiscalYear(2021)], ByDepartments.MethodBreaks);
        Assert.True(ByDepartments.FindMeasure("1")!.GradesChangedIn(new FiscalYear(2021)));
        Assert.False(ByDepartments.FindMeasure("1")!.GradesChangedIn(new FiscalYear(2020)));
    }

    [Fact]
    public void A_miss_never_gets_the_grade_of_a_target_that_is_reached()
    {
        GradeScale scale = new([new("A", null, AttainmentStatus.Met, 100), new("B", null, AttainmentStatus.Missed)], false);

        Assert.Equal("B", scale.Of(new Attainment.Attainment(AttainmentStatus.Missed, Rate: 100)).Grade!.Mark);
        Assert.Equal("A", scale.Of(new Attainment.Attainment(AttainmentStatus.Met, Rate: 99)).Grade!.Mark);
        Assert.Equal("A", scale.Of(new Attainment.Attainment(AttainmentStatus.Met)).Grade!.Mark);
        Assert.Equal("B", scale.Of(new Attainment.Attainment(AttainmentStatus.Missed)).Grade!.Mark);
        Assert.Null(scale.Of(Attainment.Attainment.NotPublished).Grade);
    }

    [Theory]
    [InlineData("A", null, "A", null)]
    [InlineData("A評価", null, "A", null)]
    [InlineData("評語Ｂ", null, "B", null)]
    [InlineData("おおむね良好", null, "B", null)]
    [InlineData("評価困難", null, "評価困難", null)]
    [InlineData("令和元年度の特に良好", null, "S", 2019)]
    [InlineData("令和元年度 S 窓口", "窓口", "S", 2019)]
    [InlineData("「A」", "「A」", null, null)]
    [InlineData("AI", "AI", null, null)]
    public void A_grade_is_a_condition_of_a_search(string typed, string? text, string? grade, int? year)
    {
        var question = SearchQuestion.Of(new MeasureFilter(typed), ByDepartments);

        Assert.Equal(new MeasureFilter(text, Year: year is { } y ? new FiscalYear(y) : null, Grade: grade), question.Filter);
    }

    private static StatusCounts Counts(Plan plan, int year) => StatusCounts.OfMeasures(plan.Measures, new FiscalYear(year));

    private static string Told(StatusCounts counts)
        => string.Join(' ', counts.Scale!.Grades.Select(g => $"{g.Mark}{counts[new Standing(g.Counts, g)]}"));
}
