namespace ActionPlans.Domain.Values;

/// <summary>Makes a value of an amount, its unit and the words around it.</summary>
internal static class NumberBuilder
{
    private static readonly Dictionary<ValueWord, decimal> TimesPerYear = new()
    {
        [ValueWord.Year] = 1,
        [ValueWord.HalfYear] = 2,
        [ValueWord.Quarter] = 4,
        [ValueWord.TwoMonths] = 6,
        [ValueWord.Month] = 12,
        [ValueWord.TwoWeeks] = 26,
        [ValueWord.Week] = 52,
        [ValueWord.Day] = 365,
    };

    /// <summary>Makes the value; null where amount, unit and words do not go together.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="unit">The unit in its usual spelling.</param>
    /// <param name="words">The words around the number.</param>
    /// <param name="notation">How the plan writes its values.</param>
    public static TargetValue? Build(string text, Amount amount, string unit, WordsFound words, Notation notation)
    {
        var (counted, period) = SplitPeriod(unit, words);
        if (counted.Length == 0 && period is not (null or ValueWord.Year))
        {
            return null; // 月1: of what?
        }

        var (scale, baseUnit) = Units.Split(counted, notation);
        if (!IsPlausible(amount, counted, scale, baseUnit))
        {
            return null;
        }

        // 2億8,120万円 has two numbers and is read in 円; 200,000千円 is a number in the unit 千円.
        if (amount.IsMixed && counted != baseUnit)
        {
            return null;
        }

        if (words.Per is not null)
        {
            counted += "/" + words.Per;
            baseUnit += "/" + words.Per;
        }

        var isPerYear = false;
        if (period is { } every and not ValueWord.Year)
        {
            // 月20時間以下 limits each month and says nothing of the year, nor does a month's share or amount of money.
            isPerYear = scale == 1
                && words.Per is null
                && Units.IsCounted(baseUnit)
                && every != ValueWord.Day
                && words.Bound is not (ValueBound.AtMost or ValueBound.LessThan);
            if (isPerYear)
            {
                scale = TimesPerYear[every];
            }
            else
            {
                baseUnit += PeriodSuffix(every);
                counted += PeriodSuffix(every);
            }
        }

        if (words.IsNegative && isPerYear)
        {
            return null;
        }

        var isFrequency = isPerYear || (period == ValueWord.Year && scale == 1 && Units.IsCounted(baseUnit) && words.Per is null);
        return new TargetValue(text, isFrequency ? ValueKind.Frequency : ValueKind.Quantity)
        {
            Quantity = words.IsNegative ? -amount.Value : amount.Value,
            IsSigned = words.IsNegative || words.IsPositive,
            Unit = counted,
            Scale = scale,
            BaseUnit = baseUnit,
            Bound = BoundOf(words, baseUnit),
            IsMaintained = words.IsMaintained,
            Change = words.Change,
            Basis = words.Basis,
            IsApproximate = words.Has(ValueWord.Approximate),
            IsAverage = words.Has(ValueWord.Average),
            IsCumulative = words.Has(ValueWord.Cumulative),
            CountsVisits = words.Has(ValueWord.Visits),
            EachPeriod = isPerYear ? OfEachPeriod(text, amount, counted + PeriodSuffix(period!.Value)) : null,
        };
    }

    // 月9件 is 108件 a year, and also 9 in each month where the target limits each month.
    private static TargetValue OfEachPeriod(string text, Amount amount, string unit)
        => new(text, ValueKind.Quantity) { Quantity = amount.Value, Unit = unit, BaseUnit = unit };

    // 10位以上 is the tenth place or a better one, and ▲5%以上 is at least 5% less.
    private static ValueBound BoundOf(WordsFound words, string baseUnit)
    {
        var isTurned = baseUnit == Units.Rank || (words.IsNegative && baseUnit is Units.Percent or Units.Yen);
        return isTurned && words.Bound == ValueBound.AtLeast ? ValueBound.AtMost : words.Bound;
    }

    private static bool IsPlausible(Amount amount, string unit, decimal scale, string baseUnit)
    {
        // 1.000人 is rather a thousand than one, and 2025年 is a year.
        var isThousand = amount.Decimals == 3
            && amount.Value < 1_000
            && scale == 1
            && unit.Length > 0
            && (Units.IsCounted(baseUnit) || baseUnit == Units.Yen);
        var isYear = unit == "年" && amount.Value is >= 1868 and <= 2200;
        return !isThousand && !isYear && AmountReader.WithinLimits(amount.Value, scale);
    }

    // 1,000人/年 is said of a year as 年1,000人 is; of two periods one is too many.
    private static (string Unit, ValueWord? Period) SplitPeriod(string unit, WordsFound words)
    {
        var stroke = unit.LastIndexOf('/');
        ValueWord? period = stroke < 0 ? null : unit[(stroke + 1)..] switch
        {
            "年" or "年間" or "年度" => ValueWord.Year,
            "月" or "か月" => ValueWord.Month,
            "週" or "週間" => ValueWord.Week,
            "日" => ValueWord.Day,
            _ => null,
        };
        return period is null || words.Period is not null ? (unit, words.Period) : (unit[..stroke], period);
    }

    private static string PeriodSuffix(ValueWord period) => period switch
    {
        ValueWord.Month => "/月",
        ValueWord.Week => "/週",
        ValueWord.Day => "/日",
        ValueWord.HalfYear => "/半年",
        ValueWord.Quarter => "/四半期",
        ValueWord.TwoMonths => "/2か月",
        _ => "/2週",
    };
}
