using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>The plan as an aggregate: what it holds and what it finds.</summary>
public sealed class PlanTests
{
    private static readonly Plan Plan = SamplePlan.Plan();
    private static readonly FiscalYear Year = new(2021);

    [Fact]
    public void Measures_stand_in_the_natural_order_of_their_No()
    {
        var shuffled = SamplePlan.Plan(plan =>
        {
            var measures = plan.List("measures");
            plan["measures"] = new System.Text.Json.Nodes.JsonArray([.. measures.Reverse().Select(m => m!.DeepClone())]);
        });
        Assert.Equal(["1", "2", "10", "R1-1"], shuffled.Measures.Select(m => m.No));
    }

    [Fact]
    public void A_measure_is_found_by_its_No()
    {
        Assert.Equal("収納率の向上", Plan.FindMeasure("10")?.Name);
        Assert.Null(Plan.FindMeasure("3"));
        Assert.Null(Plan.FindMeasure("r1-1"));
    }

    [Fact]
    public void A_department_s_measures_are_those_it_leads_alone_or_jointly()
    {
        Assert.Equal(["1", "2"], Numbers(Plan.MeasuresOf(Plan.FindDepartment("somu")!)));
        Assert.Equal(["2"], Numbers(Plan.MeasuresOf(Plan.FindDepartment("hisho")!)));
        Assert.Equal(["10", "R1-1"], Numbers(Plan.MeasuresOf(Plan.FindDepartment("zeimu")!)));
        Assert.Null(Plan.FindDepartment("unknown"));
    }

    [Fact]
    public void A_policy_s_measures_are_those_under_it_at_any_depth()
    {
        Assert.Equal(["1", "2"], Numbers(Plan.MeasuresOf(Plan.Tree.Find("1")!)));
        Assert.Equal(["1"], Numbers(Plan.MeasuresOf(Plan.Tree.Find("1-1")!)));
        Assert.Equal(["10", "R1-1"], Numbers(Plan.MeasuresOf(Plan.Tree.Find("2")!)));
    }

    [Fact]
    public void A_measure_holds_what_its_sheet_says()
    {
        var measure = Plan.FindMeasure("1")!;
        Assert.Equal("出前講座の開催", measure.Name);
        Assert.Equal("総合計画の5", measure.ComprehensivePlan);
        Assert.Equal("重点事業", measure.Class);
        Assert.Equal("コミュニティを育てる。", measure.Overview);
        Assert.Equal("ふれあい講座を開く。", measure.Means);
        Assert.Equal(["随時見直す。"], measure.Schedule.Notes);
        Assert.Equal(Year, measure.Period.From);
        Assert.Null(measure.NoIndicatorReason);
        Assert.Equal("検討のため指標を設定しない", Plan.FindMeasure("R1-1")!.NoIndicatorReason);
        Assert.Equal(["秘書課", "総務課"], Plan.FindMeasure("2")!.Departments.Select(d => d.Name));
        Assert.Equal(new Department("somu", "総務課", Year, new FiscalYear(2023)), measure.Departments[0]);
    }

    [Fact]
    public void A_plan_holds_what_its_file_says()
    {
        Assert.Equal("mihon-2021", Plan.Slug);
        Assert.Equal("見本市行動計画", Plan.Title);
        Assert.Equal("見本市", Plan.Publisher);
        Assert.Equal(["見本市行動計画", "令和3年3月"], Plan.TitlePage);
        Assert.Equal("第1章", Assert.Single(Plan.Chapters).Heading);
        Assert.Equal(["総務課"], Plan.Contact);
        Assert.Equal(["以上"], Plan.ClosingNotes);
        Assert.Equal(3, Plan.Period.Years.Count);
        Assert.Equal(["somu", "zeimu", "hisho"], Plan.Departments.Select(d => d.Slug));
        Assert.Equal(["重点事業", "主要事業"], Plan.Classes);
    }

    [Fact]
    public void Results_belong_to_their_measure_and_year()
    {
        var result = Plan.FindMeasure("1")!.Results[Year];
        Assert.Equal("39回", result.Actuals["kaisu"].Text);
        Assert.Equal("講座を39回開いた。", result.Achievements);
        Assert.Equal("足りない。", result.Evaluation);
        Assert.Equal(new DateOnly(2022, 3, 31), result.AsOf);
        Assert.True(result.IsSample);
        Assert.False(Plan.FindMeasure("2")!.Results[Year].IsSample);
        Assert.Empty(Plan.FindMeasure("10")!.Results);
    }

    [Fact]
    public void A_draft_of_a_result_is_no_result_of_the_plan()
    {
        var plan = SamplePlan.Plan(p => p.List("results")
            .Add(JsonSteps.Json("""{ "measure": "10", "year": 2023, "actuals": { "ritsu": "99%" }, "sample": true, "draft": true }""")));

        Assert.Empty(plan.FindMeasure("10")!.Results);
        Assert.Equal(Year, plan.LatestResultYear);
    }

    [Fact]
    public void A_plan_tells_whether_it_shows_samples_and_up_to_which_year_it_has_results()
    {
        Assert.True(Plan.HasSamples);
        Assert.Equal(Year, Plan.LatestResultYear);
        var later = SamplePlan.Plan(plan => plan.List("results").Add(JsonSteps.Json("""{ "measure": "10", "year": 2023 }""")));
        Assert.Equal(new FiscalYear(2023), later.LatestResultYear);
        var empty = SamplePlan.Plan(plan => plan.Remove("results"));
        Assert.False(empty.HasSamples);
        Assert.Null(empty.LatestResultYear);
    }

    [Fact]
    public void A_measure_is_judged_by_its_indicators()
    {
        Assert.Equal(AttainmentStatus.Missed, Plan.FindMeasure("1")!.Judge(Year).Status);
        Assert.Equal(AttainmentStatus.Missed, Plan.FindMeasure("2")!.Judge(Year).Status); // met by one, missed by the other
        Assert.Equal(AttainmentStatus.NotPublished, Plan.FindMeasure("10")!.Judge(Year).Status);
        Assert.Equal(AttainmentReason.NoIndicator, Plan.FindMeasure("R1-1")!.Judge(Year).Reason);
        Assert.Equal(AttainmentStatus.NotPublished, Plan.FindMeasure("1")!.Judge(new FiscalYear(2022)).Status);
        Assert.Equal(AttainmentStatus.OutsidePeriod, Plan.FindMeasure("1")!.Judge(new FiscalYear(2030)).Status);
    }

    [Fact]
    public void A_document_with_errors_is_not_built()
    {
        var document = SamplePlan.Document();
        Assert.Throws<ArgumentException>(() => PlanFactory.Build(document with { Period = "いつか" }));
        Assert.Throws<ArgumentException>(() => PlanFactory.Build(document with { Policies = [] }));
    }

    private static IEnumerable<string> Numbers(IEnumerable<Measure> measures) => measures.Select(m => m.No);
}
