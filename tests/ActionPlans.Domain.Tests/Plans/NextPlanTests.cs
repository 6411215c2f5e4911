using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>次の計画: what is copied of the old plan, and what is not.</summary>
public sealed class NextPlanTests
{
    private static readonly NextPlan Choice = new("次の計画", "next-2026", "令和8年度～令和12年度", ["1", "2"]);

    [Fact]
    public void The_shipped_plan_goes_on_with_all_its_measures()
    {
        var old = SeedPlan.Document;
        var suggested = NextPlan.Suggested(old);
        Assert.Equal("令和8年度～令和12年度", suggested.Period);
        Assert.EndsWith("-2026", suggested.Slug, StringComparison.Ordinal);

        var next = suggested.From(old);

        Assert.Empty(PlanValidator.Errors(next));
        Assert.Equal(old.Interpretation.Slug, next.Predecessor);
        Assert.Equal(old.Measures.Select(m => m.No), next.Measures.Select(m => m.No));
        Assert.Equal(old.Policies, next.Policies);
        Assert.Equal(old.Departments, next.Departments);
        foreach (var (measure, before) in next.Measures.Zip(old.Measures))
        {
            Assert.Equal(new PredecessorDocument { Plan = old.Interpretation.Slug, No = before.No }, measure.Predecessor);
            Assert.Equal((before.Name, before.Overview), (measure.Name, measure.Overview));
            Assert.Equal((before.Means, before.Class), (measure.Means, measure.Class));
            Assert.Equal(before.Departments, measure.Departments);
            Assert.Equal(before.Policy, measure.Policy);
            Assert.Equal(before.Indicators.Select(Judged), measure.Indicators.Select(Judged));
        }

        static (string, string, IndicatorDirection?) Judged(IndicatorDocument indicator)
            => (indicator.Name, indicator.Interpretation.Key, indicator.Interpretation.Rules is [.., var rule] ? rule.Direction : null);
    }

    [Fact]
    public void Nothing_that_was_said_of_the_old_years_is_copied()
    {
        var filled = FilledDocuments.Plan with { Period = "令和3年度～令和7年度" };
        var next = (Choice with { Measures = [.. filled.Measures.Select(m => m.No)] }).From(filled);

        Assert.Empty(next.Results);
        Assert.Empty(next.Summaries);
        Assert.Empty(next.History);
        Assert.Null(next.Outcome);
        Assert.All(next.Measures, m =>
        {
            Assert.Null(m.Ended);
            Assert.Empty(m.Schedule.Lines);
            Assert.All(m.Indicators, i =>
            {
                Assert.Empty(i.Targets);
                Assert.Null(i.Baseline);
                Assert.Null(i.Final);
                Assert.All(i.Interpretation.Rules, r => Assert.Null(r.Baseline));
            });
        });
    }

    [Fact]
    public void A_measure_that_has_ended_is_not_suggested()
    {
        var old = PlanJson.Read(File.ReadAllText(Repository.EndedMeasuresFile)).Document!;

        Assert.Equal(old.Measures.Where(m => m.Ended is null).Select(m => m.No), NextPlan.Suggested(old).Measures);
        Assert.Contains(old.Measures, m => m.Ended is not null);
    }

    [Fact]
    public void Who_took_over_stands_in_place_of_departments_that_ended()
    {
        var old = ReorganizedPlan.Document;
        var next = (Choice with { Measures = [.. old.Measures.Select(m => m.No)] }).From(old);
        var first = next.ReadPeriod()!.From;

        Assert.Empty(PlanValidator.Errors(next));
        Assert.Contains(old.Departments, d => d.Interpretation.ValidTo < first);
        var bySlug = Department.ListOf(next.Departments).ToDictionary(d => d.Name);
        Assert.All(next.Measures.SelectMany(m => m.AllDepartments()), name => Assert.Null(bySlug[name].Successor));
        Assert.All(next.Measures, m => Assert.Equal(m.Departments.Distinct(), m.Departments));
    }

    [Fact]
    public void What_held_last_of_methods_and_rules_holds_from_the_first_year_on()
    {
        var old = PlanJson.Read(File.ReadAllText(Repository.GradedByRatesFile)).Document!;
        var next = (Choice with { Measures = [.. old.Measures.Select(m => m.No)] }).From(old);

        var method = Assert.Single(next.Interpretation.Methods);
        Assert.Equal((1, new FiscalYear(2026)), (method.Version, method.From));
        Assert.Equal(old.Interpretation.Methods.MaxBy(m => m.From)!.Grades, method.Grades);
        Assert.Empty(PlanValidator.Errors(next));
    }

    [Theory]
    [InlineData("slug_invalid", "$.interpretation.slug", "次", "令和8年度～令和12年度", "次の計画")]
    [InlineData("predecessor_self", "$.predecessor", null, "令和8年度～令和12年度", "次の計画")]
    [InlineData("period_unreadable", "$.period", "next", "いつか", "次の計画")]
    [InlineData("text_blank", "$.title", "next", "令和8年度～令和12年度", "")]
    public void The_validator_tells_what_is_wrong(string code, string path, string? slug, string period, string title)
    {
        var next = new NextPlan(title, slug ?? SeedPlan.Slug, period, ["1"]).From(SeedPlan.Document);

        Assert.Contains(PlanValidator.Errors(next), e => e.Code == code && e.Path == path);
    }

    [Theory]
    [InlineData("city", "city-2026")]
    [InlineData("city-2021", "city-2026")]
    public void A_slug_is_suggested(string old, string suggested)
    {
        var plan = SeedPlan.Document;

        Assert.Equal(suggested, NextPlan.Suggested(plan with { Interpretation = plan.Interpretation with { Slug = old } }).Slug);
    }

    [Fact]
    public void Measures_of_a_department_that_was_split_name_whoever_took_them_over()
    {
        var next = (Choice with { Measures = ["1", "2", "3", "4"] }).From(SplitPlan.Document);

        Assert.Empty(PlanValidator.Errors(next));
        Assert.Equal(["企画課", "財政課", "財政課・企画課", "財政課"], next.Measures.Select(m => string.Join('・', m.Departments)));
        Assert.Equal(["企画課", "財政課"], next.Departments.Select(d => d.Name));
    }
}
