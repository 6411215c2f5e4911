namespace ActionPlans.Forms;

/// <summary>A round in the list.</summary>
/// <param name="Plan">The plan's title.</param>
/// <param name="Doubtful">How many messages wait for a decision.</param>
public sealed record RoundRow(ReportingRound Round, string Plan, RoundStatus Status, RoundCounts Counts, int Doubtful);

/// <summary>The form of a new round, or of one that there is.</summary>
/// <param name="Round">Null for a new one.</param>
/// <param name="Title">The plan's title; empty for a new round.</param>
/// <param name="Targets">The plans and years that have no round yet, to choose one.</param>
/// <param name="SendsMessages">Whether the site sends reminders.</param>
public sealed record RoundEditViewModel(
    RoundForm Form, ReportingRound? Round, string Title, IReadOnlyList<SelectListItem> Targets, bool SendsMessages);

/// <summary>By which ways this site can write to people.</summary>
/// <param name="Any">Whether there is any way at all.</param>
/// <param name="Mail">Whether it sends mail.</param>
/// <param name="Address">Whether the site knows its own address, so that a mail can lead to it.</param>
public sealed record MessageReadiness(bool Any, bool Mail, bool Address);
