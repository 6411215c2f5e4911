using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>計画期間の延長: what it makes of the plan, and what stands against it.</summary>
public sealed class PeriodExtensionTests
{
    /// <summary>Codes that only an extension reports.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["extension_not_later", "extension_measure_gone", "extension_period_differs"];

    private static readonly FiscalYear To = new(2026);

    private const string Period = "令和3年度～令和8年度";

    private static readonly PlanDocument Ended = PlanJson.Read(File.ReadAllText(Repository.EndedMeasuresFile)).Document!;

    [Fact]
    public void The_plan_and_all_its_measures_go_on_with_new_targets()
    {
        var plan = SeedPlan.Document;
        var extension = new PeriodExtension(To, Period, [.. plan.Measures.Select(m => Extension(m, "50回"))]);

        var after = extension.Apply(plan, out var issues);

        Assert.Empty(issues);
        Assert.Equal(Period, after.Period);
        Assert.Equal(To, after.ReadPeriod()!.To);
        Assert.Equal("(令和 3 年度 ~ 令和 8 年度)", after.Measures[0].Period);
        foreach (var (measure, before) in after.Measures.Zip(plan.Measures))
        {
            Assert.Equal((before.ReadPeriod()!.From, To), (measure.ReadPeriod()!.From, measure.ReadPeriod()!.To));
            Assert.All(measure.Indicators.Zip(before.Indicators), pair =>
            {
                Assert.Equal("50回", pair.First.Targets[To]);
                Assert.Equal(pair.Second.Targets, pair.First.Targets.Where(t => t.Key != To));
            });
        }

        // Nothing else is touched.
        var back = after with
        {
            Period = plan.Period,
            Measures = [.. after.Measures.Zip(plan.Measures, (m, before) => m with
            {
                Period = before.Period,
                Indicators = [.. m.Indicators.Select(i => i with { Targets = i.Targets.Where(t => t.Key != To).ToDictionary() })],
            })],
        };
        Assert.Equal(PlanJson.Hash(plan), PlanJson.Hash(back));
    }

    [Fact]
    public void A_measure_that_is_not_chosen_keeps_its_period_and_an_empty_target_is_none()
    {
        var plan = SeedPlan.Document;

        var after = new PeriodExtension(To, Period, [Extension(plan.Measures[0], "")]).Apply(plan, out var issues);

        Assert.Empty(issues);
        Assert.Equal(plan.Measures[0].Indicators[0].Targets, after.Measures[0].Indicators[0].Targets);
        Assert.Equal(plan.Measures.Skip(1), after.Measures.Skip(1));
    }

    [Fact]
    public void A_target_of_a_year_that_the_measure_has_already_is_left_alone()
    {
        var plan = SeedPlan.Document;
        var measure = plan.Measures.First(m => m.Indicators.Count > 0);
        var key = measure.Indicators[0].Interpretation.Key;

        var after = new PeriodExtension(To, Period, [Extension(measure, "") with { Targets = [new(key, new FiscalYear(2025), "9999回")] }])
            .Apply(plan, out _);

        Assert.DoesNotContain("9999回", PlanJson.Write(after), StringComparison.Ordinal);
    }

    [Fact]
    public void Years_are_stated_for_a_period_whose_text_tells_none()
    {
        var stated = new PeriodInterpretation { From = new(2021), To = new(2025) };
        var plan = SeedPlan.Document with
        {
            Period = "市長の任期の間",
            Interpretation = SeedPlan.Document.Interpretation with { Period = stated },
        };

        var after = new PeriodExtension(To, "市長の任期とその次の年度", []).Apply(plan, out var issues);
        Assert.Empty(issues);
        Assert.Equal(stated with { To = To }, after.Interpretation.Period);

        after = new PeriodExtension(To, Period, []).Apply(plan, out issues);
        Assert.Empty(issues);
        Assert.Null(after.Interpretation.Period);
    }

    [Theory]
    [InlineData(2025, "令和3年度～令和7年度", "extension_not_later", "$.to")]
    [InlineData(2026, "令和3年度～令和7年度", "extension_period_differs", "$.period")]
    [InlineData(2026, "令和4年度～令和8年度", "extension_period_differs", "$.period")]
    [InlineData(2026, "令和八年まで", "period_unreadable", "$.period")]
    [InlineData(2026, "令和3年度～令和8年度（5年間）", "period_contradicts_itself", "$.period")]
    public void What_stands_against_the_period(int to, string period, string code, string path)
    {
        new PeriodExtension(new(to), period, []).Apply(SeedPlan.Document, out var issues);

        Assert.Contains(issues, i => i.Code == code && i.Path == path);
    }

    [Fact]
    public void What_stands_against_a_measure()
    {
        var plan = SeedPlan.Document;
        var first = plan.Measures.First(m => m.Indicators.Count > 0);
        var index = plan.Measures.ToList().IndexOf(first);
        MeasureExtension[] wanted =
        [
            Extension(first, new string('1', PlanLimits.Text + 1)) with { Period = "令和3年度～令和9年度" },
            Extension(first, "") with { No = "999" },
        ];

        new PeriodExtension(To, Period, wanted).Apply(plan, out var issues);

        Assert.Contains(issues, i => i.Code == "extension_period_differs" && i.Path == $"$.measures[{index}].period");
        Assert.Contains(issues, i => i.Code == "text_too_long"
            && i.Path == $"$.measures[{index}].indicators[0].targets['2026']");
        Assert.Contains(issues, i => i.Code == "extension_measure_gone" && i.Arguments[0] == "999");
    }

    [Fact]
    public void A_measure_that_ended_does_not_go_on()
    {
        var ended = Ended.Measures.First(m => m.Ended is not null);

        Assert.False(PeriodExtension.IsExtensible(ended, To));
        Assert.True(PeriodExtension.IsExtensible(Ended.Measures.First(m => m.Ended is null), To));
        new PeriodExtension(To, Period, [Extension(ended, "")]).Apply(Ended, out var issues);
        Assert.Contains(issues, i => i.Code == "extension_measure_gone");
    }

    [Theory]
    [InlineData("令和3年度～令和7年度", "令和3年度～令和8年度")]
    [InlineData("(令和 3 年度 ~ 令和 7 年度)", "(令和 3 年度 ~ 令和 8 年度)")]
    [InlineData("令和３年度～令和７年度（５年間）", "令和３年度～令和８年度（６年間）")]
    [InlineData("令和3年度（2021年度）～令和7年度（2025年度）", "令和3年度（2021年度）～令和8年度（2026年度）")]
    [InlineData("2021（令和3）年度から2025（令和7）年度", "2021（令和3）年度から2026（令和8）年度")]
    [InlineData("令和3年4月～令和8年3月", "令和3年4月～令和9年3月")]
    [InlineData("R3.4.1～R8.3.31", "R3.4.1～R9.3.31")]
    [InlineData("2021～25年度", "2021～26年度")]
    [InlineData("平成33年度～平成37年度", "平成33年度～平成38年度")]
    [InlineData("令和3年度から5か年", "令和3年度から6か年")]
    [InlineData("令和三年度～令和七年度", "令和3年度～令和8年度")] // no figures to change
    public void A_period_is_written_on_as_the_source_writes_it(string text, string later)
    {
        Assert.True(FiscalPeriod.TryParse(text, out var period));

        Assert.Equal(later, period.TextUntil(To));
    }

    private static MeasureExtension Extension(MeasureDocument measure, string target) => new(
        measure.No,
        measure.ReadPeriod()!.TextUntil(To),
        target.Length == 0 ? [] : [.. measure.Indicators.Select(i => new AddedTarget(i.Interpretation.Key, To, target))]);
}
