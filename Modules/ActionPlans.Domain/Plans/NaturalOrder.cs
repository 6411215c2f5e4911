using System.Globalization;
using System.Text;

namespace ActionPlans.Domain.Plans;

/// <summary>The order in which people read numbers: 2 before 10, R1-2 before R1-10, 9 before 9-1.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

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

        var rest = (x.Length - i).CompareTo(y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y); // 01 and 1: equal in value, yet two keys
    }

    /// <summary>
    /// A text whose ordinal order is this order, for databases to sort by. Made of 0-9 and a-f alone, so that no collation reads it
    /// otherwise. Texts that differ in leading zeros only have the same key.
    /// </summary>
    public static string SortKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

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
