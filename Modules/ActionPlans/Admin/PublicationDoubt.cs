namespace ActionPlans.Cms.Admin;

/// <summary>Something that speaks against publishing an item now: a question, no refusal.</summary>
/// <param name="Names">What it is about, by name.</param>
public sealed record PublicationDoubt(string Question, IReadOnlyList<string> Names);

/// <summary>Knows what may speak against publishing an item.</summary>
public interface IPublicationDoubts
{
    /// <summary>Null where nothing does.</summary>
    Task<PublicationDoubt?> FindAsync(ContentItem item);
}
