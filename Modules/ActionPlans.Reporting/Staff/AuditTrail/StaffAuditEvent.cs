namespace ActionPlans.Reporting.Staff.AuditTrail;

/// <summary>The audit trail event of a change of a user's roles or departments, by their names, since the trail outlives both.</summary>
public sealed class StaffAuditEvent
{
    public string UserName { get; set; } = "";

    public string UserId { get; set; } = "";

    public IReadOnlyList<string> DepartmentsBefore { get; set; } = [];

    public IReadOnlyList<string> DepartmentsAfter { get; set; } = [];

    public IReadOnlyList<string> RolesBefore { get; set; } = [];

    public IReadOnlyList<string> RolesAfter { get; set; } = [];
}
