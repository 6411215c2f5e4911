using OrchardCore.AuditTrail.Drivers;

namespace ActionPlans.Reporting.AuditTrail;

/// <summary>Shows an event of this module in the audit trail, by the shapes of its name: in the list and on the event's own page.</summary>
public sealed class AuditEventDriver<TEvent> : AuditTrailEventSectionDisplayDriver<TEvent>
    where TEvent : class, new()
{
    public override IDisplayResult Display(AuditTrailEvent auditTrailEvent, TEvent section, BuildDisplayContext context)
        => Combine(
            Initialize<AuditEventViewModel<TEvent>>($"{typeof(TEvent).Name}_SummaryAdmin", model => model.Event = section)
                .Location(OrchardCoreConstants.DisplayType.SummaryAdmin, "EventData:10"),
            Initialize<AuditEventViewModel<TEvent>>($"{typeof(TEvent).Name}_DetailAdmin", model => model.Event = section)
                .Location(OrchardCoreConstants.DisplayType.DetailAdmin, "Content:10"));
}

/// <summary>An event as the audit trail shows it. Not sealed: Orchard makes a shape of it.</summary>
public class AuditEventViewModel<TEvent>
    where TEvent : class, new()
{
    public TEvent Event { get; set; } = new();
}
