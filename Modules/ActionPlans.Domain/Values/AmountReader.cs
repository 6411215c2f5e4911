using System.Buffers;
using System.Globalization;

namespace ActionPlans.Domain.Values;

/// <summary>
/// Reads the amount at the head of a text: 1,234.5, 2億8,120万, 3億5千万. The large-number words descend, each belongs to the number before it,
/// and the last one may belong to the unit: of 200,000千円 the amount is 200,000, and 千円 is the unit.
/// </summary>
internal static class AmountReader
{
    // Larger numbers are no city's, and rates of them could overflow.
    private const decimal LargestNumber = 1_000_000_000_000_000m;
    private const int MaxDecimals = 6;
    private const decimal TenThousand = 10_000m;
    private static readonly SearchValues<char> Multipliers = SearchValues.Create("兆億万千百十");

    /// <summary>Reads an amount.</summary>
    /// <param name="text">Folded text.</param>
    /// <returns>The amount and what follows it; null where the text does not begin with one.</returns>
    public static Amount? Read(ReadOnlySpan<char> text)
    {
        if (ReadNumber(text) is not { } first)
        {
            return null;
        }

        var rest = text[first.Length..];
        var next = rest.IndexOfAnyInRange('0', '9');
        if (next <= 0 || !IsMultiplier(rest[..next]))
        {
            return WithinLimits(first.Value, 1) ? new Amount(first.Value, first.Decimals, first.Length, false) : null;
        }

        return ReadMixed(text);
    }

    /// <summary>True where the number is no more than any city's.</summary>
    public static bool WithinLimits(decimal number, decimal scale)
        => Math.Abs(number) <= LargestNumber && Math.Abs(number) <= LargestNumber / scale;

    // 7億4587万6千: groups of 万, 億 and 兆 descend, and so do 千, 百 and 十 inside a group, where they count by single digits.
    private static Amount? ReadMixed(ReadOnlySpan<char> text)
    {
        var position = 0;
        var sum = 0m;
        var group = 0m;
        var groupWorth = decimal.MaxValue;
        var smallWorth = TenThousand;
        var isFirst = true;
        while (position < text.Length && ReadNumber(text[position..]) is { } number)
        {
            position += number.Length;
            var small = SmallWorth(text[position..]);
            if (small > 0)
            {
                position++;
            }

            var large = LargeWorth(text[position..]);
            var isLast = (small == 0 && large == 0)
                || position + (large > 0 ? 1 : 0) >= text.Length
                || !char.IsAsciiDigit(text[position + (large > 0 ? 1 : 0)]);
            if (small > 0
                ? number.Value is < 1 or > 9 || number.Decimals > 0 || small >= smallWorth
                : number.Value >= smallWorth && !(isFirst && large > 0))
            {
                return null;
            }

            // Only the last number may have decimals: 1億2,345.6万.
            if (number.Decimals > 0 && !isLast)
            {
                return null;
            }

            group += number.Value * Math.Max(small, 1);
            smallWorth = small > 0 ? small : 1;
            if (large > 0)
            {
                if (large >= groupWorth || !WithinLimits(group, large))
                {
                    return null;
                }

                sum += group * large;
                groupWorth = large;
                group = 0;
                smallWorth = TenThousand;
                position++;
            }

            isFirst = false;
            if (isLast)
            {
                break;
            }
        }

        // A large-number word that has no number of its own, as in 1億3548万千円, makes it no amount.
        sum += group;
        var isOver = position >= text.Length || (SmallWorth(text[position..]) == 0 && LargeWorth(text[position..]) == 0);
        return isOver && WithinLimits(sum, 1) ? new Amount(sum, 0, position, true) : null;
    }

    /// <summary>Reads digits with or without thousands commas, and decimals.</summary>
    /// <returns>Null where there is no number, or one that is written wrong: 1,00 or 1.2.3.</returns>
    public static (decimal Value, int Decimals, int Length)? ReadNumber(ReadOnlySpan<char> text)
    {
        var whole = DigitsAt(text);
        if (whole == 0)
        {
            return null;
        }

        var length = whole;
        while (length < text.Length && text[length] == ',')
        {
            if (whole > 3 || DigitsAt(text[(length + 1)..]) != 3)
            {
                return null;
            }

            length += 4;
        }

        var decimals = 0;
        if (length < text.Length && text[length] == '.')
        {
            decimals = DigitsAt(text[(length + 1)..]);
            if (decimals is 0 or > MaxDecimals)
            {
                return null;
            }

            length += decimals + 1;
        }

        if (length < text.Length && text[length] is ',' or '.')
        {
            return null;
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return decimal.TryParse(text[..length], Style, CultureInfo.InvariantCulture, out var value) && value <= LargestNumber
            ? (value, decimals, length)
            : null;
    }

    private static int DigitsAt(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }

    private static bool IsMultiplier(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Multipliers);

    private static decimal SmallWorth(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : text[0] switch
    {
        '千' => 1_000m,
        '百' => 100m,
        '十' => 10m,
        _ => 0,
    };

    private static decimal LargeWorth(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : text[0] switch
    {
        '兆' => 1_000_000_000_000m,
        '億' => 100_000_000m,
        '万' => TenThousand,
        _ => 0,
    };
}

/// <summary>An amount at the head of a text.</summary>
/// <param name="Value">The amount without the unit that follows.</param>
/// <param name="Decimals">How many decimals are written; 0 for a mixed amount.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="IsMixed">It has several numbers and large-number words, 2億8,120万: what follows is a plain unit.</param>
internal readonly record struct Amount(decimal Value, int Decimals, int Length, bool IsMixed);
