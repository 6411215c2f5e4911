namespace ActionPlans.Forms;

/// <summary>What the mappers of the forms have in common.</summary>
public static class FormMapper
{
    /// <summary>Copies what is typed into another form, such as the shape that shows it.</summary>
    public static void Copy<T>(T form, T other)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanRead && p.CanWrite))
        {
            property.SetValue(other, property.GetValue(form));
        }
    }

    public static IReadOnlyList<DoubtDocument> Doubts(IEnumerable<DoubtRow> rows)
        => [.. rows.Select(d => new DoubtDocument { Text = FormText.Clean(d.Text) ?? "", Note = FormText.Clean(d.Note) ?? "" })];

    /// <summary>The years that the editors state for a period; null where they state none.</summary>
    public static PeriodInterpretation? StatedPeriod(string? from, string? to, FormErrors errors)
    {
        if (FormText.Clean(from + to) is null)
        {
            return null;
        }

        var first = Year(from, nameof(MeasureForm.PeriodFrom), errors);
        var last = Year(to, nameof(MeasureForm.PeriodTo), errors);
        return first is null || last is null ? null : new PeriodInterpretation { From = first.Value, To = last.Value };
    }

    public static RuleRow ToRow(IndicatorRuleDocument rule) => new()
    {
        Version = rule.Version.ToString(CultureInfo.InvariantCulture),
        From = FormText.Western(rule.From),
        Direction = rule.Direction.ToString(),
        Kind = rule.Kind.ToString(),
        Tolerance = FormText.Number(rule.Tolerance),
        Baseline = rule.Baseline,
    };

    /// <summary>The rule in a row; null where it cannot be read.</summary>
    public static IndicatorRuleDocument? Rule(RuleRow row, string place, FormErrors errors)
    {
        var version = Version(row.Version, $"{place}.{nameof(row.Version)}", errors);
        var from = Year(row.From, $"{place}.{nameof(row.From)}", errors);
        var direction = Choice<IndicatorDirection>(row.Direction, $"{place}.{nameof(row.Direction)}", errors);
        var kind = Choice<IndicatorKind>(row.Kind, $"{place}.{nameof(row.Kind)}", errors);
        var tolerance = Number(row.Tolerance, $"{place}.{nameof(row.Tolerance)}", errors);
        return version is null || from is null || direction is null || kind is null ? null : new IndicatorRuleDocument
        {
            Version = version.Value,
            From = from.Value,
            Direction = direction.Value,
            Kind = kind.Value,
            Tolerance = tolerance,
            Baseline = FormText.Clean(row.Baseline),
        };
    }

    /// <summary>The first version is 1, and needs not be written.</summary>
    public static int? Version(string? text, string field, FormErrors errors)
    {
        if (FormText.Clean(text) is null)
        {
            return 1;
        }

        if (FormText.TryNumber(text, out var number) && number is >= 1 and <= 1000 && decimal.IsInteger(number))
        {
            return (int)number;
        }

        errors.Add(field, UnreadableField.Number);
        return null;
    }

    public static FiscalYear? Year(string? text, string field, FormErrors errors)
    {
        if (FormText.TryYear(text, out var year))
        {
            return year;
        }

        errors.Add(field, UnreadableField.Year);
        return null;
    }

    /// <summary>A number, or null where none is written.</summary>
    public static decimal? Number(string? text, string field, FormErrors errors)
    {
        if (FormText.Clean(text) is null)
        {
            return null;
        }

        if (FormText.TryNumber(text, out var number))
        {
            return number;
        }

        errors.Add(field, UnreadableField.Number);
        return null;
    }

    /// <summary>A fiscal year, or null where none is chosen.</summary>
    public static FiscalYear? OptionalYear(string? text, string field, FormErrors errors)
        => FormText.Clean(text) is null ? null : Year(text, field, errors);

    /// <summary>A day, or null where none is written.</summary>
    public static DateOnly? OptionalDay(string? text, string field, FormErrors errors)
        => FormText.Clean(text) is null ? null : Day(text, field, errors);

    public static DateOnly? Day(string? text, string field, FormErrors errors)
    {
        if (FormText.TryDay(text, out var day))
        {
            return day;
        }

        errors.Add(field, UnreadableField.Date);
        return null;
    }

    internal static T? Choice<T>(string? text, string field, FormErrors errors)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(text, out var choice) && Enum.IsDefined(choice))
        {
            return choice;
        }

        errors.Add(field, UnreadableField.Choice);
        return null;
    }
}
