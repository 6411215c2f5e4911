namespace ActionPlans.Cms.Indexes;

/// <summary>Keys by which the database refuses a second item of the same year.</summary>
internal static class UniqueKeys
{
    // An id of a document has at most 19 characters.
    public const int Length = IndexTables.IdLength + 5;

    /// <summary>
    /// What an item belongs to and its number of four digits, on the row of its latest version; on every other row what no other row has.
    /// Never null: of rows without a key SQL Server allows one.
    /// </summary>
    public static string Of(ContentItem item, string ownerId, int number) => item.Latest
        ? string.Create(CultureInfo.InvariantCulture, $"{ownerId}:{number}")
        : string.Create(CultureInfo.InvariantCulture, $"-{item.Id}");
}
