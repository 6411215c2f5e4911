namespace ActionPlans.Reporting.AuditTrail;

/// <summary>What the audit trail keeps of a report's step; all of it, since the trail outlives what it tells of.</summary>
public sealed class ReportAuditEvent
{
    /// <summary>What people call the report: "No.16 … 令和3年度".</summary>
    public string Name { get; set; } = "";

    public string PlanContentItemId { get; set; } = "";

    public string MeasureContentItemId { get; set; } = "";

    public string ResultContentItemId { get; set; } = "";

    public FiscalYear Year { get; set; }

    public ReportState From { get; set; }

    public ReportState To { get; set; }

    public string? Comment { get; set; }

    public string TextHash { get; set; } = "";
}
