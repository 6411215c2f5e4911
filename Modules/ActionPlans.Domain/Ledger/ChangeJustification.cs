namespace ActionPlans.Domain.Ledger;

/// <summary>The justification of a change of the public text.</summary>
/// <param name="Reason">Why.</param>
/// <param name="DecidedOn">When it was decided.</param>
/// <param name="DecidedBy">Which body decided it.</param>
public sealed record ChangeJustification(string? Reason = null, DateOnly? DecidedOn = null, string? DecidedBy = null)
{
    /// <summary>Nothing: enough for a first publication.</summary>
    public static ChangeJustification Nothing { get; } = new();
}
