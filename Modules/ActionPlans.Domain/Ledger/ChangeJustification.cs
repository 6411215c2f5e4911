using System.ComponentModel;

namespace ActionPlans.Domain.Ledger;

/// <summary>The justification of a change of the public text.</summary>
/// <param name="Reason">Why.</param>
/// <param name="DecidedOn">When it was decided.</param>
/// <param name="DecidedBy">Which body decided it.</param>
public sealed record ChangeJustification(
    [property: Description("変更の理由（公表します）")] string? Reason = null,
    [property: Description("決定した日")] DateOnly? DecidedOn = null,
    [property: Description("決定した会議など")] string? DecidedBy = null)
{
    /// <summary>Nothing: enough for a first publication.</summary>
    public static ChangeJustification Nothing { get; } = new();
}
