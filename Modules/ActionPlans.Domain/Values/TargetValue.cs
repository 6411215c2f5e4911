namespace ActionPlans.Domain.Values;

/// <summary>
/// A target or an actual value: the text as it was written, and what was read from it.
/// The text is the truth and is what people are shown; the rest is only for comparing.
/// </summary>
public sealed record TargetValue
{
    internal TargetValue(string text, ValueKind kind)
    {
        Text = text;
        Kind = kind;
    }

    /// <summary>The text exactly as written, "200,000千円".</summary>
    public string Text { get; }

    public ValueKind Kind { get; }

    /// <summary>The number as written, in <see cref="Unit"/>: 200000 for "200,000千円", 1 for 月1回. Null where no number was read.</summary>
    public decimal? Quantity { get; internal init; }

    /// <summary>The unit as written, folded to its usual form (％ is %, ヶ所 is か所): "千円", "回", "%". Empty for a bare number; null where no number was read.</summary>
    public string? Unit { get; internal init; }

    /// <summary>What one <see cref="Unit"/> is in <see cref="BaseUnit"/>: 1000 for 千円, 12 for 月n回, 1 else.</summary>
    public decimal Scale { get; internal init; } = 1;

    /// <summary>The unit in which values are compared: 円 for 千円, 回 for 月n回. Null where no number was read.</summary>
    public string? BaseUnit { get; internal init; }

    /// <summary>The number in <see cref="BaseUnit"/>; for a frequency, per year. Null where no number was read.</summary>
    public decimal? BaseQuantity => Quantity * Scale;

    /// <summary>以上, 以下, 未満.</summary>
    public ValueBound Bound { get; internal init; }

    /// <summary>約.</summary>
    public bool IsApproximate { get; internal init; }

    /// <summary>平均. An average and a total are never compared.</summary>
    public bool IsAverage { get; internal init; }

    /// <summary>累計. A running total and a year's amount are never compared.</summary>
    public bool IsCumulative { get; internal init; }

    /// <summary>The number before the stroke of n/m; null for other kinds.</summary>
    public decimal? Numerator { get; internal init; }

    /// <summary>The number after the stroke of n/m, never 0; null for other kinds.</summary>
    public decimal? Denominator { get; internal init; }

    /// <summary>True for a deed that was done (実施), false for one that was not (未実施); null for other kinds.</summary>
    public bool? IsDone { get; internal init; }

    /// <summary>True where a number was read that may be computed with.</summary>
    public bool IsNumeric => Quantity.HasValue;

    /// <summary>True for % alone; ポイント is a difference of percentages and has its own unit.</summary>
    public bool IsPercentage => BaseUnit == Units.Percent;

    /// <summary>True where both are numbers on one basis: 月1回 may be compared with 11回 in the year; an average with a total, or n/m with a count, may not.</summary>
    public bool ComparesWith(TargetValue other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return IsNumeric && other.IsNumeric
            && BaseUnit == other.BaseUnit
            && IsAverage == other.IsAverage
            && IsCumulative == other.IsCumulative
            && (Kind == ValueKind.Fraction) == (other.Kind == ValueKind.Fraction);
    }

    /// <summary>Reads a value. Never throws: what cannot be read is kept as text of kind <see cref="ValueKind.Text"/>.</summary>
    public static TargetValue Parse(string? text) => TargetValueParser.Parse(text ?? "");

    public override string ToString() => Text;
}

/// <summary>What was read from a value's text.</summary>
public enum ValueKind
{
    /// <summary>Not readable as a value: kept, shown, never computed with.</summary>
    Text,

    /// <summary>Nothing is written.</summary>
    Blank,

    /// <summary>A dash: there is no target in this year.</summary>
    None,

    /// <summary>A number with a unit or without: 40回, 98.82%, 200,000千円.</summary>
    Quantity,

    /// <summary>So many times in a month, week or year: 月1回.</summary>
    Frequency,

    /// <summary>n of m: 3/5.</summary>
    Fraction,

    /// <summary>A deed: 実施, 未実施.</summary>
    Deed,
}

/// <summary>On which side of its number a value lies.</summary>
public enum ValueBound
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>以上: the number or more.</summary>
    AtLeast,

    /// <summary>以下: the number or less.</summary>
    AtMost,

    /// <summary>未満: less than the number.</summary>
    LessThan,
}
