using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>Departments that were renamed and merged: which names stand when, and which lead to which measures.</summary>
public sealed class DepartmentHistoryTests
{
    private static readonly Plan Plan = ReorganizedPlan.Plan;

    [Fact]
    public void The_plan_is_valid_and_written_as_it_was_read()
    {
        var read = PlanJson.Read(ReorganizedPlan.Json);

        Assert.Empty(read.Errors);
        Assert.Equal(ReorganizedPlan.Json, PlanJson.Write(read.Document!));
    }

    [Theory]
    [InlineData("1", "市長公室（令和5年度まで秘書課、令和7年度まで政策秘書課）|総務課")]
    [InlineData("2", "市民課（令和6年度まで戸籍課・窓口課）")]
    [InlineData("3", "総務課（令和4年度まで広報室）")]
    [InlineData("4", "市民課（令和6年度まで窓口課・戸籍課）")]
    public void A_measure_names_its_departments_of_today_with_their_former_names(string no, string expected)
        => Assert.Equal(expected, string.Join('|', Plan.FindMeasure(no)!.Leads.Select(l => l.Text)));

    [Theory]
    [InlineData("1", 2021, "秘書課|総務課")]
    [InlineData("1", 2023, "秘書課|総務課")]
    [InlineData("1", 2024, "政策秘書課|総務課")]
    [InlineData("1", 2026, "市長公室|総務課")]
    [InlineData("2", 2024, "戸籍課|窓口課")]
    [InlineData("2", 2025, "市民課")]
    [InlineData("3", 2022, "広報室")]
    [InlineData("3", 2023, "総務課")]
    [InlineData("4", 2021, "窓口課|戸籍課")] // what the sheet's department was then
    public void Old_years_keep_the_old_name(string no, int year, string expected)
        => Assert.Equal(expected, string.Join('|', Plan.FindMeasure(no)!.LeadsIn(new FiscalYear(year)).Select(d => d.Name)));

    [Theory]
    [InlineData("hisho", "1")]
    [InlineData("seisaku", "1")]
    [InlineData("shicho", "1")]
    [InlineData("koseki", "2|4")]
    [InlineData("shimin", "2|4")]
    [InlineData("koho", "3")]
    [InlineData("somu", "1|3")]
    [InlineData("joho", "")]
    public void Every_name_leads_to_the_measures(string slug, string expected)
    {
        var department = Plan.FindDepartment(slug)!;

        Assert.Equal(expected, string.Join('|', Plan.MeasuresOf(department).Select(m => m.No)));
        Assert.Equal(expected, string.Join('|', new MeasureFilter(Department: slug).Apply(Plan).Select(m => m.No)));
    }

    [Theory]
    [InlineData("joho", "1")]
    [InlineData("shicho", "3")]
    [InlineData("hisho", "3")]
    [InlineData("koho", "1")]
    [InlineData("somu", "")] // it leads both
    public void Related_departments_and_those_of_an_indicator_take_part(string slug, string expected)
        => Assert.Equal(expected, string.Join('|', Plan.MeasuresBeside(Plan.FindDepartment(slug)!).Select(m => m.No)));

    [Theory]
    [InlineData("秘書課", "1|3")]
    [InlineData("市長公室", "1|3")]
    [InlineData("戸籍課", "2|4")]
    [InlineData("市民課", "2|4")]
    public void A_search_finds_by_either_name(string words, string expected)
        => Assert.Equal(expected, string.Join('|', new MeasureFilter(words).Apply(Plan).Select(m => m.No).Order()));

    [Fact]
    public void Departments_of_today_stand_once()
        => Assert.Equal(
            [
                "市長公室（令和5年度まで秘書課、令和7年度まで政策秘書課）", "市民課（令和6年度まで窓口課・戸籍課）", "総務課", "情報課",
            ],
            Plan.PresentDepartments.Select(l => l.Text));

    [Fact]
    public void An_indicator_tells_its_departments()
        => Assert.Equal(
            new IndicatorFact("指標の担当課", "情報課"), Assert.Single(Plan.FindMeasure("1")!.Indicators[0].Facts));

    [Theory]
    [InlineData("hisho", 2023, ReportRole.Lead)]
    [InlineData("hisho", 2026, ReportRole.Lead)] // an account that nobody touched
    [InlineData("shicho", 2026, ReportRole.Lead)]
    [InlineData("shicho", 2025, ReportRole.None)] // not before its first year
    [InlineData("somu", 2026, ReportRole.Lead)]
    [InlineData("joho", 2026, ReportRole.Contributor)]
    [InlineData("koho", 2022, ReportRole.Contributor)]
    [InlineData("koho", 2023, ReportRole.Lead)] // part of 総務課 now
    [InlineData("shimin", 2026, ReportRole.None)]
    public void Whoever_does_the_work_today_reports(string own, int year, ReportRole expected)
    {
        var measure = Plan.FindMeasure("1")!;
        Department[] others = [.. measure.RelatedDepartments, .. measure.Indicators.SelectMany(i => i.Departments)];

        Assert.Equal(
            expected, ReportRules.RoleOf([Plan.FindDepartment(own)!], measure.Departments, others, new FiscalYear(year)));
    }

    [Theory]
    [InlineData(ReportRole.Lead, ReportAction.Submit, true)]
    [InlineData(ReportRole.Lead, ReportAction.TakeBack, true)]
    [InlineData(ReportRole.Contributor, ReportAction.Save, true)]
    [InlineData(ReportRole.Contributor, ReportAction.Submit, false)]
    [InlineData(ReportRole.Contributor, ReportAction.TakeBack, false)]
    [InlineData(ReportRole.None, ReportAction.Save, false)]
    public void Only_the_lead_submits(ReportRole role, ReportAction action, bool expected)
        => Assert.Equal(expected, ReportRules.Allows(role, action));

    // A document with errors may reach the factory; it must neither hang nor throw.
    [Fact]
    public void A_circle_of_successors_ends()
    {
        var departments = Department.ListOf([
            ReorganizedPlan.Department("a", "甲課", to: 2021, successor: "b"),
            ReorganizedPlan.Department("b", "乙課", to: 2021, successor: "a"),
            ReorganizedPlan.Department("c", "丙課", to: 2021, successor: "c"), ReorganizedPlan.Department("d", "丁課", successor: "a"),
        ]);

        Assert.All(departments, d => Assert.Null(d.Successor));
    }

    [Fact]
    public void An_older_file_changes_nothing_and_a_newer_one_ends_a_department()
    {
        var old = ReorganizedPlan.Department("hisho", "秘書課");
        var ended = ReorganizedPlan.Department("hisho", "秘書課", to: 2025, successor: "shicho");
        var told = old with { Interpretation = old.Interpretation with { Contact = "電話 00" } };

        Assert.Equal(ended, DepartmentMerge.Of(file: old, site: ended));
        Assert.Equal(ended, DepartmentMerge.Of(file: ended, site: old));
        Assert.Equal("電話 00", DepartmentMerge.Of(file: ended, site: told)!.Interpretation.Contact);
        Assert.Null(DepartmentMerge.Of(ReorganizedPlan.Department("hisho", "秘書課", to: 2024, successor: "shicho"), ended));
        Assert.Null(DepartmentMerge.Of(ReorganizedPlan.Department("hisho", "秘書課", to: 2024), old));
        Assert.Null(DepartmentMerge.Of(ReorganizedPlan.Department("hisho", "秘書広報課"), old));
    }

    [Fact]
    public void A_file_says_who_took_over_measures_of_which_the_site_knows_nothing()
    {
        var split = SplitPlan.Document.Departments[0];
        var elsewhere = new HandedMeasureDocument { Plan = "another", No = "2", To = ["kikaku", "zaisei"] };
        var other = split with { Interpretation = split.Interpretation with { HandedTo = [elsewhere] } };
        var same = split with { Interpretation = split.Interpretation with { HandedTo = [] } };
        var changed = split with
        {
            Interpretation = split.Interpretation with { HandedTo = [split.Interpretation.HandedTo[0] with { To = ["kikaku"] }] },
        };

        Assert.Equal(split, DepartmentMerge.Of(file: same, site: split));
        Assert.Equal(
            [elsewhere, .. split.Interpretation.HandedTo], DepartmentMerge.Of(file: split, site: other)!.Interpretation.HandedTo);
        Assert.Equal(split, DepartmentMerge.Of(file: ReorganizedPlan.Department("kikaku-zaisei", "企画財政課"), site: split));
        Assert.Equal(split, DepartmentMerge.Of(file: split, site: ReorganizedPlan.Department("kikaku-zaisei", "企画財政課")));
        Assert.Null(DepartmentMerge.Of(file: changed, site: split));
    }
}
