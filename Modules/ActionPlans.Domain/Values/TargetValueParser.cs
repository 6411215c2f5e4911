using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Values;

/// <summary>Reads the values that Japanese plans write. Strict on purpose: a text that is not wholly understood stays text.</summary>
internal static partial class TargetValueParser
{
    // Longer texts are prose. The limit also bounds the work on hostile input.
    private const int LongestValue = 40;

    private const string Number = @"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]{1,6})?";

    public static TargetValue Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new TargetValue(text, ValueKind.Blank);
        }

        if (text.Length > LongestValue || !ValueText.TryFold(text, LongestValue, out var folded))
        {
            return new TargetValue(text, ValueKind.Text);
        }

        // ▲ and △ are minus before a number; alone they are marks, and no dash.
        if (Dash().IsMatch(folded) && !text.AsSpan().ContainsAny('▲', '△'))
        {
            return new TargetValue(text, ValueKind.None);
        }

        return ReadDeed(text, folded)
            ?? ReadFrequency(text, folded)
            ?? ReadFraction(text, folded)
            ?? ReadQuantity(text, folded)
            ?? new TargetValue(text, ValueKind.Text);
    }

    private static TargetValue? ReadDeed(string text, string folded) => folded switch
    {
        "実施" or "実施済" or "実施済み" => new TargetValue(text, ValueKind.Deed) { IsDone = true },
        "未実施" => new TargetValue(text, ValueKind.Deed) { IsDone = false },
        _ => null,
    };

    private static TargetValue? ReadFrequency(string text, string folded)
    {
        var match = Frequency().Match(folded);
        if (!match.Success || !TryNumber(match.Groups["number"].Value, out var times) || Units.Fold(match.Groups["unit"].Value) is not { } unit)
        {
            return null;
        }

        // 年3% and 月10万円 are no counts of times.
        if (unit is Units.Percent or Units.Points || Units.Split(unit) is not (1, not Units.Yen))
        {
            return null;
        }

        var perYear = match.Groups["period"].Value switch { "月" => 12, "週" => 52, _ => 1 };
        return new TargetValue(text, ValueKind.Frequency)
        {
            Quantity = times,
            Unit = unit,
            Scale = perYear,
            BaseUnit = unit,
            Bound = BoundOf(match.Groups["bound"].Value),
            IsApproximate = match.Groups["about"].Success,
            IsAverage = match.Groups["average"].Success,
        };
    }

    private static TargetValue? ReadFraction(string text, string folded)
    {
        var match = Fraction().Match(folded);
        if (!match.Success || !TryNumber(match.Groups["n"].Value, out var n) || !TryNumber(match.Groups["m"].Value, out var m)
            || m == 0 || n > m || Units.Fold(match.Groups["unit"].Value) is not { } unit)
        {
            return null;
        }

        return new TargetValue(text, ValueKind.Fraction) { Quantity = n / m, Unit = unit, BaseUnit = unit, Numerator = n, Denominator = m };
    }

    private static TargetValue? ReadQuantity(string text, string folded)
    {
        var match = Quantity().Match(folded);
        if (!match.Success || Units.Fold(match.Groups["unit"].Value) is not { } unit
            || ReadAmount(match.Groups["amount"].Value, unit) is not { } amount)
        {
            return null;
        }

        // 平均, 累計 and 約 are said once; saying one twice is not a value.
        if (match.Groups["average"].Captures.Count > 1 || match.Groups["total"].Captures.Count > 1 || match.Groups["about"].Captures.Count > 1)
        {
            return null;
        }

        return new TargetValue(text, ValueKind.Quantity)
        {
            Quantity = match.Groups["minus"].Success ? -amount.Quantity : amount.Quantity,
            Unit = amount.Unit,
            Scale = amount.Scale,
            BaseUnit = amount.BaseUnit,
            Bound = BoundOf(match.Groups["bound"].Value),
            IsApproximate = match.Groups["about"].Success,
            IsAverage = match.Groups["average"].Success,
            IsCumulative = match.Groups["total"].Success,
        };
    }

    // 200,000千円 is a number in the unit 千円. 1億2,000万円 has two numbers and is read in 円.
    private static (decimal Quantity, string Unit, decimal Scale, string BaseUnit)? ReadAmount(string digits, string unit)
    {
        var (scale, baseUnit) = Units.Split(unit);
        var steps = AmountStep().Matches(digits);
        var sum = 0m;
        var worthBefore = decimal.MaxValue;
        for (var i = 0; i < steps.Count; i++)
        {
            var worth = i == steps.Count - 1 ? scale : Units.WorthOf(steps[i].Groups["word"].Value);
            if (worth is null || worth >= worthBefore || !TryNumber(steps[i].Groups["number"].Value, out var number) || number * worth > LargestNumber)
            {
                return null;
            }

            if (steps.Count == 1)
            {
                return (number, unit, scale, baseUnit);
            }

            sum += number * worth.Value;
            worthBefore = worth.Value;
        }

        return (sum, baseUnit, 1, baseUnit);
    }

    // Larger numbers are no city's, and rates of them could overflow.
    private const decimal LargestNumber = 1_000_000_000_000_000m;

    private static bool TryNumber(string digits, out decimal number)
        => decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number)
            && number <= LargestNumber;

    private static ValueBound BoundOf(string word) => word switch
    {
        "以上" => ValueBound.AtLeast,
        "以下" => ValueBound.AtMost,
        "未満" => ValueBound.LessThan,
        _ => ValueBound.Exact,
    };

    [GeneratedRegex(@"^[-\u2014\u2015\u2010\u2011\u30fc\u2500]{1,3}$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?<average>平均)?(?<about>約)?(?:毎|1[かカヵケヶ](?=月)|1(?=[週年]間))?(?<period>月|週|年)間?(?<about>約)?(?<number>" + Number + @")(?<unit>[^0-9.,\-]{1,8}?)(?<bound>以上|以下|未満)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Frequency();

    [GeneratedRegex("^(?<n>" + Number + ")/(?<m>" + Number + @")(?<unit>[^0-9.,/\-]{0,8})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(
        @"^(?:(?<average>平均)|(?<total>累計):?|(?<about>約))*(?<minus>-)?"
        + "(?<amount>(?:" + Number + "(?:兆|億|百万|万|千))*?" + Number + ")"
        + @"(?<unit>(?:m[23]|[^0-9.,:()\-])*?)(?<bound>以上|以下|未満)?(?:\((?<total>累計)\))?$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quantity();

    [GeneratedRegex("(?<number>" + Number + ")(?<word>兆|億|百万|万|千)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AmountStep();
}
