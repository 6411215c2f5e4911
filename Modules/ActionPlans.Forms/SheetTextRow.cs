namespace ActionPlans.Forms;

/// <summary>The text of one of the city's own items of the sheet.</summary>
public sealed class SheetTextRow
{
    /// <summary>The key of the item in the plan.</summary>
    public string? Key { get; set; }

    public string? Text { get; set; }

    /// <summary>What the sheet calls the item; its key where the plan has it no longer.</summary>
    public string Label { get; internal set; } = "";
}

/// <summary>A form with texts of the city's own items.</summary>
public interface IFormWithSheetTexts
{
    List<SheetTextRow> Texts { get; set; }
}

/// <summary>Maps the texts of the city's own items to the plan format and back.</summary>
public static class SheetTextRows
{
    public static List<SheetTextRow> ToRows(IReadOnlyDictionary<string, string> texts)
        => [.. texts.Select(t => new SheetTextRow { Key = t.Key, Text = t.Value })];

    public static IReadOnlyDictionary<string, string> ToTexts(IEnumerable<SheetTextRow> rows)
        => rows.Where(r => FormText.Clean(r.Key) is not null && FormText.Clean(r.Text) is not null)
            .DistinctBy(r => r.Key)
            .ToDictionary(r => r.Key!, r => FormText.Clean(r.Text)!, StringComparer.Ordinal);

    /// <summary>
    /// Gives the form a row for each own item, in the order of the sheet, and keeps the rows of texts whose item the plan no longer has:
    /// saving must not drop a text that was not shown.
    /// </summary>
    public static void Complete(IFormWithSheetTexts form, IEnumerable<SheetItem>? items)
    {
        var labels = (items ?? []).Where(i => i.Field is null).ToDictionary(i => i.Key, i => i.Label, StringComparer.Ordinal);
        var rows = form.Texts.Where(r => r.Key is not null).DistinctBy(r => r.Key).ToDictionary(r => r.Key!, StringComparer.Ordinal);
        var written = rows.Values.Where(r => FormText.Clean(r.Text) is not null).Select(r => r.Key!);
        form.Texts = [.. labels.Keys.Union(written, StringComparer.Ordinal)
            .Select(key => rows.GetValueOrDefault(key) ?? new SheetTextRow { Key = key })];
        form.Texts.ForEach(r => r.Label = labels.GetValueOrDefault(r.Key!) ?? r.Key!);
    }

    /// <summary>The row of an item; a new one where the form has none.</summary>
    public static SheetTextRow RowOf(IFormWithSheetTexts form, string key)
    {
        if (form.Texts.Find(r => r.Key == key) is not { } row)
        {
            row = new SheetTextRow { Key = key };
            form.Texts.Add(row);
        }

        return row;
    }

    /// <summary>The field of <c>texts['issue']</c>; null for another place, empty where the form has no row for the text.</summary>
    public static string? FieldOf(string place, IFormWithSheetTexts? form)
    {
        const string start = "texts['";
        if (!place.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        var row = form?.Texts.FindIndex(r => r.Key == place[start.Length..^"']".Length]) ?? 0;
        return row < 0 ? "" : $"{nameof(form.Texts)}[{row}].{nameof(SheetTextRow.Text)}";
    }
}
