using ActionPlans.Domain.Attainment;

namespace ActionPlans.Cms.Editors;

/// <summary>Tells editors how a value's text was read.</summary>
public sealed class JudgementFormatter(IStringLocalizer<JudgementFormatter> S)
{
    /// <summary>"Number 200,000, unit 千円; compared as 200,000,000円".</summary>
    public string Describe(string? text, Notation? notation)
    {
        var value = TargetValue.Parse(text?.Trim(), notation ?? Notation.Standard);
        return value.Kind switch
        {
            ValueKind.Blank => S["Nothing written"],
            ValueKind.None => S["No target in this year"],
            ValueKind.Text when value.Suggestion is { } suggestion => S["Stays text; is \"{0}\" meant?", suggestion],
            ValueKind.Text => S["Stays text: shown as written, not judged"],
            ValueKind.Pair => S["Two values: which is the year's is not said"],
            ValueKind.SameAsBefore => S["The same as the year before"],
            ValueKind.Nothing => S["Nothing: counted as 0"],
            ValueKind.Deed when value.IsDone == true => S["Done: no rate"],
            ValueKind.Deed => S["Not done, or not yet: no rate"],
            _ => Number(value),
        };
    }

    private string Number(TargetValue value)
    {
        var number = AttainmentFormat.Number(value.Quantity!.Value);
        var words = new List<string>
        {
            string.IsNullOrEmpty(value.Unit) ? S["Number {0}, no unit", number] : S["Number {0}, unit {1}", number, value.Unit],
        };
        (bool Holds, LocalizedString Words)[] marks =
        [
            (value.Bound == ValueBound.AtLeast, S["or more"]),
            (value.Bound == ValueBound.AtMost, S["or less"]),
            (value.Bound == ValueBound.LessThan, S["less than"]),
            (value.Bound == ValueBound.MoreThan, S["more than"]),
            (value.IsMaintained, S["to be kept"]),
            (value.Change is ValueChange.Increase or ValueChange.Improvement, S["a rise or improvement"]),
            (value.Change is ValueChange.Decrease or ValueChange.Deterioration, S["a fall or decline"]),
            (value.IsApproximate, S["about"]),
            (value.IsAverage, S["an average"]),
            (value.IsCumulative, S["a running total"]),
            (value.Kind == ValueKind.Fraction, S["{0} of {1}", Written(value.Numerator), Written(value.Denominator)]),
            (value.Kind == ValueKind.Frequency, S["compared as {0} in a year", Written(value.BaseQuantity) + value.BaseUnit]),
            (value.Kind == ValueKind.Quantity && value.Scale != 1, S["compared as {0}", Written(value.BaseQuantity) + value.BaseUnit]),
        ];
        words.AddRange(marks.Where(m => m.Holds).Select(m => m.Words.Value));
        return string.Join(S[", "].Value, words);
    }

    private static string Written(decimal? number) => number is null ? "" : AttainmentFormat.Number(number.Value);
}
