namespace ActionPlans.Reporting.Staff.AuditTrail;

/// <summary>Who may do what, and for which department, as events of the site's audit trail. They cannot be switched off.</summary>
public sealed class StaffAuditEvents : IConfigureOptions<AuditTrailOptions>
{
    public const string Category = "ActionPlanStaff";
    public const string Changed = "Changed";

    public void Configure(AuditTrailOptions options)
        => options.For<StaffAuditEvents>(Category, S => S["Action plan staff"])
            .WithEvent(Changed, S => S["Roles and departments"], S => S["The roles or departments of an account were set."], true, true);
}
