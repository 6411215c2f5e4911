using System.Text.Json.Serialization;

namespace ActionPlans.Domain.Values;

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

    /// <summary>A step of a deed: 実施, 一部実施, 検討, 未実施, ○.</summary>
    Deed,

    /// <summary>Two values of one unit of which the text does not say which is the year's: 16人(6人).</summary>
    Pair,

    /// <summary>A sign that repeats the target of the year before: →, 〃.</summary>
    SameAsBefore,

    /// <summary>There is nothing of it: なし, ゼロ.</summary>
    Nothing,
}

/// <summary>Which way a change goes.</summary>
public enum ValueChange
{
    /// <summary>The value is no change.</summary>
    None,

    /// <summary>増, 増加, 上昇.</summary>
    Increase,

    /// <summary>減, 削減, 短縮.</summary>
    Decrease,

    /// <summary>改善.</summary>
    Improvement,

    /// <summary>悪化.</summary>
    Deterioration,
}

/// <summary>Which of the two values in 16人(6人) is which.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PairOrder>))]
public enum PairOrder
{
    /// <summary>The year's value comes first, the running total in brackets.</summary>
    [JsonStringEnumMemberName("yearThenTotal")]
    YearThenTotal,

    /// <summary>The running total comes first, the year's value in brackets.</summary>
    [JsonStringEnumMemberName("totalThenYear")]
    TotalThenYear,
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

    /// <summary>超: more than the number.</summary>
    MoreThan,
}
