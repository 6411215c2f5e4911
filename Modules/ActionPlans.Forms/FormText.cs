namespace ActionPlans.Forms;

/// <summary>Text as it is typed, to what the plan format holds.</summary>
public static class FormText
{
    /// <summary>Trimmed, with the line breaks of the plan format; null for nothing.</summary>
    public static string? Clean(string? text)
        => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    public static string[] Lines(string? text)
        => Clean(text)?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static string Joined(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>Paragraphs have an empty line between them; a single line break belongs to its paragraph.</summary>
    public static string[] Paragraphs(string? text)
        => Clean(text)?.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static string JoinedParagraphs(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    public static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string Western(FiscalYear year) => year.StartYear.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null for no year.</summary>
    public static string? Western(FiscalYear? year) => year is { } known ? Western(known) : null;

    /// <summary>A day as date fields have it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A fiscal year in either calendar.</summary>
    public static bool TryYear(string? text, out FiscalYear year) => FiscalYear.TryParse(text ?? "", out year);

    /// <summary>A day as date fields have it: 2022-06-30.</summary>
    public static bool TryDay(string? text, out DateOnly day)
        => DateOnly.TryParseExact(text?.Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>False for a hidden year that somebody tampered with.</summary>
    public static bool IsYear(int western) => western is >= FiscalYear.Earliest and <= FiscalYear.Latest;

    /// <summary>A number in either width.</summary>
    public static bool TryNumber(string? text, out decimal number)
        => decimal.TryParse(
            text?.Normalize(System.Text.NormalizationForm.FormKC), NumberStyles.Number, CultureInfo.InvariantCulture, out number);
}
