namespace ActionPlans.Forms;

/// <summary>An item of the sheet inside the form of its plan.</summary>
public sealed class SheetRow
{
    /// <summary>A <see cref="SheetField"/>, or the <see cref="SheetTextOwner"/> of one of the city's own.</summary>
    public string? Kind { get; set; }

    /// <summary>The key of one of the city's own.</summary>
    public string? Key { get; set; }

    public string? Label { get; set; }

    /// <summary>True where it is written into the field of the item before.</summary>
    public bool Joined { get; set; }

    /// <summary>What there is to choose, each by its general name.</summary>
    /// <param name="ofMeasure">What an own item of the measure is called.</param>
    /// <param name="ofResult">What an own item of the result is called.</param>
    public static IEnumerable<SelectListItem> Kinds(string ofMeasure, string ofResult) =>
    [
        .. Enum.GetValues<SheetField>().Select(f => new SelectListItem(SheetItems.LabelOf(f), f.ToString())),
        new(ofMeasure, nameof(SheetTextOwner.Measure)),
        new(ofResult, nameof(SheetTextOwner.Result)),
    ];

    internal static List<SheetRow> ToRows(IReadOnlyList<SheetItemDocument> sheet)
        => [.. (sheet.Count == 0 ? SheetItems.Default : sheet).Select(i => new SheetRow
        {
            Kind = i.Item?.ToString() ?? i.Of?.ToString(),
            Key = i.Text,
            Label = i.Label,
            Joined = i.Joined,
        })];

    /// <summary>Removes rows without kind and name, and gives each new own item a key.</summary>
    internal static void Tidy(List<SheetRow> rows)
    {
        rows.RemoveAll(r => FormText.Clean(r.Kind + r.Label) is null);
        var keys = rows.Select(r => FormText.Clean(r.Key)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => Enum.TryParse<SheetTextOwner>(r.Kind, out _) && FormText.Clean(r.Key) is null))
        {
            row.Key = Enumerable.Range(1, int.MaxValue).Select(n => $"item-{n}").First(keys.Add);
        }
    }

    /// <summary>The sheet that the rows say; nothing where they are the general one and the plan says no other.</summary>
    internal static IReadOnlyList<SheetItemDocument> ToSheet(
        IReadOnlyList<SheetRow> rows, IReadOnlyList<SheetItemDocument> stored, FormErrors errors)
    {
        SheetItemDocument[] sheet =
            [.. rows.Select((row, i) => Item(row, $"{nameof(PlanForm.Sheet)}[{i}]", errors)).OfType<SheetItemDocument>()];
        return stored.Count == 0 && sheet.SequenceEqual(SheetItems.Default) ? [] : sheet;
    }

    private static SheetItemDocument? Item(SheetRow row, string place, FormErrors errors)
    {
        var item = new SheetItemDocument { Label = FormText.Clean(row.Label), Joined = row.Joined };
        if (Enum.TryParse<SheetField>(row.Kind, out var field) && Enum.IsDefined(field))
        {
            return item with { Item = field };
        }

        if (Enum.TryParse<SheetTextOwner>(row.Kind, out var owner) && Enum.IsDefined(owner))
        {
            return item with { Text = FormText.Clean(row.Key) ?? "", Of = owner, Label = item.Label ?? "" };
        }

        errors.Add($"{place}.{nameof(row.Kind)}", UnreadableField.Choice);
        return null;
    }
}
