using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>Values of a plan with units and steps of its own.</summary>
public sealed class OwnNotationTests
{
    private static readonly Notation Own = PlanNotation.Of(new()
    {
        Slug = "mihon",
        Units =
        [
            new() { Unit = "コマ", SameAs = "回" },
            new() { Unit = "ロット", SameAs = "ケース", Factor = 2 },
            new() { Unit = "ケース", SameAs = "個", Factor = 24 },
            new() { Unit = "ひろば" },
            new() { Unit = "反", SameAs = "ａ", Factor = 9.917m },
            new() { Unit = "K円", SameAs = "千円" },
            new() { Unit = "こども園", SameAs = "園" },
        ],
        Steps = [["構想", "○"], ["設計", "基本設計"], ["工事", "着工"], ["完成", "供用開始"]],
    });

    [Theory]
    [InlineData("12コマ", "12", "回", "12", "回")]
    [InlineData("１２ ｺﾏ以上", "12", "回", "12", "回")]
    [InlineData("月2コマ", "2", "回", "24", "回")]
    [InlineData("24コマ/年", "24", "回", "24", "回")]
    [InlineData("延べ30コマ開催", "30", "回", "30", "回")]
    [InlineData("3ロット", "3", "ロット", "144", "個")]
    [InlineData("1,000ケース", "1000", "ケース", "24000", "個")]
    [InlineData("5ひろば", "5", "ひろば", "5", "ひろば")]
    [InlineData("ゼロひろば", "0", "ひろば", "0", "ひろば")]
    [InlineData("三ひろば", "3", "ひろば", "3", "ひろば")]
    [InlineData("10ひろば増", "10", "ひろば", "10", "ひろば")]
    [InlineData("2反", "2", "反", "1983.4", "㎡")]
    [InlineData("500K円", "500", "K円", "500000", "円")]
    [InlineData("2K円/人", "2", "K円/人", "2000", "円/人")]
    [InlineData("7こども園", "7", "園", "7", "園")]
    [InlineData("コマ数50コマ", "50", "回", "50", "回")]
    [InlineData("9個", "9", "個", "9", "個")]
    public void A_number_in_a_unit_of_the_plan_is_read(string text, string quantity, string unit, string inBase, string baseUnit)
    {
        var value = TargetValue.Parse(text, Own);

        Assert.Equal(
            (text, (decimal?)Judging.Number(quantity), unit, (decimal?)Judging.Number(inBase), baseUnit),
            (value.Text, value.Quantity, value.Unit, value.BaseQuantity, value.BaseUnit));
    }

    [Theory]
    [InlineData("5ひろば")]
    [InlineData("三ひろば")]
    [InlineData("500K円")]
    public void Another_plan_reads_no_number_there(string text) => Assert.Equal(ValueKind.Text, TargetValue.Parse(text).Kind);

    [Theory]
    [InlineData("12回", "11コマ", "Missed 91.7% −1回")]
    [InlineData("12コマ", "月1回", "Met 100.0% ±0回")]
    [InlineData("3ロット", "144個", "Met 100.0% ±0ロット")]
    [InlineData("150個", "3ロット", "Missed 96.0% −6個")]
    [InlineData("5ひろば", "4ひろば", "Missed 80.0% −1ひろば")]
    [InlineData("5ひろば", "4園", "Undetermined UnitsDiffer")]
    [InlineData("設計", "工事中", "Met Deed")]
    [InlineData("設計", "着工", "Met Deed")]
    [InlineData("工事", "基本設計済み", "Missed Deed")]
    [InlineData("完成", "工事に至らず", "Missed Deed")]
    [InlineData("構想", "未設計", "Missed Deed")]
    [InlineData("工事", "〇", "Undetermined ActualNotReadable")]
    [InlineData("工事", "○", "Missed Deed")]
    [InlineData("工事", "実施", "Undetermined ActualNotReadable")]
    [InlineData("実施", "工事", "Undetermined ActualNotReadable")]
    [InlineData("実施", "一部実施", "Missed Deed")]
    public void Target_and_actual_are_compared_as_the_plan_says(string target, string actual, string expected)
    {
        var judged = AttainmentCalculator.Judge(TargetValue.Parse(target, Own), TargetValue.Parse(actual, Own), Judging.Flow);

        Assert.Equal(expected, Judging.Tell(judged));
    }

    [Theory]
    [InlineData("構想", true)] // where the plan lists ○ it says from which step on a deed is done
    [InlineData("未設計", false)]
    public void The_step_that_means_done_is_known(string text, bool isDone) => Assert.Equal(isDone, TargetValue.Parse(text, Own).IsDone);

    [Fact]
    public void Without_a_word_for_done_the_last_step_is_done()
    {
        var notation = PlanNotation.Of(new() { Slug = "mihon", Steps = [["構想"], ["設計"], ["完成"]] });

        Assert.Equal(
            [false, false, true], new[] { "構想", "設計中", "完成" }.Select(t => TargetValue.Parse(t, notation).IsDone));
    }

    [Theory]
    [InlineData("999999999999999兆㎢")]
    [InlineData("999999999999999兆山")]
    [InlineData("0.000001粒")]
    public void Reading_never_overflows(string text)
    {
        var notation = PlanNotation.Of(new()
        {
            Slug = "mihon",
            Units = [new() { Unit = "山", SameAs = "個", Factor = 1_000_000_000m }, new() { Unit = "粒", SameAs = "個", Factor = 0.0001m }],
        });

        Assert.Equal(text, TargetValue.Parse(text, notation).Text);
        Assert.Equal(text, TargetValue.Parse(text).Text);
    }

    [Fact]
    public void What_cannot_be_understood_of_an_invalid_plan_is_left_out()
    {
        var notation = PlanNotation.Of(new()
        {
            Slug = "mihon",
            Units =
            [
                new() { Unit = "", SameAs = "" }, new() { Unit = "人", SameAs = "回" }, new() { Unit = "甲", SameAs = "乙" },
                new() { Unit = "乙", SameAs = "甲" }, new() { Unit = "丙", SameAs = "個", Factor = decimal.MaxValue },
                new() { Unit = "丁", SameAs = "丙", Factor = decimal.MaxValue },
            ],
            Steps = [[], [""], ["設計", "設計"]],
        });

        Assert.Equal("人", TargetValue.Parse("5人", notation).BaseUnit);
        Assert.Equal("丙", TargetValue.Parse("5丙", notation).BaseUnit);
    }
}
