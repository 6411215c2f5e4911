namespace ActionPlans.Domain.Values;

/// <summary>
/// Reads the values that Japanese plans write. Strict on purpose: a text that is not wholly understood stays text.
/// <code>
/// value    = dash | arrow | step | fraction | number
/// number   = { before } amount unit { after } { "(" remark ")" }
/// fraction = number "/" number | number "中" number
/// </code>
/// </summary>
internal static class TargetValueParser
{
    // What stands outside of the brackets of a value is short; longer texts are prose.
    private const int LongestCore = 40;

    public static TargetValue Parse(string text, Notation notation)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new TargetValue(text, ValueKind.Blank);
        }

        if (!ValueText.TryFold(text, out var folded))
        {
            return new TargetValue(text, ValueKind.Text);
        }

        if (ValueFormatter.IsDash(text, folded))
        {
            return new TargetValue(text, ValueKind.None);
        }

        if (ValueFormatter.IsSameAsBefore(folded))
        {
            return new TargetValue(text, ValueKind.SameAsBefore);
        }

        if (ValueFormatter.IsNothing(folded))
        {
            return new TargetValue(text, ValueKind.Nothing);
        }

        return ReadWithRemarks(text, folded, notation)
            ?? new TargetValue(text, ValueKind.Text) { Suggestion = ValueSuggestion.For(folded, notation) };
    }

    /// <summary>Reads a folded text without looking for a suggestion; null where it is no value.</summary>
    internal static TargetValue? ReadWithRemarks(string text, string folded, Notation notation)
    {
        var parts = ValueRemarks.Split(folded);
        if (parts.Core.Length is 0 or > LongestCore || (parts.Core == "-" && text.Contains('▲')))
        {
            return null;
        }

        if (notation.ReadStep(parts.Core) is { } step)
        {
            var isPlain = !parts.Remarks.Any(ValueFormatter.TakesBack);
            return isPlain ? new TargetValue(text, ValueKind.Deed) { Step = step } : null;
        }

        var value = ReadFraction(text, parts.Core, notation) ?? NumberReader.Read(text, parts.Core, notation);
        return value is null ? null : ValueRemarks.Apply(value, parts.Remarks, notation);
    }

    private static TargetValue? ReadFraction(string text, string core, Notation notation)
    {
        var stroke = core.IndexOf('/');
        if (stroke > 0 && NumberReader.ReadPlain(core[..stroke], notation) is { } n
            && NumberReader.ReadPlain(core[(stroke + 1)..], notation) is { } m)
        {
            return Fraction(text, n, m);
        }

        var among = core.IndexOf('中');
        return among > 0
            && NumberReader.ReadPlain(core[..among], notation) is { } whole
            && NumberReader.ReadPlain(core[(among + 1)..].TrimStart('、'), notation) is { } part
            ? Fraction(text, part, whole)
            : null;
    }

    private static TargetValue? Fraction(string text, (decimal Value, string Unit) part, (decimal Value, string Unit) whole)
    {
        var unit = whole.Unit.Length > 0 ? whole.Unit : part.Unit;
        var isOneUnit = part.Unit.Length == 0 || whole.Unit.Length == 0 || part.Unit == whole.Unit;
        if (!isOneUnit || whole.Value == 0 || part.Value > whole.Value || (unit.Length == 0 && IsPerhapsADay(part.Value, whole.Value)))
        {
            return null;
        }

        return new TargetValue(text, ValueKind.Fraction)
        {
            Quantity = part.Value / whole.Value,
            Unit = unit,
            Scale = 100,
            BaseUnit = Units.Percent,
            Numerator = part.Value,
            Denominator = whole.Value,
        };
    }

    // 9/30 without a unit is rather the last day of September than nine of thirty.
    private static bool IsPerhapsADay(decimal month, decimal day) => month is >= 1 and <= 12 && day is > 12 and <= 31;
}
