namespace ActionPlans.Forms;

/// <summary>Maps the row of an indicator in the form of its measure to the plan format and back.</summary>
internal static class IndicatorFormMapper
{
    // The row of a stored indicator carries its key: emptied, it is an error, and only the button "remove" deletes the indicator.
    public static bool IsUntouched(IndicatorRow row)
        => FormText.Clean(row.Name + row.Key + row.Pair + Told(row)) is null && row.Rules.Count == 0
            && row.Departments.TrueForAll(d => FormText.Clean(d.Text) is null)
            && row.Targets.TrueForAll(t => FormText.Clean(t.Text) is null)
            && row.Direction is null or nameof(IndicatorDirection.Higher);

    public static IndicatorRow ToRow(
        IndicatorDocument indicator, IReadOnlyDictionary<string, DepartmentDocument> departments, Notation notation)
    {
        var row = new IndicatorRow
        {
            Notation = notation,
            Name = indicator.Name,
            Key = indicator.Interpretation.Key,
            Targets = [.. indicator.Targets.Select(t => ToRow(t.Key, t.Value, notation))],
            Rules = [.. indicator.Interpretation.Rules.Select(FormMapper.ToRow)],
            Pair = indicator.Interpretation.Pair?.ToString(),
            BaselineYear = FormText.Western(indicator.Baseline?.Year),
            BaselineText = indicator.Baseline?.Text,
            FinalYear = FormText.Western(indicator.Final?.Year),
            FinalText = indicator.Final?.Text,
            Departments = DepartmentRows.Of(indicator.Departments, departments),
            Type = indicator.Type?.ToString(),
            EffectCategory = indicator.Effect?.Category,
            EffectBasis = indicator.Effect?.Basis.ToString(),
            Definition = indicator.Definition,
            Formula = indicator.Formula,
            Source = indicator.Source,
            Rationale = indicator.Rationale,
            Note = indicator.Note,
        };
        DirectionChoice.Open(row);
        return row;
    }

    // A stored target that reads as text was confirmed when it was saved: the editor is not asked again.
    private static TargetRow ToRow(FiscalYear year, string text, Notation notation) => new()
    {
        Year = year.StartYear,
        Text = text,
        IsBlankInSource = text.Length == 0,
        IsMeantAsText = TargetValue.Parse(text, notation).Kind == ValueKind.Text,
    };

    public static IndicatorDocument ToDocument(
        IndicatorRow row, string place, FormErrors errors, IReadOnlyDictionary<string, DepartmentDocument> departments) => new()
    {
        Name = FormText.Clean(row.Name) ?? "",
        Departments = DepartmentRows.Names(row.Departments, departments),
        Targets = row.Targets
            .Where(t => FormText.IsYear(t.Year) && (t.IsBlankInSource || FormText.Clean(t.Text) is not null))
            .DistinctBy(t => t.Year).OrderBy(t => t.Year)
            .ToDictionary(t => new FiscalYear(t.Year), t => FormText.Clean(t.Text) ?? ""),
        Baseline = Stated(row.BaselineYear, row.BaselineText, $"{place}.{nameof(row.BaselineYear)}", errors),
        Final = Stated(row.FinalYear, row.FinalText, $"{place}.{nameof(row.FinalYear)}", errors),
        Type = Enum.TryParse<IndicatorType>(row.Type, out var type) ? type : null,
        Effect = Effect(row, place, errors),
        Definition = FormText.Clean(row.Definition),
        Formula = FormText.Clean(row.Formula),
        Source = FormText.Clean(row.Source),
        Rationale = FormText.Clean(row.Rationale),
        Note = FormText.Clean(row.Note),
        Interpretation = new IndicatorInterpretation
        {
            Key = FormText.Clean(row.Key) ?? "",
            Rules =
            [
                .. row.Rules.Select((r, i) => FormMapper.Rule(r, $"{place}.{nameof(row.Rules)}[{i}]", errors))
                    .OfType<IndicatorRuleDocument>(),
            ],
            Pair = Enum.TryParse<PairOrder>(row.Pair, out var order) ? order : null,
        },
    };

    // A year alone is a value that was forgotten: the validator asks for it.
    private static StatedValueDocument? Stated(string? year, string? text, string field, FormErrors errors)
        => FormText.Clean(year + text) is null
            ? null
            : new StatedValueDocument { Year = FormMapper.OptionalYear(year, field, errors), Text = FormText.Clean(text) ?? "" };

    // Either field alone is an effect whose other field was forgotten.
    private static EffectDocument? Effect(IndicatorRow row, string place, FormErrors errors)
        => FormText.Clean(row.EffectCategory + row.EffectBasis) is not null
            && FormMapper.Choice<EffectBasis>(row.EffectBasis, $"{place}.{nameof(row.EffectBasis)}", errors) is { } basis
            ? new EffectDocument { Category = FormText.Clean(row.EffectCategory) ?? "", Basis = basis }
            : null;

    private static string Told(IndicatorRow row)
        => row.BaselineYear + row.BaselineText + row.FinalYear + row.FinalText + row.Type + row.EffectCategory + row.EffectBasis
            + row.Definition + row.Formula + row.Source + row.Rationale + row.Note;
}
