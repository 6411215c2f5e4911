using ActionPlans.Pages.Components;

namespace ActionPlans.Forms;

/// <summary>Maps the form of a result to the plan format and back.</summary>
public static class ResultFormMapper
{
    /// <param name="result">What it says.</param>
    /// <param name="measureId">The content item id of its measure.</param>
    /// <param name="year">Its year; null where nobody has chosen one yet.</param>
    public static ResultForm ToForm(AnnualResultDocument result, string measureId, FiscalYear? year) => new()
    {
        MeasureContentItemId = measureId,
        Year = FormText.Western(year),
        Interim = FormText.Day(result.Interim),
        Actuals = [.. IndicatorActual.Of(result).Select(ActualRow.Of)],
        Achievements = result.Achievements,
        Evaluation = result.Evaluation,
        Grade = result.Grade,
        GradeReason = result.GradeReason,
        Texts = SheetTextRows.ToRows(result.Texts),
        AsOf = FormText.Day(result.AsOf),
        Sample = result.Sample,
    };

    /// <summary>What the form says, in the plan format. What cannot even be read is told by its field.</summary>
    /// <param name="measure">The No. of the measure.</param>
    /// <param name="year">The year of the result, which the caller has read.</param>
    public static AnnualResultDocument ToDocument(ResultForm form, string measure, FiscalYear year, FormErrors errors)
    {
        var rows = form.Actuals.Index().Where(a => FormText.Clean(a.Item.Key) is not null).DistinctBy(a => a.Item.Key)
            .Select(a => a.Item.ToActual($"{nameof(form.Actuals)}[{a.Index}]", errors)).ToArray();
        return IndicatorActual.Write(rows, new AnnualResultDocument
        {
            Measure = measure,
            Year = year,
            Interim = FormMapper.OptionalDay(form.Interim, nameof(form.Interim), errors),
            Achievements = FormText.Clean(form.Achievements),
            Evaluation = FormText.Clean(form.Evaluation),
            Grade = FormText.Clean(form.Grade),
            GradeReason = FormText.Clean(form.GradeReason),
            Texts = SheetTextRows.ToTexts(form.Texts),
            AsOf = FormMapper.OptionalDay(form.AsOf, nameof(form.AsOf), errors),
            Sample = form.Sample,
        });
    }

    /// <summary>
    /// A row for each indicator of the measure; an actual whose indicator is gone keeps its row, so that nobody loses it unseen.
    /// </summary>
    /// <param name="year">The year of the result where the form itself has no field for it.</param>
    public static void Complete(ResultForm form, Measure? measure, FiscalYear? year = null)
    {
        form.Measure = measure;
        var shown = year ?? (FormText.TryYear(form.Year, out var typed) ? typed : null);
        form.Grades = GradesOf(form, measure, shown);
        SheetTextRows.Complete(form, measure?.Sheet.ResultTexts);
        var rows = form.Actuals.Where(a => a.Key is not null).DistinctBy(a => a.Key).ToDictionary(a => a.Key!, StringComparer.Ordinal);
        var keys = measure?.Indicators.Select(i => i.Key) ?? [];
        form.Actuals = [.. keys.Union(rows.Values.Where(IsTouched).Select(a => a.Key!), StringComparer.Ordinal)
            .Select(k => rows.GetValueOrDefault(k) ?? new ActualRow { Key = k })];
        foreach (var row in form.Actuals)
        {
            // Of an interim result only what must be taken out again.
            row.AsksOutlook = (row.HasOutlook || FormText.Clean(form.Interim) is null)
                && shown is not null
                && measure?.Indicators.FirstOrDefault(i => i.Key == row.Key) is { } indicator
                && measure.IsOutlookAsked(indicator, shown.Value);
        }
    }

    // An interim result has no grade. A stored grade that the plan no longer defines stays in the list, so that saving keeps it.
    private static List<SelectListItem> GradesOf(ResultForm form, Measure? measure, FiscalYear? year)
    {
        var choices = year is null || FormText.Clean(form.Interim) is not null ? [] : measure?.GradesIn(year.Value)?.Choices ?? [];
        var items = choices.Select(g => new SelectListItem(AttainmentFormatter.Of(g), g.Mark)).ToList();
        if (FormText.Clean(form.Grade) is { } mark && !items.Exists(i => i.Value == mark))
        {
            items.Add(new SelectListItem(mark, mark));
        }

        return items;
    }

    private static bool IsTouched(ActualRow row)
        => row.IsPreliminary || row.HasOutlook || FormText.Clean(row.Text + row.Reading + row.Note) is not null;
}
