using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// Reads the values of an indicator as its plan understands them: pairs, signs that repeat the year before, and readings of actuals.
/// </summary>
public static class TargetReading
{
    /// <summary>All targets of an indicator. A sign such as → repeats the target of the year before it.</summary>
    /// <param name="targets">The targets as written.</param>
    /// <param name="pair">Which of two values is the year's; null where the plan does not say.</param>
    /// <param name="notation">How the plan writes its values.</param>
    public static IReadOnlyDictionary<FiscalYear, TargetValue> ReadAll(
        IReadOnlyDictionary<FiscalYear, string> targets, PairOrder? pair, Notation notation)
    {
        ArgumentNullException.ThrowIfNull(targets);

        var read = new Dictionary<FiscalYear, TargetValue>(targets.Count);
        TargetValue? before = null;
        foreach (var (year, text) in targets.OrderBy(t => t.Key))
        {
            var value = Read(text, pair, notation);
            if (value.Kind == ValueKind.SameAsBefore && before is not null)
            {
                value = value.Carry(before);
            }

            read[year] = value;
            before = value;
        }

        return read;
    }

    /// <summary>One value.</summary>
    public static TargetValue Read(string text, PairOrder? pair, Notation notation)
    {
        var value = TargetValue.Parse(text, notation);
        return pair is { } order ? value.Choose(order) : value;
    }

    /// <summary>The actual of an indicator in a result, understood as its reading says where there is one.</summary>
    /// <returns>The value; of kind <see cref="ValueKind.Blank"/> where the result gives none.</returns>
    public static TargetValue ReadActual(AnnualResultDocument result, string key, PairOrder? pair, Notation notation)
    {
        ArgumentNullException.ThrowIfNull(result);

        var value = Read(result.Actuals.GetValueOrDefault(key) ?? "", pair, notation);
        value = result.Interpretation?.Readings.GetValueOrDefault(key) is { } reading ? value.ReadAs(reading, notation) : value;
        return value with { IsPreliminary = result.Preliminary.Contains(key) };
    }
}
