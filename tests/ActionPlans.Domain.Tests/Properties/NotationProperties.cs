using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using ActionPlans.Domain.Values;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds of every plan that defines units and steps of its own.</summary>
[Properties(Arbitrary = [typeof(PlanGenerators), typeof(Generators)], MaxTest = 300)]
public sealed class NotationProperties
{
    private static readonly FiscalYear[] Years = [.. FiscalYear.Range(new FiscalYear(2020), new FiscalYear(2024))];
    private static readonly string[] Words = ["コマ", "ロット", "ひろば", "反歩", "枠", "数量", "kWp", "こま数", "的", "目", "円札", "回数券", "人前"];
    private static readonly string[] Bases = ["回", "件", "個", "千円", "%", "㎡", "km", "年", "人"];
    private static readonly string[] Steps = ["構想", "設計", "着工", "供用開始", "運用", "第1段階", "Ａ"];

    [Property]
    public void A_unit_that_no_value_uses_changes_no_judgement(PlanDocument document, int word, int to, ushort factor)
    {
        var unit = new UnitDocument { Unit = Of(Words, word), SameAs = Of(Bases, to), Factor = factor == 0 ? null : factor / 100m };

        AssertSameJudgements(document, document with { Interpretation = document.Interpretation with { Units = [unit] } });
    }

    [Property]
    public void Steps_that_no_value_names_change_no_judgement(PlanDocument document, int first, int second)
    {
        string[][] steps = [[Of(Steps, first)], [Of(Steps, second) + "完了後"]];

        AssertSameJudgements(document, document with { Interpretation = document.Interpretation with { Steps = steps } });
    }

    [Property]
    public void Another_name_of_a_unit_is_judged_as_the_unit(PlanDocument document, int word)
    {
        var name = Of(Words, word);
        if (name.Contains('回', StringComparison.Ordinal))
        {
            return;
        }

        AssertSameJudgements(document, Renamed(document, "回", name) with
        {
            Interpretation = document.Interpretation with { Units = [new() { Unit = name, SameAs = "回" }] },
        });
    }

    [Property]
    public void A_plan_with_units_and_steps_is_written_and_read_the_same(PlanDocument document, int word, int step)
    {
        var own = document with
        {
            Interpretation = document.Interpretation with
            {
                Units = [new() { Unit = Of(Words, word), SameAs = "個", Factor = 12.5m }],
                Steps = [[Of(Steps, step), "未" + Of(Steps, step)], ["完成"]],
            },
        };
        var text = PlanJson.Write(own);
        var read = PlanJson.Read(text);

        Assert.Empty(read.Errors);
        Assert.Equal(text, PlanJson.Write(read.Document!));
        Assert.NotEqual(PlanJson.Hash(document), PlanJson.Hash(read.Document!));
    }

    [Property(MaxTest = 500)]
    public void Reading_never_throws_whatever_a_plan_defines(WildText value, WildText unit, WildText sameAs, decimal factor, WildText step)
    {
        var plan = new PlanInterpretation
        {
            Slug = "mihon",
            Units = [new() { Unit = unit.Text, SameAs = sameAs.Text, Factor = factor }, new() { Unit = sameAs.Text, SameAs = unit.Text }],
            Steps = [[step.Text], [step.Text, unit.Text]],
        };

        Assert.Equal(value.Text, TargetValue.Parse(value.Text, PlanNotation.Of(plan)).Text);
        Assert.NotNull(PlanValidator.Validate(SamplePlan.Document() with { Interpretation = plan }));
    }

    private static void AssertSameJudgements(PlanDocument before, PlanDocument after)
    {
        var was = PlanFactory.Build(before);
        var now = PlanFactory.Build(after);
        Assert.Empty(PlanValidator.Errors(after));
        Assert.All(Years, year =>
        {
            Assert.Equal(was.Measures.Select(m => m.Judge(year)), now.Measures.Select(m => m.Judge(year)));
            Assert.Equal(
                was.Measures.SelectMany(m => m.Indicators.Select(i => Judged(m, i, year))),
                now.Measures.SelectMany(m => m.Indicators.Select(i => Judged(m, i, year))));
        });
    }

    private static Attainment.Attainment Judged(Measure measure, Indicator indicator, FiscalYear year) => AttainmentCalculator.Judge(
        indicator.JudgedTarget(year), measure.Results.GetValueOrDefault(year)?.Actuals.GetValueOrDefault(indicator.Key),
        indicator.RuleFor(year));

    private static PlanDocument Renamed(PlanDocument document, string unit, string name) => document with
    {
        Measures = [.. document.Measures.Select(m => m with
        {
            Indicators = [.. m.Indicators.Select(i => i with
            {
                Targets = i.Targets.ToDictionary(t => t.Key, t => t.Value.Replace(unit, name, StringComparison.Ordinal)),
                Interpretation = i.Interpretation with
                {
                    Rules = [.. i.Interpretation.Rules.Select(
                        r => r with { Baseline = r.Baseline?.Replace(unit, name, StringComparison.Ordinal) })],
                },
            })],
        })],
        Results = [.. document.Results.Select(r => r with
        {
            Actuals = r.Actuals.ToDictionary(a => a.Key, a => a.Value.Replace(unit, name, StringComparison.Ordinal)),
        })],
    };

    private static string Of(string[] words, int index) => words[(int)((uint)index % words.Length)];
}
