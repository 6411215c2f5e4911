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
    public string Text { get; private init; }

    public ValueKind Kind { get; }

    /// <summary>The number as written, in <see cref="Unit"/>: 200000 for "200,000千円", 1 for 月1回. Null where no number was read.</summary>
    public decimal? Quantity { get; internal init; }

    /// <summary>
    /// The unit as written, folded to its usual form (％ is %, ヶ所 is か所): "千円", "回", "%". Empty for a bare number; null where no number was
    /// read.
    /// </summary>
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

    /// <summary>The step of a deed (実施, 一部実施, 検討, ○); null for other kinds.</summary>
    internal DeedStep? Step { get; init; }

    /// <summary>
    /// True for a deed that was done (実施, ○), false for one that was not or only in part (未実施, 検討, △); null for other kinds.
    /// </summary>
    public bool? IsDone => Step is { } step ? step.Reached >= step.Done : null;

    /// <summary>維持: the number is to be kept, in whichever direction the indicator counts.</summary>
    public bool IsMaintained { get; internal init; }

    /// <summary>True where a sign is written: ▲5%, +5%.</summary>
    public bool IsSigned { get; internal init; }

    /// <summary>For a change (15人削減, 0.5ポイント改善) the direction that its word says; the number itself has no sign.</summary>
    public ValueChange Change { get; internal init; }

    /// <summary>What the number is measured against, 前年度比; null where the text names nothing.</summary>
    public string? Basis { get; internal init; }

    /// <summary>What the text says that the number counts, 満足度 in 満足度80%; empty where it says nothing.</summary>
    public string Label { get; internal init; } = "";

    /// <summary>延べ: visits rather than persons. A remark, which decides only between two values of one text.</summary>
    public bool CountsVisits { get; internal init; }

    // 実人数: each person once, however often he came.
    private bool CountsHeads
        => Label.StartsWith("実人", StringComparison.Ordinal) || Label.StartsWith("実利用", StringComparison.Ordinal) || Label == "実数";

    /// <summary>Two values of one unit, 16人(6人), of which the text does not say which is the year's; null for other kinds.</summary>
    public (TargetValue First, TargetValue Second)? Pair { get; internal init; }

    /// <summary>A further value of the text that says what it is: the total in 16人（累計80人）. Null where there is none.</summary>
    internal TargetValue? Other { get; init; }

    /// <summary>
    /// For a number of times per year, the amount of each month or week that was written: 9 in 月9件. Null for other values.
    /// </summary>
    internal TargetValue? EachPeriod { get; init; }

    /// <summary>
    /// For a text that is one typing error away from a value, the value that was perhaps meant: 40回 for 4O回. Never computed with.
    /// </summary>
    public string? Suggestion { get; internal init; }

    /// <summary>
    /// The editor's reading of the text for comparison (75人（累計）); null where the text is read as written.
    /// </summary>
    public string? Reading { get; private init; }

    /// <summary>速報値: an actual that was published before it was final.</summary>
    public bool IsPreliminary { get; internal init; }

    /// <summary>For a target that repeats the year before (→, 〃), the text of that year; null for other targets.</summary>
    public string? CarriedText { get; private init; }

    /// <summary>True where a number was read that may be computed with.</summary>
    public bool IsNumeric => Quantity.HasValue;

    /// <summary>False where the text says that there is no value (—), or says nothing.</summary>
    public bool IsWritten => Kind is not (ValueKind.None or ValueKind.Blank);

    /// <summary>True for % alone; ポイント is a difference of percentages and has its own unit.</summary>
    public bool IsPercentage => BaseUnit == Units.Percent;

    /// <summary>
    /// True where both are numbers on one basis: 月1回 may be compared with 11回 in the year; an average with a total, or 人 with 件, may not.
    /// </summary>
    public bool ComparesWith(TargetValue other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return IsNumeric && other.IsNumeric
            && BaseUnit == other.BaseUnit
            && (IsAverage == other.IsAverage || Units.HasNoTotal(BaseUnit!))
            && IsCumulative == other.IsCumulative
            && (Label == other.Label || Label.Length == 0 || other.Label.Length == 0)
            && !(CountsHeads && other.CountsVisits) && !(CountsVisits && other.CountsHeads)
            && IsOnBasisOf(other)
            && ChangesLike(other);
    }

    /// <summary>The same text, understood as a person says: an actual 80人 as 80人（累計）.</summary>
    /// <param name="reading">A value in the plan's notation.</param>
    /// <param name="notation">How the plan writes its values.</param>
    public TargetValue ReadAs(string reading, Notation notation) => Parse(reading, notation) with { Text = Text, Reading = reading };

    /// <summary>The sign → or 〃 of a year, with what it repeats of the year before.</summary>
    /// <param name="before">The target of the year before, itself resolved.</param>
    public TargetValue Carry(TargetValue before)
    {
        ArgumentNullException.ThrowIfNull(before);

        return before with { Text = Text, CarriedText = before.CarriedText ?? before.Text };
    }

    /// <summary>One of two values, 16人(6人), as the plan says which is which.</summary>
    public TargetValue Choose(PairOrder order)
    {
        if (Pair is not { } pair)
        {
            return this;
        }

        var year = order == PairOrder.YearThenTotal ? pair.First : pair.Second;
        var total = order == PairOrder.YearThenTotal ? pair.Second : pair.First;
        return year with { Text = Text, Other = total with { IsCumulative = true } };
    }

    // Growth and decline are one scale, and so are improvement and deterioration; ▲5% says the same of a change as 5%減.
    private bool ChangesLike(TargetValue other) => (Change, other.Change) switch
    {
        (ValueChange.None, ValueChange.None) => true,
        (ValueChange.None, ValueChange.Increase or ValueChange.Decrease) => IsSigned,
        (ValueChange.Increase or ValueChange.Decrease, ValueChange.None) => other.IsSigned,
        (ValueChange.Increase or ValueChange.Decrease, ValueChange.Increase or ValueChange.Decrease) => true,
        (ValueChange.Improvement or ValueChange.Deterioration, ValueChange.Improvement or ValueChange.Deterioration) => true,
        _ => false,
    };

    // A change that names no basis is taken to have the one of its target.
    private bool IsOnBasisOf(TargetValue other)
        => Basis == other.Basis
            || ((Basis is null || other.Basis is null) && Change != ValueChange.None && other.Change != ValueChange.None);

    /// <summary>Reads a value. Never throws: what cannot be read is kept as text of kind <see cref="ValueKind.Text"/>.</summary>
    public static TargetValue Parse(string? text) => Parse(text, Notation.Standard);

    /// <summary>Reads a value as its plan writes them. Never throws.</summary>
    public static TargetValue Parse(string? text, Notation notation)
    {
        ArgumentNullException.ThrowIfNull(notation);

        return TargetValueParser.Parse(text ?? "", notation);
    }

    public override string ToString() => Text;
}
