using System.Globalization;
using System.Text;

namespace ActionPlans.Domain.Plans;

/// <summary>The order in which people read numbers: 2 before 10, R1-2 before R1-10, 9 before 9-1, １．２ before １．１０.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = ComparePlain(Plain(x), Plain(y));
        return order != 0 ? order : string.CompareOrdinal(x, y); // 01 and 1: equal in value, yet two keys
    }

    private static int ComparePlain(string x, string y)
    {
        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            var left = Chunk(x, i);
            var right = Chunk(y, j);
            var order = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                ? CompareNumbers(left, right)
                : left.SequenceCompareTo(right);
            if (order != 0)
            {
                return order;
            }

            i += left.Length;
            j += right.Length;
        }

        return (x.Length - i).CompareTo(y.Length - j);
    }

    /// <summary>
    /// A text whose ordinal order is this order, for databases to sort by. Made of 0-9 and a-f alone, so that no collation reads it
    /// otherwise. Texts that differ in leading zeros, or the width of digits, only have the same key.
    /// </summary>
    public static string SortKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        text = Plain(text);
        var key = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var chunk = Chunk(text, i);
            i += chunk.Length;
            if (char.IsAsciiDigit(chunk[0]))
            {
                // 3 as in the code of every digit, then the number's length, then the number.
                var digits = chunk.TrimStart('0');
                key.Append(CultureInfo.InvariantCulture, $"3{digits.Length:d2}{digits}");
                continue;
            }

            foreach (var c in chunk)
            {
                key.Append(char.IsAscii(c) ? "" : "f")
                    .Append(((int)c).ToString(char.IsAscii(c) ? "x2" : "x4", CultureInfo.InvariantCulture));
            }

            key.Append('0'); // the end of a word lies before every letter
        }

        return key.ToString();
    }

    // Digits of either width are digits: 1．10 comes behind 1．2.
    private static string Plain(string text)
        => text.Any(IsWideDigit) ? string.Concat(text.Select(c => IsWideDigit(c) ? (char)(c - '０' + '0') : c)) : text;

    private static bool IsWideDigit(char c) => c is >= '０' and <= '９';

    private static ReadOnlySpan<char> Chunk(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[start]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    // By length, then digit by digit: no number is too long for this.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }
}
