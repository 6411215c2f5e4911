using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.OpenData;

/// <summary>The columns of the city's own items of the sheet.</summary>
internal static class OwnColumns
{
    // Own items stand after the columns that every plan has, so that those keep their places. Where a column has the item's name already,
    // the item's key is added to it.
    public static IEnumerable<DataColumn<T>> Of<T>(
        IEnumerable<SheetItem> items, IReadOnlyList<DataColumn<T>> others, string description, Func<SheetItem, T, string?> textOf)
    {
        var taken = others.Select(c => c.Field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var name = taken.Add(item.ShortLabel) ? item.ShortLabel : $"{item.ShortLabel}（{item.Key}）";
            yield return new(
                new(name, $"Own item {item.Key}", DataType.Text, $"市独自の項目「{item.Label}」。{description}"), row => textOf(item, row));
        }
    }
}
