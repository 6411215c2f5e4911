namespace ActionPlans.Domain.Reporting;

/// <summary>A report that waits to be checked.</summary>
/// <param name="Measure">What people call the measure.</param>
public sealed record SubmittedReport(string PlanId, string MeasureId, string Measure, ReportYear Year, DateTime SubmittedUtc);
