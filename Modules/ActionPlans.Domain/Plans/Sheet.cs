using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>The official sheet (取組シート) of a plan's measures: its items in the plan's order and by the plan's names.</summary>
public sealed class Sheet
{
    internal Sheet(IReadOnlyList<SheetItemDocument> items)
    {
        Items = [.. (items.Count == 0 ? SheetItems.Default : items).Select(SheetItem.Of)];
        ResultTexts = [.. Items.Where(i => i.IsResultText)];
        OwnTexts = [.. Items.Where(i => i.Field is null && !i.IsResultText)];
    }

    /// <summary>The sheet of a plan that says nothing of it.</summary>
    public static Sheet General { get; } = new([]);

    /// <summary>The items from the top.</summary>
    public IReadOnlyList<SheetItem> Items { get; }

    /// <summary>The items with a text for each year: 取組実績, 評価, and the city's own.</summary>
    public IReadOnlyList<SheetItem> ResultTexts { get; }

    /// <summary>The city's own items with one text for the measure.</summary>
    public IReadOnlyList<SheetItem> OwnTexts { get; }

    /// <summary>The fields of the printed sheet: one item each, or several that are written into one.</summary>
    public IReadOnlyList<IReadOnlyList<SheetItem>> Fields
    {
        get
        {
            var fields = new List<List<SheetItem>>();
            foreach (var item in Items)
            {
                if (item.IsJoined && fields.Count > 0)
                {
                    fields[^1].Add(item);
                }
                else
                {
                    fields.Add([item]);
                }
            }

            return fields;
        }
    }

    /// <summary>Whether the sheet has an item.</summary>
    public bool Has(SheetField field) => Items.Any(i => i.Field == field);

    /// <summary>The short name that the plan gives an item; null where it says the general one.</summary>
    /// <param name="name">The item's name in the plan format, or the key of one of the city's own.</param>
    public string? OwnLabelOf(string name)
        => Items.FirstOrDefault(i => i.Name == name) is { } item
            && (item.Field is not { } known || item.ShortLabel != SheetItems.LabelOf(known)) ? item.ShortLabel : null;

    /// <summary>The short name of an item, also where the sheet has it not.</summary>
    public string LabelOf(SheetField field) => Items.FirstOrDefault(i => i.Field == field)?.ShortLabel ?? SheetItems.LabelOf(field);
}

/// <summary>An item of the sheet.</summary>
/// <param name="Field">Which one; null for one of the city's own.</param>
/// <param name="Key">The key of one of the city's own; empty for the others.</param>
/// <param name="Label">As the sheet has it: 手段（どのようなことを行うのか）.</param>
/// <param name="IsResultText">True where it has a text for each year.</param>
/// <param name="IsJoined">True where it is written into the field of the item before.</param>
public sealed record SheetItem(SheetField? Field, string Key, string Label, bool IsResultText, bool IsJoined)
{
    /// <summary>The item's name in the plan format: "means"; the key of one of the city's own.</summary>
    public string Name => Field is null ? Key : SheetItems.KeyOf(Field.Value);

    /// <summary>The name without what is added to it in brackets: 手段.</summary>
    public string ShortLabel => Label.IndexOf('（', StringComparison.Ordinal) is > 0 and var end ? Label[..end] : Label;

    /// <summary>Its text in a measure; null where there is none, or where it is no text.</summary>
    public string? TextOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return Field switch
        {
            SheetField.ComprehensivePlan => measure.ComprehensivePlan,
            SheetField.Class => measure.Class,
            SheetField.Overview => measure.Overview,
            SheetField.Means => measure.Means,
            null => measure.Texts.GetValueOrDefault(Key),
            _ => null,
        };
    }

    /// <summary>Its text in a year; null where there is none.</summary>
    public string? TextOf(AnnualResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        return TextOf(result.Achievements, result.Evaluation, result.Texts);
    }

    /// <summary>Its text in a result that may not be published yet; null where there is none.</summary>
    public string? TextOf(AnnualResultDocument result)
    {
        ArgumentNullException.ThrowIfNull(result);

        return TextOf(result.Achievements, result.Evaluation, result.Texts);
    }

    internal static SheetItem Of(SheetItemDocument item) => new(
        item.Item,
        item.Text ?? "",
        item.Label ?? (item.Item is { } field ? SheetItems.LabelOf(field) : item.Text ?? ""),
        item.Of == SheetTextOwner.Result || item.Item is SheetField.Achievements or SheetField.Evaluation,
        item.Joined);

    private string? TextOf(string? achievements, string? evaluation, IReadOnlyDictionary<string, string> texts) => Field switch
    {
        SheetField.Achievements => achievements,
        SheetField.Evaluation => evaluation,
        null => texts.GetValueOrDefault(Key),
        _ => null,
    };
}
