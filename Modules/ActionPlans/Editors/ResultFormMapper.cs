using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Editors;

/// <summary>Maps the form of a result to its part and back.</summary>
public static class ResultFormMapper
{
    private const string DayFormat = "yyyy-MM-dd";

    public static ResultForm ToForm(AnnualResultPart part) => new()
    {
        MeasureContentItemId = part.MeasureContentItemId,
        Year = part.Year is { } year ? FormText.Western(year) : null,
        Actuals = [.. part.Actuals.Select(a => new ActualRow { Key = a.Key, Text = a.Actual, Reading = a.Reading })],
        Achievements = part.Achievements,
        Evaluation = part.Evaluation,
        AsOf = part.AsOf?.ToString(DayFormat, CultureInfo.InvariantCulture),
        Sample = part.Sample,
    };

    /// <summary>Writes the form into the part. The measure's plan is the caller's to find.</summary>
    public static void Write(ResultForm form, AnnualResultPart part, FormErrors errors)
    {
        part.MeasureContentItemId = form.MeasureContentItemId ?? "";
        part.Year = FormText.Clean(form.Year) is null ? null : FormMapper.Year(form.Year, nameof(form.Year), errors);
        part.Actuals = [.. form.Actuals
            .Where(a => FormText.Clean(a.Key) is not null && IsTouched(a)).DistinctBy(a => a.Key)
            .Select(a => new IndicatorActual(a.Key!, FormText.Clean(a.Text) ?? "", FormText.Clean(a.Reading)))];
        part.Achievements = FormText.Clean(form.Achievements);
        part.Evaluation = FormText.Clean(form.Evaluation);
        part.AsOf = Day(form.AsOf, errors);
        part.Sample = form.Sample;
    }

    private static bool IsTouched(ActualRow row) => FormText.Clean(row.Text) is not null || FormText.Clean(row.Reading) is not null;

    /// <summary>A row for each indicator of the measure; an actual whose indicator is gone keeps its row, so that nobody loses it unseen.</summary>
    public static void Complete(ResultForm form, Measure? measure)
    {
        form.Measure = measure;
        var rows = form.Actuals.Where(a => a.Key is not null).DistinctBy(a => a.Key).ToDictionary(a => a.Key!, StringComparer.Ordinal);
        var keys = measure?.Indicators.Select(i => i.Key) ?? [];
        form.Actuals = [.. keys.Union(rows.Values.Where(IsTouched).Select(a => a.Key!), StringComparer.Ordinal)
            .Select(k => rows.GetValueOrDefault(k) ?? new ActualRow { Key = k })];
    }

    private static DateOnly? Day(string? text, FormErrors errors)
    {
        if (FormText.Clean(text) is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text!.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        errors.Add(nameof(ResultForm.AsOf), UnreadableField.Date);
        return null;
    }
}
