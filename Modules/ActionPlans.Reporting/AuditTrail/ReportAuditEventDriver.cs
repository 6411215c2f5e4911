using OrchardCore.AuditTrail.Drivers;

namespace ActionPlans.Reporting.AuditTrail;

/// <summary>Shows a report's step in the audit trail: in the list and on the event's own page.</summary>
public sealed class ReportAuditEventDriver : AuditTrailEventSectionDisplayDriver<ReportAuditEvent>
{
    public override IDisplayResult Display(AuditTrailEvent auditTrailEvent, ReportAuditEvent section, BuildDisplayContext context)
        => Combine(
            Initialize<ReportAuditEventViewModel>("ReportAuditEvent_SummaryAdmin", model => model.Event = section)
                .Location(OrchardCoreConstants.DisplayType.SummaryAdmin, "EventData:10"),
            Initialize<ReportAuditEventViewModel>("ReportAuditEvent_DetailAdmin", model => model.Event = section)
                .Location(OrchardCoreConstants.DisplayType.DetailAdmin, "Content:10"));
}

/// <summary>A report's step as the audit trail shows it.</summary>
public class ReportAuditEventViewModel
{
    public ReportAuditEvent Event { get; set; } = new();
}
