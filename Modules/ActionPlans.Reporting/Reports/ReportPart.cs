namespace ActionPlans.Reporting.Reports;

/// <summary>
/// The workflow state of the report of a year. It holds for one text of one version: a change of the text outside of the report's own
/// steps leaves a draft, since the new text was neither submitted nor approved.
/// </summary>
public sealed class ReportPart : ContentPart
{
    public ReportState State { get; set; }

    /// <summary>The hash of the text to which the state belongs.</summary>
    public string? TextHash { get; set; }

    /// <summary>The version to which the state belongs: a draft that begins as a copy of a published text is no approved one.</summary>
    public string? VersionId { get; set; }

    /// <summary>Words to the secretariat that wait in the draft: they go into the record with its submission.</summary>
    public string? Comment { get; set; }

    /// <summary>The scheduled time of publication; null where there is none. Another step of the report clears it.</summary>
    public DateTime? PublishAtUtc { get; set; }

    /// <summary>The name of the account that set the time.</summary>
    public string? ScheduledBy { get; set; }
}
