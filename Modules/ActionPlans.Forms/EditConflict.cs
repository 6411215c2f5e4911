using ActionPlans.Domain.Revisions;

namespace ActionPlans.Forms;

/// <summary>
/// What somebody else stored while a form was open, beside what was typed: the model of the table in which a person chooses, in editors
/// and in reports. Nothing is stored by choosing.
/// </summary>
/// <param name="StoredUtc">When the latest version was stored.</param>
/// <param name="StoredBy">Who wrote it.</param>
/// <param name="Seen">Its revision, to which the choices belong.</param>
/// <param name="Changes">Every property in which the texts differ.</param>
public sealed record EditConflict(DateTime? StoredUtc, string StoredBy, string Seen, IReadOnlyList<TextChange> Changes)
{
    /// <summary>The operation of the button that puts the chosen texts into the form.</summary>
    public const string MergeVerb = "merge";

    /// <summary>The hidden field with the revision that the choices are about.</summary>
    public const string SeenField = "ap.seen";

    /// <summary>The field with the choice for a property, whose name follows.</summary>
    public const string ChoiceField = "ap.take.";

    /// <summary>What a choice for the stored text sends.</summary>
    public const string TakeStored = "stored";

    /// <summary>What a choice for the typed text sends.</summary>
    public const string TakeTyped = "typed";

    /// <summary>The properties whose stored text was chosen.</summary>
    /// <param name="posted">What was sent.</param>
    /// <param name="now">The revision that is stored now.</param>
    /// <returns>Null where the choices were made about an older one: both texts must be seen anew.</returns>
    public static IReadOnlyList<string>? ChosenIn(IFormCollection posted, DocumentRevision now)
        => posted[SeenField] != now.ToString() ? null
            : [.. posted.Where(f => f.Key.StartsWith(ChoiceField, StringComparison.Ordinal) && f.Value == TakeStored)
                .Select(f => f.Key[ChoiceField.Length..])];
}
