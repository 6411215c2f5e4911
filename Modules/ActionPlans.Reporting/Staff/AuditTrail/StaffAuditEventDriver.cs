using OrchardCore.AuditTrail.Drivers;

namespace ActionPlans.Reporting.Staff.AuditTrail;

/// <summary>Shows a change of a user's roles or departments in the audit trail: in the list and on the event's own page.</summary>
public sealed class StaffAuditEventDriver : AuditTrailEventSectionDisplayDriver<StaffAuditEvent>
{
    public override IDisplayResult Display(AuditTrailEvent auditTrailEvent, StaffAuditEvent section, BuildDisplayContext context)
        => Combine(
            Initialize<StaffAuditEventViewModel>("StaffAuditEvent_SummaryAdmin", model => model.Event = section)
                .Location(OrchardCoreConstants.DisplayType.SummaryAdmin, "EventData:10"),
            Initialize<StaffAuditEventViewModel>("StaffAuditEvent_DetailAdmin", model => model.Event = section)
                .Location(OrchardCoreConstants.DisplayType.DetailAdmin, "Content:10"));
}

/// <summary>View model of a change of a user's roles or departments in the audit trail.</summary>
public class StaffAuditEventViewModel
{
    public StaffAuditEvent Event { get; set; } = new();
}
