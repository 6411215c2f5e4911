namespace ActionPlans.Forms;

/// <summary>The result of a step of a report.</summary>
/// <param name="Issues">Why nothing was stored; empty where all was.</param>
/// <param name="Conflict">The concurrent change beside the typed text; null where there is none.</param>
public sealed record ReportOutcome(IReadOnlyList<PlanIssue> Issues, EditConflict? Conflict = null)
{
    public static ReportOutcome Done { get; } = new([]);

    public bool IsStored => Issues.Count == 0;

    public static ReportOutcome Refused(string code, params string[] arguments)
        => new([PlanIssue.Error(code, "$", arguments)]);
}
