namespace ActionPlans.Domain.Serialization;

/// <summary>
/// Everything that a result says of one indicator, which the plan format writes in several places: what is typed and stored together.
/// </summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Actual">As written; empty where there is none: then nothing else but an outlook may be published of the indicator.</param>
/// <param name="Reading">How the value is to be understood for comparing; null where it speaks for itself.</param>
/// <param name="Note">備考; null where nothing is remarked.</param>
/// <param name="IsPreliminary">速報値.</param>
public sealed record IndicatorActual(string Key, string Actual, string? Reading = null, string? Note = null, bool IsPreliminary = false)
{
    /// <summary>達成の見通し; null where none was given.</summary>
    public OutlookDocument? Outlook { get; init; }

    /// <summary>What a result says, indicator by indicator.</summary>
    public static IReadOnlyList<IndicatorActual> Of(AnnualResultDocument result)
    {
        ArgumentNullException.ThrowIfNull(result);

        var readings = result.Interpretation?.Readings ?? new Dictionary<string, string>();
        return [.. result.Actuals.Keys.Union(readings.Keys).Union(result.Notes.Keys).Union(result.Preliminary)
            .Union(result.Outlooks.Keys)
            .Select(key => new IndicatorActual(
                key,
                result.Actuals.GetValueOrDefault(key) ?? "",
                readings.GetValueOrDefault(key),
                result.Notes.GetValueOrDefault(key),
                result.Preliminary.Contains(key))
            {
                Outlook = result.Outlooks.GetValueOrDefault(key),
            })];
    }

    /// <summary>The result with these in place of its own.</summary>
    public static AnnualResultDocument Write(IReadOnlyCollection<IndicatorActual> actuals, AnnualResultDocument result)
    {
        var readings = Written(a => a.Reading);
        return result with
        {
            Actuals = Written(a => a.Actual is "" ? null : a.Actual),
            Notes = Written(a => a.Note),
            Preliminary = [.. actuals.Where(a => a.IsPreliminary).Select(a => a.Key).Order(StringComparer.Ordinal)],
            Outlooks = actuals.Where(a => a.Outlook is not null).ToDictionary(a => a.Key, a => a.Outlook!, StringComparer.Ordinal),
            Interpretation = readings.Count > 0 ? new ResultInterpretation { Readings = readings } : null,
        };

        Dictionary<string, string> Written(Func<IndicatorActual, string?> textOf)
            => actuals.Where(a => textOf(a) is not null).ToDictionary(a => a.Key, a => textOf(a)!, StringComparer.Ordinal);
    }
}
