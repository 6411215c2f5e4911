using System.Text.Json.Serialization;

namespace ActionPlans.Cms.Models;

/// <summary>Why a draft changes what is published. Emptied when it is published: the ledger then has it.</summary>
public sealed class ChangePart : ContentPart
{
    public string? Reason { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>
    /// The number of the newest ledger entry known to the draft's writer: when the draft was begun, or later, when the writer confirmed
    /// having seen it.
    /// </summary>
    public int? BasedOn { get; set; }

    /// <summary>The reason and the decision, cleaned.</summary>
    [JsonIgnore]
    public ChangeJustification Given => new(FormText.Clean(Reason), DecidedOn, FormText.Clean(DecidedBy));

    /// <summary>Sets the reason and the decision; null clears them.</summary>
    public void Set(ChangeJustification? given)
    {
        Reason = given?.Reason;
        DecidedOn = given?.DecidedOn;
        DecidedBy = given?.DecidedBy;
    }
}
