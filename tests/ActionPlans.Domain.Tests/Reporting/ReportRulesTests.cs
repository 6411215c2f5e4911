using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using static ActionPlans.Domain.Reporting.ReportAction;
using static ActionPlans.Domain.Reporting.ReportState;

namespace ActionPlans.Domain.Tests.Reporting;

public sealed class ReportRulesTests
{
    private static readonly FiscalYear Year = new(2023);

    [Theory]
    [InlineData(NotEntered, Save, Submit)]
    [InlineData(Draft, Save, Submit)]
    [InlineData(Submitted, TakeBack, Return, Approve)]
    [InlineData(Returned, Save, Submit)]
    [InlineData(Approved, Return, Publish)]
    [InlineData(Published, Save, Submit)]
    public void Only_these_steps_may_follow(ReportState state, params ReportAction[] allowed)
        => Assert.Equal(allowed, Enum.GetValues<ReportAction>().Where(a => ReportRules.Allows(state, a)));

    [Fact]
    public void What_is_submitted_and_not_public_waits_for_those_who_decide()
        => Assert.Equal([Submitted, Approved], Enum.GetValues<ReportState>().Where(ReportRules.AwaitsDecision));

    [Fact]
    public void What_was_returned_stays_returned_until_it_is_submitted_again()
    {
        Assert.Equal(Returned, ReportRules.After(Returned, Save));
        Assert.Equal(Submitted, ReportRules.After(Returned, Submit));
        Assert.Equal(Draft, ReportRules.After(Published, Save));
        Assert.Equal(Draft, ReportRules.After(Submitted, TakeBack));
    }

    [Fact]
    public void Everything_missing_is_told_at_once()
        => Assert.Equal(
            [
                "report_actual_missing $.results[0].actuals['count']",
                "report_achievements_missing $.results[0].achievements",
                "report_evaluation_missing $.results[0].evaluation"
            ],
            ReportRules.Missing(null, Sheet("10回"), Year).Select(i => $"{i.Code} {i.Path}"));

    // As the plan calls them; what its sheet has not nobody can write.
    [Fact]
    public void What_is_missing_is_asked_for_as_the_sheet_has_it()
    {
        SheetItemDocument[] items = [.. SheetItems.Default.Where(i => i.Item != SheetField.Evaluation)
            .Select(i => i.Item == SheetField.Achievements ? i with { Label = "実施状況（何をしたか）" } : i)];
        var plan = PlanFactory.Build(SamplePlan.Document() with { Sheet = items, Measures = [], Results = [], Summaries = [] });

        var missing = ReportRules.Missing(null, Sheet(null), Year, plan.Sheet);

        Assert.StartsWith("実施状況がありません。", Assert.Single(missing).JapaneseMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_is_asked_for_where_departments_choose_it_and_no_actual_of_what_is_not_judged()
    {
        Grade[] grades = [new("A", null, AttainmentStatus.Met), new("中止", null, AttainmentStatus.NotApplicable)];
        var result = new AnnualResultDocument { Measure = "1", Year = Year, Achievements = "した。", Evaluation = "続ける。" };

        IEnumerable<string> Missing(string? grade, bool isByDepartment = true) => ReportRules
            .Missing(result with { Grade = grade }, Sheet("10回"), Year, null, new GradeScale(grades, isByDepartment))
            .Select(i => i.Code);

        Assert.Equal(["report_actual_missing", "report_grade_missing"], Missing(null));
        Assert.Equal(["report_actual_missing"], Missing("A"));
        Assert.Empty(Missing("中止"));
        Assert.Equal(["report_actual_missing"], Missing(null, isByDepartment: false));
        Assert.Empty(Missing("中止", isByDepartment: false));
    }

    [Theory]
    [InlineData("—")]
    [InlineData(null)]
    public void A_year_without_a_target_asks_for_no_actual(string? target)
        => Assert.Equal(
            ["report_achievements_missing", "report_evaluation_missing"],
            ReportRules.Missing(null, Sheet(target), Year).Select(i => i.Code));

    [Theory]
    [InlineData("10回", "9", "report_unit_missing")] // 対象外 by forgetting a unit
    [InlineData("月1回", "12", "report_unit_missing")]
    [InlineData("98.82%", "98.8", "report_unit_missing")]
    [InlineData("10回", "—", "report_actual_missing")]
    [InlineData("10回", "-", "report_actual_missing")]
    [InlineData("10回", "９回", null)]
    [InlineData("10回", "9人", null)] // another unit may be meant
    [InlineData("10回", "集計中", null)]
    [InlineData("実施", "1", null)]
    [InlineData("10", "9", null)]
    public void A_number_needs_the_unit_of_its_target_and_a_dash_is_no_value(string target, string actual, string? code)
        => Assert.Equal(code is null ? [] : [code], ReportRules.Missing(
            new AnnualResultDocument
            {
                Measure = "1",
                Year = Year,
                Actuals = new Dictionary<string, string> { ["count"] = actual },
                Achievements = "した。",
                Evaluation = "続ける。"
            },
            Sheet(target),
            Year).Select(i => i.Code));

    [Fact]
    public void A_whole_report_lacks_nothing()
        => Assert.Empty(ReportRules.Missing(
            new AnnualResultDocument
            {
                Measure = "1",
                Year = Year,
                Actuals = new Dictionary<string, string> { ["count"] = "9回" },
                Achievements = "した。",
                Evaluation = "続ける。"
            },
            Sheet("10回"),
            Year));

    [Theory]
    [InlineData(Return, " ", "report_comment_missing")]
    [InlineData(Return, "直してください。", null)]
    [InlineData(Approve, null, null)]
    [InlineData(Return, "直して\u202eください。", "text_invisible")]
    [InlineData(Save, "\0", "text_control")]
    public void Only_a_return_needs_words(ReportAction action, string? comment, string? code)
        => Assert.Equal(code is null ? [] : [code], ReportRules.CheckComment(action, comment).Select(i => i.Code));

    [Fact]
    public void A_comment_has_its_limit()
        => Assert.Equal(
            ["text_too_long"], ReportRules.CheckComment(Approve, new string('あ', ReportRules.LongestComment + 1)).Select(i => i.Code));

    [Theory]
    [InlineData(NotEntered, false, 30, true)]
    [InlineData(Draft, false, 30, true)]
    [InlineData(Returned, false, 30, true)]
    [InlineData(Returned, false, 31, false)] // the deadline itself is in time
    [InlineData(Submitted, false, 30, false)]
    [InlineData(Approved, false, 30, false)]
    [InlineData(Published, true, 30, false)]
    [InlineData(Draft, true, 30, false)] // published once: a later draft is not late
    [InlineData(NotEntered, false, null, false)] // nobody asked
    public void Overdue_is_what_should_have_been_submitted(ReportState state, bool isPublished, int? deadline, bool expected)
        => Assert.Equal(
            expected,
            ReportRules.IsOverdue(
                state, isPublished, deadline is null ? null : new DateOnly(2022, 5, deadline.Value), new DateOnly(2022, 5, 31)));

    private static MeasureDocument Sheet(string? target) => new()
    {
        No = "1",
        Name = "見本",
        Policy = [],
        Departments = [],
        Period = "令和3年度～令和7年度",
        Indicators =
        [
            new IndicatorDocument
            {
                Name = "回数",
                Targets = target is null ? new Dictionary<FiscalYear, string>() : new Dictionary<FiscalYear, string> { [Year] = target },
                Interpretation = new IndicatorInterpretation { Key = "count" },
            },
        ],
    };
}
