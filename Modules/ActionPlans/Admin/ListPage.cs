namespace ActionPlans.Cms.Admin;

/// <summary>One page of a long list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Total">How many rows there are on all pages.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, int Number, int Total)
{
    public int Pages => Math.Max(1, (Total + ListPage.Size - 1) / ListPage.Size);

    /// <summary>The number of the first row of this page among all; 0 where there is none.</summary>
    public int First => Total == 0 ? 0 : ((Number - 1) * ListPage.Size) + 1;

    public int Last => Total == 0 ? 0 : First + Items.Count - 1;
}

public static class ListPage
{
    public const int Size = 50;

    /// <summary>A number beyond the last page shows the last.</summary>
    public static ListPage<T> Of<T>(IReadOnlyList<T> rows, int number)
    {
        var all = new ListPage<T>([], 1, rows.Count);
        var shown = Math.Clamp(number, 1, all.Pages);
        return all with { Number = shown, Items = [.. rows.Skip((shown - 1) * Size).Take(Size)] };
    }
}
