namespace ActionPlans.Cms.Ledger;

/// <summary>Why the items that this request published were changed, for those who record it after the item has forgotten it.</summary>
public sealed class PublishedJustifications
{
    private readonly Dictionary<string, ChangeJustification> _given = new(StringComparer.Ordinal);

    public void Note(string contentItemId, ChangeJustification given) => _given[contentItemId] = given;

    /// <summary>The justification for the item; null where it was not published, or needed none.</summary>
    public ChangeJustification? Find(string contentItemId) => _given.GetValueOrDefault(contentItemId);
}
