using System.Text.RegularExpressions;

namespace ActionPlans.Forms;

/// <summary>The fields of a result's form by their place in the plan format.</summary>
public static partial class ResultFormFields
{
    /// <param name="path">A place in the plan format.</param>
    /// <param name="form">The form that was sent; null where none was.</param>
    /// <returns>Empty where the place belongs to the form as a whole.</returns>
    public static string FieldOf(string path, ResultForm? form)
    {
        if (FormFields.Below("$.results[0].", path) is not { } rest)
        {
            return path == "$.results[0]" ? nameof(form.Year) : "";
        }

        if (Preliminary().Match(rest) is { Success: true } preliminary)
        {
            // The keys as IndicatorActual writes them.
            var keys = (form?.Actuals ?? []).Where(a => a.IsPreliminary).Select(a => a.Key).Order(StringComparer.Ordinal);
            var place = int.Parse(preliminary.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
            return $"{nameof(form.Actuals)}[{form?.Actuals.FindIndex(a => a.Key == keys.ElementAtOrDefault(place))}].{
                nameof(ActualRow.IsPreliminary)}";
        }

        if (Actual().Match(rest) is { Success: true } actual)
        {
            var row = form?.Actuals.FindIndex(a => a.Key == actual.Groups["key"].Value);
            var member = actual.Groups["of"].Value switch
            {
                "notes" => nameof(ActualRow.Note),
                "actuals" => nameof(ActualRow.Text),
                _ => nameof(ActualRow.Reading),
            };
            return $"{nameof(form.Actuals)}[{row}].{member}";
        }

        if (Outlook().Match(rest) is { Success: true } outlook)
        {
            var row = form?.Actuals.FindIndex(a => a.Key == outlook.Groups["key"].Value);
            var member = outlook.Groups["of"].Value switch
            {
                "reason" => nameof(ActualRow.OutlookReason),
                "next" => nameof(ActualRow.OutlookNext),
                _ => nameof(ActualRow.OutlookStep),
            };
            return $"{nameof(form.Actuals)}[{row}].{member}";
        }

        if (SheetTextRows.FieldOf(rest, form) is { } text)
        {
            return text;
        }

        return rest == "measure" ? nameof(form.MeasureContentItemId) : FormFields.Of(rest);
    }

    [GeneratedRegex(@"^(?<of>actuals|notes|interpretation\.readings)\['(?<key>.*)'\]")]
    private static partial Regex Actual();

    [GeneratedRegex(@"^outlooks\['(?<key>.*)'\](\.(?<of>\w+))?$")]
    private static partial Regex Outlook();

    [GeneratedRegex(@"^preliminary\[(?<index>\d+)\]")]
    private static partial Regex Preliminary();
}
