using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.Forms;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests.Forms;

/// <summary>The forms that extend a plan and start the next one.</summary>
public sealed class PlanLifeFormTests
{
    private static readonly PlanDocument Plan = SeedPlan.Document;

    private static readonly PlanDocument WithEnds = PlanJson.Read(File.ReadAllText(Repository.EndedMeasuresFile)).Document!;

    [Fact]
    public void An_extension_is_suggested_that_only_lacks_its_targets()
    {
        var form = PeriodExtensionForm.Of(Plan, null)!;

        Assert.Equal("令和8年度", form.To);
        Assert.Equal(Plan.Measures.Select(m => m.Period).Distinct(), form.Wordings.Select(w => w.Before));
        Assert.Equal(Plan.Measures.Count, form.Measures.Count(m => m.IsChosen));
        Assert.Equal(Plan.Measures.Sum(m => m.Indicators.Count), form.Measures.Sum(m => m.Targets.Count));
        Assert.StartsWith("令和7年度 ", form.Measures[0].Targets[0].Before, StringComparison.Ordinal);
        var after = form.Read(Plan).Apply(Plan, out var issues);
        Assert.Empty(issues);
        Assert.All(after.Measures, m => Assert.Equal(new FiscalYear(2026), m.ReadPeriod()!.To));
    }

    [Fact]
    public void One_that_ended_is_not_offered_and_one_that_stopped_before_its_plan_is_not_ticked()
    {
        var shorter = WithEnds.Measures.First(m => m.Ended is null);
        var plan = WithEnds.WithMeasure(shorter.No, m => m with { Period = "令和3年度～令和5年度", Schedule = new(), Indicators = [] });

        var form = PeriodExtensionForm.Of(plan, new FiscalYear(2026))!;

        Assert.Equal(plan.Measures.Where(m => m.Ended is null).Select(m => m.No), form.Measures.Select(m => m.No));
        Assert.False(form.Measures.Single(m => m.No == shorter.No).IsChosen);
        Assert.Null(PeriodExtensionForm.Of(plan, plan.ReadPeriod()!.To));
    }

    [Fact]
    public void What_was_typed_stays_in_its_place_where_the_plan_changed_meanwhile()
    {
        var typed = PeriodExtensionForm.Of(Plan, null)!;
        typed.Measures[1].Targets[0].Text = "50回";
        typed.Measures[2].IsChosen = false;
        typed.Wordings[0].After = "令和3年度から令和8年度";
        var changed = Plan.WithoutMeasure(Plan.Measures[0].No);

        var form = PeriodExtensionForm.Of(changed, null, typed)!;

        Assert.Equal("50回", form.Measures[0].Targets[0].Text);
        Assert.False(form.Measures[1].IsChosen);
        Assert.Equal("令和3年度から令和8年度", form.Wordings[0].After);
        Assert.Equal(typed.Period, form.Period);
    }

    [Fact]
    public void What_is_wrong_leads_to_its_field()
    {
        var form = PeriodExtensionForm.Of(Plan, null)!;
        var at = form.Measures.FindIndex(m => m.Targets.Count > 1);
        form.Measures[at].Targets[1].Text = new string('1', PlanLimits.Text + 1);
        form.Period = "いつか";
        form.Wordings[1].After = "令和3年度～令和9年度";

        form.Read(Plan).Apply(Plan, out var issues);
        var fields = issues.Select(i => (i.Code, form.FieldOf(i, Plan))).ToHashSet();

        Assert.Contains(("text_too_long", $"Form.Measures[{at}].Targets[1].Text"), fields);
        Assert.Contains(("period_unreadable", "Form.Period"), fields);
        Assert.Contains(("extension_period_differs", "Form.Wordings[1].After"), fields);
        Assert.All(fields.Select(f => f.Item2.Replace('.', '_').Replace('[', '_').Replace(']', '_')),
            id => Assert.Contains($"id=\"{id}\"", form.Fields, StringComparison.Ordinal));
    }

    [Fact]
    public void The_next_plan_tells_each_error_once_at_its_field()
    {
        var form = NextPlanForm.Of(Plan);
        Assert.Empty(Errors(form));

        form.Title = " ";
        form.Slug = Plan.Interpretation.Slug;
        form.Period = "いつか";

        Assert.Equal(
            [("Form.Period", "period_unreadable"), ("Form.Slug", "predecessor_self"), ("Form.Title", "text_blank")],
            Errors(form).Order());
    }

    private static IEnumerable<(string, string)> Errors(NextPlanForm form)
    {
        form.Read(Plan, out var issues);
        return issues.Select(i => (i.Field, i.Issue.Code));
    }
}
