using ActionPlans.Cms.Models;
using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;

namespace ActionPlans.Cms.Ledger;

/// <summary>Puts the reason of a change into the comment of its event in the audit trail, where there is no other comment.</summary>
public sealed class ChangeReasonComment(PublishedJustifications published) : AuditTrailEventHandlerBase
{
    public override Task AlterAsync(AuditTrailCreateContext context, AuditTrailEvent auditTrailEvent)
    {
        // Orchard's event of content; its class is inside of a module of Orchard's.
        if (context.Category == "Content" && auditTrailEvent.Properties["AuditTrailContentEvent"] is JsonObject content
            && string.IsNullOrWhiteSpace((string?)content["Comment"])
                && GivenFor(context, content) is { } given
                && given != ChangeJustification.Nothing)
        {
            content["Comment"] = Words(given);
        }

        return Task.CompletedTask;
    }

    // What is published has it no more: the next draft is another change.
    private ChangeJustification? GivenFor(AuditTrailCreateContext context, JsonObject content)
        => context.Name == "Published" ? published.Find(context.CorrelationId)
            : content["ContentItem"]?[nameof(ChangePart)]?.Deserialize<ChangePart>(JOptions.Default)?.Given;

    private static string Words(ChangeJustification given)
    {
        var decision = $"{(given.DecidedOn is { } day ? YearFormatter.Day(day) : "")} {given.DecidedBy}".Trim();
        if (decision.Length == 0)
        {
            return given.Reason ?? "";
        }

        return given.Reason is null ? decision : $"{given.Reason}（{decision}）";
    }
}
