namespace ActionPlans.Reporting.Reports;

/// <summary>
/// Finds results by the state of their report. A table of its own, with the keys of <see cref="AnnualResultIndex"/>: the status grid of
/// hundreds of results is read from it alone, and a site without reports has none of it.
/// </summary>
public sealed class ReportIndex : PlanItemIndex
{
    public string MeasureContentItemId { get; set; } = "";

    /// <summary>By <see cref="ReportYear.Number"/>.</summary>
    public int FiscalYear { get; set; }

    /// <summary>The state of this version's report: the name of a <see cref="Domain.Reporting.ReportState"/>.</summary>
    public string State { get; set; } = "";
}

public sealed class ReportIndexProvider : ItemIndexProvider<AnnualResultPart, ReportIndex>
{
    protected override ReportIndex? RowOf(ContentItem item, AnnualResultPart part)
        => part.About() is not { Number: var number } ? null : new ReportIndex
        {
            PlanContentItemId = part.PlanContentItemId,
            MeasureContentItemId = part.MeasureContentItemId,
            FiscalYear = number,
            State = ReportContent.StateOf(item).ToString(),
        };
}
