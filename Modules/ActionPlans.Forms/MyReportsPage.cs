namespace ActionPlans.Forms;

/// <summary>One measure of the clerk's departments in one year.</summary>
/// <param name="IsPublic">Whether residents read a result of the year, whatever waits beside it.</param>
/// <param name="Missing">What the report lacks before it can be submitted.</param>
/// <param name="Role">Whether the clerk's departments lead it, and so submit.</param>
/// <param name="ReturnedWith">What the secretariat asks for with its last return; null where the report is not returned.</param>
public sealed record MyReportsRow(
    string MeasureId, string Name, MeasureDocument Sheet, ReportState State, bool IsPublic, IReadOnlyList<PlanIssue> Missing,
    ReportRole Role, string? ReturnedWith)
{
    /// <summary>True while it is the department's turn.</summary>
    public bool Waits => State is ReportState.NotEntered or ReportState.Draft or ReportState.Returned;
}

/// <summary>A year of a plan for the clerk's departments.</summary>
/// <param name="Today">The day on which the page is looked at.</param>
public sealed record MyReportsGroup(
    string PlanId, string PlanTitle, ReportYear Year, ReportingRound? Round, DateOnly Today, IReadOnlyList<MyReportsRow> Rows)
{
    public bool IsOpen => Round?.IsOpenOn(Today) ?? false;

    /// <summary>How many days are left until the deadline; less than 0 after it.</summary>
    public int? DaysLeft => Round is null ? null : Round.Deadline.DayNumber - Today.DayNumber;

    /// <summary>Those that came back first.</summary>
    public IEnumerable<MyReportsRow> Waiting => Rows.Where(r => r.Waits).OrderBy(r => r.State != ReportState.Returned);

    public IEnumerable<MyReportsRow> Sent => Rows.Where(r => !r.Waits);

    /// <summary>The next measure that waits for the department, after this one and around again; null where none is left.</summary>
    public MyReportsRow? NextAfter(string measureId)
    {
        var before = Rows.TakeWhile(r => r.MeasureId != measureId).Count();
        return Rows.Skip(before + 1).Concat(Rows.Take(before)).FirstOrDefault(r => r.Waits);
    }
}

/// <summary>A year of a plan that can be looked at.</summary>
public sealed record MyReportsYear(string PlanId, string PlanTitle, ReportYear Year);

/// <summary>The clerk's start page.</summary>
/// <param name="Departments">The names of the clerk's departments; none where nobody has assigned any.</param>
/// <param name="Groups">What is shown: the years that are open, or the one that was chosen.</param>
/// <param name="Next">The rounds that open later, the next one first.</param>
/// <param name="Years">All years of the departments' measures.</param>
public sealed record MyReportsPage(
    IReadOnlyList<string> Departments, IReadOnlyList<MyReportsGroup> Groups, IReadOnlyList<ReportingRound> Next,
    IReadOnlyList<MyReportsYear> Years,
    bool IsChosen);
