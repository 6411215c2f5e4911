namespace ActionPlans.Cms.Ledger;

/// <summary>
/// Why the items that this request published were changed, for those who record it after the item itself has forgotten it.
/// </summary>
public sealed class PublishedChanges
{
    private readonly Dictionary<string, ChangeGiven> _given = new(StringComparer.Ordinal);

    public void Note(string contentItemId, ChangeGiven given) => _given[contentItemId] = given;

    /// <summary>The justification for the item; null where it was not published, or needed none.</summary>
    public ChangeGiven? Find(string contentItemId) => _given.GetValueOrDefault(contentItemId);
}
