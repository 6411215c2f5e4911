namespace ActionPlans.Pages.Components;

/// <summary>One page of a list that may be too long for one.</summary>
/// <param name="Rows">What stands on this page.</param>
/// <param name="Number">Which page it is; the first is 1.</param>
/// <param name="Count">How many pages there are; at least 1.</param>
/// <param name="Total">How many rows there are on all pages.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Number, int Count, int Total)
{
    /// <summary>The place of the first row among all, from 1; 0 where there is none.</summary>
    public int First => Total == 0 ? 0 : ((Number - 1) * ListPage.PageSize) + 1;

    public int Last => Total == 0 ? 0 : First + Rows.Count - 1;
}

/// <summary>Cuts lists into pages.</summary>
public static class ListPage
{
    /// <summary>What a reader can survey, and a phone loads at once.</summary>
    public const int PageSize = 50;

    public static int CountOf(int rows) => Math.Max(1, (rows + PageSize - 1) / PageSize);

    /// <summary>A page of a list; beyond the last page the last.</summary>
    public static ListPage<T> Of<T>(IReadOnlyList<T> all, int number)
    {
        ArgumentNullException.ThrowIfNull(all);

        var count = CountOf(all.Count);
        number = Math.Clamp(number, 1, count);
        return new ListPage<T>([.. all.Skip((number - 1) * PageSize).Take(PageSize)], number, count, all.Count);
    }

    /// <summary>What a title says of a page of several; nothing for a single one.</summary>
    public static string Words(int number, int count) => count > 1 ? $"（{number}/{count}ページ）" : "";
}
