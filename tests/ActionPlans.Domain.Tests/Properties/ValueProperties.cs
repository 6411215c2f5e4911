using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds of every value, however it is written.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 500)]
public sealed class ValueProperties
{
    [Property(MaxTest = 3_000)]
    public void Reading_never_throws_and_keeps_the_text(WildText wild)
    {
        var value = TargetValue.Parse(wild.Text);
        Assert.Equal(wild.Text, value.Text);
        Assert.Equal(value, TargetValue.Parse(value.Text));
    }

    [Property(MaxTest = 3_000)]
    public void A_value_has_either_a_number_with_its_unit_or_none(WildText wild)
    {
        var value = TargetValue.Parse(wild.Text);
        Assert.Equal(value.Kind is ValueKind.Quantity or ValueKind.Frequency or ValueKind.Fraction, value.IsNumeric);
        Assert.Equal(value.IsNumeric, value.Unit is not null);
        Assert.Equal(value.IsNumeric, value.BaseUnit is not null);
        Assert.Equal(value.Kind == ValueKind.Fraction, value.Denominator is not null);
        Assert.Equal(value.Kind == ValueKind.Deed, value.IsDone is not null);
        Assert.True(value.Denominator is null or > 0);
        Assert.True(value.Scale > 0);
    }

    [Property]
    public void A_number_is_read_as_what_it_means(WrittenQuantity written)
    {
        var value = TargetValue.Parse(written.Text);
        Assert.Equal(
            (written.Text, ValueKind.Quantity, (decimal?)written.Quantity, written.Unit, (decimal?)written.BaseQuantity, written.BaseUnit),
            (value.Text, value.Kind, value.Quantity, value.Unit, value.BaseQuantity, value.BaseUnit));
    }

    [Property(MaxTest = 2_000)]
    public void Words_around_a_number_leave_it_as_it_is(WrittenQuantity written, int before, int after, int remark)
    {
        string[] heads = ["", "約", "平均", "累計", "概ね", "延べ", "年間", "合計", "約年"];
        string[] tails = ["", "以上", "以下", "未満", "以内", "維持", "削減", "の増加", "実施", "以上の削減"];
        string[] remarks = ["", "（速報値）", "（うち市外）", " ※見込み", "（前年度5倍）"];
        var text = Pick(heads, before) + written.Text + Pick(tails, after) + Pick(remarks, remark);
        var value = TargetValue.Parse(text);
        Assert.Equal(text, value.Text);
        Assert.Equal((decimal?)written.Quantity, value.Quantity);
        Assert.Equal(written.BaseUnit, value.BaseUnit);
    }

    [Property(MaxTest = 2_000)]
    public void A_slip_of_the_pen_is_never_read_as_a_number(WrittenQuantity written, int place, int slip)
    {
        string[] slips = ["O", "o", "憶", "①", "〇", "万千", "..", ",,"];
        var at = written.Text.AsSpan().IndexOfAnyInRange('0', '9') is var ascii and >= 0
            ? ascii
            : written.Text.AsSpan().IndexOfAnyInRange('０', '９');
        var digits = written.Text[at..].TakeWhile(c => char.IsDigit(c)).Count();
        var mistaken = written.Text.Insert(at + (Math.Abs(place % digits) == 0 ? digits : Math.Abs(place % digits)), Pick(slips, slip));
        var value = TargetValue.Parse(mistaken);
        Assert.False(value.IsNumeric, $"{mistaken} is read as {value.Quantity}{value.Unit}");
        Assert.Equal(mistaken, value.Text);
    }

    [Property]
    public void Judging_never_throws_and_a_shown_miss_is_below_a_hundred(WildText target, WildText actual, bool lower, bool planned)
    {
        var judged = lower ? IndicatorDirection.Lower : IndicatorDirection.Higher;
        var direction = planned ? IndicatorDirection.Planned : judged;
        foreach (var kind in Enum.GetValues<IndicatorKind>())
        {
            AssertConsistent(
                Judging.Judge(target.Text, actual.Text, new AttainmentRule(direction, kind, 1, TargetValue.Parse("100回"), 90)));
        }
    }

    [Property]
    public void The_status_of_numbers_follows_from_comparison(WrittenQuantity target, WrittenQuantity actual)
    {
        var same = actual with { Text = actual.Text[..^actual.Unit.Length] + target.Unit };
        var reached = actual.Quantity * (target.Quantity == 0 ? 0 : target.BaseQuantity / target.Quantity);
        var judged = Judging.Judge(target.Text, same.Text, Judging.Level);
        AssertConsistent(judged);
        var expected = reached >= target.BaseQuantity ? AttainmentStatus.Met : AttainmentStatus.Missed;
        Assert.Equal(target.Quantity == 0 ? AttainmentStatus.NotApplicable : expected, judged.Status);
    }

    [Property]
    public void Every_value_meets_itself_and_differs_from_itself_by_nothing(WrittenQuantity written)
    {
        var judged = Judging.Judge(written.Text, written.Text, Judging.Level);
        Assert.Equal(written.Quantity == 0 ? AttainmentStatus.NotApplicable : AttainmentStatus.Met, judged.Status);
        Assert.True(judged.Difference is null or 0);
        Assert.True(judged.Rate is null or 100);
    }

    [Property]
    public void Folding_never_throws_and_folding_twice_is_folding_once(WildText wild)
    {
        var folded = TextFolding.Fold(wild.Text);
        Assert.Equal(folded, TextFolding.Fold(folded));
        Assert.DoesNotContain(folded, char.IsWhiteSpace);
        _ = TextFolding.FoldForSearch(wild.Text);
    }

    private static string Pick(string[] words, int number) => words[Math.Abs(number % words.Length)];

    private static void AssertConsistent(Attainment.Attainment judged)
    {
        var shown = AttainmentFormat.Rate(judged);
        _ = AttainmentFormat.Difference(judged);
        if (judged.Status is AttainmentStatus.Missed or AttainmentStatus.Near)
        {
            Assert.NotEqual("100.0%", shown);
        }

        if (judged.Status is AttainmentStatus.NotApplicable or AttainmentStatus.Undetermined)
        {
            Assert.NotEqual(AttainmentReason.None, judged.Reason);
            Assert.Null(shown);
        }

        Assert.Equal(judged.Difference is null, judged.DifferenceUnit is null);
        Assert.True(judged.Rate is null || judged.Status is AttainmentStatus.Met or AttainmentStatus.Near or AttainmentStatus.Missed);
    }
}
