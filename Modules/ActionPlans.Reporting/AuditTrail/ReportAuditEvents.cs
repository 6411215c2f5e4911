namespace ActionPlans.Reporting.AuditTrail;

/// <summary>The steps of reports as events of the site's audit trail. None of them can be switched off.</summary>
public sealed class ReportAuditEvents : IConfigureOptions<AuditTrailOptions>
{
    public const string Category = "ActionPlanReport";
    public const string Drafted = "Drafted";
    public const string Submitted = "Submitted";
    public const string TakenBack = "TakenBack";
    public const string Returned = "Returned";
    public const string Approved = "Approved";
    public const string Published = "Published";
    public const string Withdrawn = "Withdrawn";

    public void Configure(AuditTrailOptions options)
        => options.For<ReportAuditEvents>(Category, S => S["Action plan reports"])
            .WithEvent(Drafted, S => S["Draft"], S => S["A report was begun, or written anew."], true, true)
            .WithEvent(Submitted, S => S["Submitted"], S => S["A department submitted a report."], true, true)
            .WithEvent(TakenBack, S => S["Taken back"], S => S["A department took its submission back."], true, true)
            .WithEvent(Returned, S => S["Returned"], S => S["The secretariat returned a report to the department."], true, true)
            .WithEvent(Approved, S => S["Approved"], S => S["The secretariat approved a report."], true, true)
            .WithEvent(Published, S => S["Made public"], S => S["A report was made public."], true, true)
            .WithEvent(Withdrawn, S => S["Taken off the site"], S => S["A report was taken off the public site."], true, true);
}
