using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>効果額 of every plan adds up, whichever way its parts are taken, and leaves nothing out unsaid.</summary>
[Properties(Arbitrary = [typeof(PlanGenerators)], MaxTest = 300)]
public sealed class EffectProperties
{
    [Property]
    public void Sums_by_category_policy_basis_and_year_are_those_of_the_plan(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var whole in plan.Effects.Years.Select(plan.Effects.In).Prepend(plan.Effects))
        {
            AssertSum(whole, whole.Categories.Select(whole.Of));
            AssertSum(whole, Enum.GetValues<EffectBasis>().Select(whole.Of));
            AssertSum(whole, plan.Tree.Roots.Select(whole.Under));
            AssertSum(whole, whole.Years.Select(whole.In));
            foreach (var node in plan.Tree.All.Where(n => n.Children.Count > 0))
            {
                AssertSum(whole.Under(node), node.Children.Select(whole.Under)); // all measures hang on leaves
            }

            foreach (var category in whole.Categories.Select(whole.Of))
            {
                AssertSum(category, plan.Tree.Roots.Select(category.Under));
            }
        }
    }

    [Property]
    public void The_sums_are_those_of_the_amounts_that_the_plan_and_the_results_write(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        decimal planned = 0;
        decimal actual = 0;
        foreach (var measure in document.Measures)
        {
            foreach (var indicator in measure.Indicators.Where(i => i.Effect is not null))
            {
                planned += TargetReading.ReadAll(indicator.Targets, null, Notation.Standard).Values.Sum(t => AmountOf(t, indicator));
                actual += document.Results
                    .Where(r => r is { Interim: null, Draft: false } && r.Measure == measure.No)
                    .Sum(r => AmountOf(TargetValue.Parse(r.Actuals.GetValueOrDefault(indicator.Interpretation.Key)), indicator));
            }
        }

        Assert.Equal((planned, actual), (plan.Effects.Planned ?? 0, plan.Effects.Actual ?? 0));
    }

    [Property]
    public void Neither_a_second_listing_nor_an_interim_result_changes_a_sum_and_an_end_no_plan(PlanDocument document)
    {
        var effects = PlanFactory.Build(document).Effects;
        var once = PlanFactory.Build(document with
        {
            Measures = [.. document.Measures.Select(m => m with { AlsoUnder = [] })],
            Results = [.. document.Results.Where(r => r.Interim is null)],
        }).Effects;
        var withoutEnds = PlanFactory.Build(
            document with { Measures = [.. document.Measures.Select(m => m with { Ended = null })] }).Effects;

        Assert.Equal(Counts(effects), Counts(once));
        Assert.Equal((effects.Planned, effects.Actual), (withoutEnds.Planned, withoutEnds.Actual));
        Assert.Equal(withoutEnds.NotPublished.Count(), effects.NotPublished.Count() + effects.Ended.Count());
    }

    [Property]
    public void Whatever_the_plan_or_a_result_writes_is_counted_or_said(PlanDocument document)
    {
        foreach (var effect in PlanFactory.Build(document).Effects.All)
        {
            var target = effect.Indicator.Targets.GetValueOrDefault(effect.Year);
            var actual = effect.Result?.Actuals.GetValueOrDefault(effect.Indicator.Key);
            Assert.Equal(IsWritten(target), effect.Planned is not null || effect.IsPlanUnread);
            Assert.Equal(effect.Actual is not null, effect.State == EffectActual.Counted);
            Assert.Equal(
                IsWritten(actual), effect.Actual is not null || (effect.State == EffectActual.Unread && IsWritten(actual)));
            Assert.Equal(IsWritten(target) || IsWritten(actual), effect.State != EffectActual.None);
        }
    }

    [Property]
    public void A_difference_is_told_where_nothing_is_missing_and_then_adds_up(PlanDocument document)
    {
        var effects = PlanFactory.Build(document).Effects;
        foreach (var whole in effects.Years.Select(effects.In).Where(w => w.Difference is not null))
        {
            var parts = whole.Categories.Select(whole.Of).Where(c => c.Planned is not null || c.Actual is not null).ToArray();
            Assert.All(parts, p => Assert.NotNull(p.Difference));
            Assert.Equal(whole.Difference, parts.Sum(p => p.Difference));
        }
    }

    private static void AssertSum(EffectTotals whole, IEnumerable<EffectTotals> parts)
    {
        EffectTotals[] all = [.. parts];
        Assert.Equal(
            Counts(whole),
            (all.Sum(p => p.Planned ?? 0), all.Sum(p => p.Actual ?? 0), all.Sum(p => p.All.Count), all.Sum(p => p.Unread.Count()),
                all.Sum(p => p.NotPublished.Count()), all.Sum(p => p.Ended.Count())));
        Assert.Equal(whole.Planned is null, all.All(p => p.Planned is null));
    }

    private static (decimal Planned, decimal Actual, int All, int Unread, int NotPublished, int Ended) Counts(EffectTotals totals)
        => (totals.Planned ?? 0, totals.Actual ?? 0, totals.All.Count, totals.Unread.Count(), totals.NotPublished.Count(),
            totals.Ended.Count());

    private static bool IsWritten(TargetValue? value) => value is { IsWritten: true };

    private static decimal AmountOf(TargetValue value, IndicatorDocument indicator)
        => EffectYear.Amount(value, TargetReading.ReadAll(indicator.Targets, null, Notation.Standard).Values) ?? 0;
}
