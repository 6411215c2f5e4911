namespace ActionPlans.Cms.Concurrency;

/// <summary>What somebody else stored beside what was typed, with a choice for each property.</summary>
/// <param name="Stored">The stored version: who wrote it, and when.</param>
public sealed record ConflictTable(ContentItem Stored, IReadOnlyList<ConflictRow> Rows)
{
    /// <summary>What a choice for the stored text sends.</summary>
    public const string TakeStored = "stored";

    /// <summary>What a choice for the typed text sends.</summary>
    public const string TakeTyped = "typed";
}

/// <summary>A property in which both differ.</summary>
/// <param name="Place">Its name for people.</param>
/// <param name="Choice">The name of the field that sends the choice.</param>
/// <param name="InnerPlaces">The names of the places inside of it; all empty where it is one text.</param>
public sealed record ConflictRow(string Place, string Choice, RevisionChange Change, IReadOnlyList<string> InnerPlaces)
{
    /// <summary>Where the form has to say which property the choice is about: that field's name; else null.</summary>
    public string? PropertyField { get; init; }
}
