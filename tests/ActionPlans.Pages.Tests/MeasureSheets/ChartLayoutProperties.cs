using System.Globalization;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets.Chart;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>Figures of one to ten years as plans write them: small, huge, below zero, missing, in words.</summary>
public sealed record WrittenYears(IndicatorKind Kind, (string Target, string? Actual)[] Years);

public static class ChartGenerators
{
    public static Arbitrary<WrittenYears> Years()
    {
        var unit = Gen.Elements("回", "%", "千円", "人", "か所", "施設等利用団体");
        var form = Gen.Elements("{0}", "{0}", "{0}", "約{0}", "{0}以上");
        return (from kind in Gen.Elements(IndicatorKind.Flow, IndicatorKind.Level, IndicatorKind.Cumulative)
                from u in unit
                from most in Gen.Elements(3, 100, 10_000, 99_999_999)
                from decimals in Gen.Choose(0, 2)
                from minus in Gen.Elements("", "", "", "▲")
                from years in Gen.NonEmptyListOf(
                    from target in Gen.Choose(0, most)
                    from actual in Gen.Choose(0, most)
                    from f in form
                    from has in Gen.Choose(0, 9)
                    select (
                        has switch { 0 => "—", 1 => "おおむね順調に進める", _ => Told(f, minus, target, u) },
                        has switch { 2 or 3 => null, 4 => "集計中のため、次の年度に公表する", _ => Told("{0}", minus, actual, u) }))
                let d = decimals
                select new WrittenYears(kind, [.. years.Take(10)])).ToArbitrary();

        static string Told(string form, string minus, int number, string unit)
            => string.Format(CultureInfo.InvariantCulture, form, minus + number.ToString("#,##0", CultureInfo.InvariantCulture) + unit);
    }
}

/// <summary>What holds of every chart, whatever its figures.</summary>
[Properties(Arbitrary = [typeof(ChartGenerators)], MaxTest = 300)]
public sealed class ChartLayoutProperties
{
    [Property]
    public void Nothing_stands_outside_of_the_chart(WrittenYears written)
    {
        foreach (var chart in Layouts(written))
        {
            Assert.All(
                Texts(chart),
                t => Assert.True(t.Left >= 0 && t.Right <= chart.Width + 0.001 && t.Top >= 0 && t.Bottom <= chart.Height, $"{t}"));
            foreach (var row in chart.Rows)
            {
                Assert.All(
                    new[] { row.ActualX, row.TargetX, chart.ZeroX }.OfType<double>(),
                    x => Assert.InRange(x, chart.Lines[0] - 0.001, chart.Lines[^1] + 0.001));
                Assert.InRange(row.Middle, ChartLayout.Mark, chart.AxisBottom - ChartLayout.Mark);
            }

            Assert.True(chart.Lines[0] >= ChartLayout.Mark && chart.Lines[^1] + ChartLayout.Mark <= chart.Width);
            Assert.True(chart.AxisBottom < chart.Height);
        }
    }

    [Property]
    public void No_text_stands_upon_another_or_upon_a_mark(WrittenYears written)
    {
        foreach (var chart in Layouts(written))
        {
            var texts = Texts(chart).ToArray();
            for (var i = 0; i < texts.Length; i++)
            {
                Assert.All(
                    texts[(i + 1)..],
                    other => Assert.False(Meet(texts[i], other.Left, other.Right, other.Top, other.Bottom), $"{texts[i]} {other}"));
            }

            foreach (var row in chart.Rows)
            {
                var marks = new[] { row.ActualX, row.TargetX }.OfType<double>();
                Assert.All(marks, x => Assert.DoesNotContain(texts, t => Meet(
                    t, x - ChartLayout.Mark, x + ChartLayout.Mark, row.Middle - ChartLayout.Mark, row.Middle + ChartLayout.Mark)));
            }
        }
    }

    // Even the whole width is too little for both ends of the scale.
    [Fact]
    public void In_a_very_long_unit_the_ends_stand_one_below_the_other()
        => No_text_stands_upon_another_or_upon_a_mark(
            new WrittenYears(IndicatorKind.Cumulative, [("22,000,000施設等利用団体", "26,000,000施設等利用団体")]));

    [Property]
    public void A_larger_value_stands_further_to_the_right(WrittenYears written)
    {
        if (Data(written) is not { } data || ChartLayout.Of(data) is not { } chart)
        {
            return;
        }

        var marks = data.Years.Zip(chart.Rows, (y, r) => new[] { (y.ActualPlace, r.ActualX), (y.TargetPlace, r.TargetX) })
            .SelectMany(m => m)
            .ToArray();
        Assert.All(marks, m => Assert.Equal(m.Item1 is null, m.Item2 is null));
        foreach (var (value, x) in marks.Where(m => m.Item1 is not null))
        {
            Assert.All(marks.Where(m => m.Item1 > value), m => Assert.True(m.Item2 > x));
            Assert.All(marks.Where(m => m.Item1 == value), m => Assert.Equal(x!.Value, m.Item2!.Value, 6));
        }
    }

    [Property]
    public void Bars_begin_at_zero_and_a_scale_that_does_not_is_never_one_of_bars(WrittenYears written)
    {
        if (Data(written) is { } data)
        {
            Assert.False(data.Form == ChartForm.Bars && data.IsTruncated);
            Assert.InRange(data.Scale.Lines.Count(), 2, 7);
            Assert.Equal(data.Scale.To, data.Scale.Lines.Last());
        }
    }

    private static bool Meet(ChartText text, double left, double right, double top, double bottom)
        => text.Left < right && left < text.Right && text.Top < bottom && top < text.Bottom;

    private static IEnumerable<ChartText> Texts(ChartLayout chart)
        => chart.Rows.SelectMany(r => new[] { r.Name, r.Sign, r.Western, r.Actual, r.Target, r.Break })
            .Concat(chart.Ends)
            .OfType<ChartText>();

    private static ChartData? Data(WrittenYears written) => ChartCases.Data(written.Kind, written.Years);

    // What fits a phone fits a desktop.
    private static ChartLayout[] Layouts(WrittenYears written)
        => Data(written) is { } data && ChartLayout.Of(data) is { } narrow ? [narrow, ChartLayout.Of(data, ChartLayout.Wide)!] : [];
}
