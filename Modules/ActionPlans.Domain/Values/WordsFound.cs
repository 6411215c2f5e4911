namespace ActionPlans.Domain.Values;

/// <summary>The words that were found around a number. Each kind is said once; saying one twice makes the text no value.</summary>
internal sealed class WordsFound
{
    private static readonly ValueWord[] Bounds = [ValueWord.AtLeast, ValueWord.AtMost, ValueWord.LessThan, ValueWord.MoreThan];
    private static readonly ValueWord[] Changes = [ValueWord.Increase, ValueWord.Decrease, ValueWord.Improvement, ValueWord.Deterioration];
    private static readonly ValueWord[] Signs = [ValueWord.Negative, ValueWord.Positive];

    private static readonly ValueWord[] Periods =
        [
            ValueWord.Year, ValueWord.HalfYear, ValueWord.Quarter, ValueWord.TwoMonths, ValueWord.Month, ValueWord.TwoWeeks,
            ValueWord.Week, ValueWord.Day
        ];

    private static readonly ValueWord[][] OneOfEach = [Bounds, Changes, Signs, Periods];

    private readonly HashSet<ValueWord> _found = [];

    /// <summary>For what head the amount is, 人 in 1人当たり; null where it is no amount per head.</summary>
    public string? Per { get; set; }

    public bool IsNegative => Has(ValueWord.Negative);

    public bool IsPositive => Has(ValueWord.Positive);

    public bool IsMaintained => Has(ValueWord.Maintained);

    public ValueWord? Period => Found(Periods);

    /// <summary>What the number is measured against, 前年度比; null where nothing is named.</summary>
    public string? Basis { get; set; }

    /// <summary>True where the words say how often something recurs even without a number: 毎月, 隔月.</summary>
    public bool IsEachTime { get; set; }

    public ValueBound Bound => Found(Bounds) switch
    {
        ValueWord.AtLeast => ValueBound.AtLeast,
        ValueWord.AtMost => ValueBound.AtMost,
        ValueWord.LessThan => ValueBound.LessThan,
        ValueWord.MoreThan => ValueBound.MoreThan,
        _ => ValueBound.Exact,
    };

    public ValueChange Change => Found(Changes) switch
    {
        ValueWord.Increase => ValueChange.Increase,
        ValueWord.Decrease => ValueChange.Decrease,
        ValueWord.Improvement => ValueChange.Improvement,
        ValueWord.Deterioration => ValueChange.Deterioration,
        _ => ValueChange.None,
    };

    public bool Has(ValueWord word) => _found.Contains(word);

    /// <summary>Notes a word; false where it contradicts or repeats another.</summary>
    public bool Add(ValueWord word)
    {
        if (word == ValueWord.Remark)
        {
            return true;
        }

        var group = Array.Find(OneOfEach, g => g.Contains(word));
        return (group is null || !group.Any(_found.Contains)) && _found.Add(word);
    }

    public WordsFound Copy()
    {
        var copy = new WordsFound { Per = Per, Basis = Basis, IsEachTime = IsEachTime };
        copy._found.UnionWith(_found);
        return copy;
    }

    private ValueWord? Found(ValueWord[] group) => Array.Exists(group, Has) ? Array.Find(group, Has) : null;
}
