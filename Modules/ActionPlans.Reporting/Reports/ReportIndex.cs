namespace ActionPlans.Reporting.Reports;

/// <summary>
/// Finds results by the state of their report. A table of its own, with the keys of <see cref="AnnualResultIndex"/>: the status grid of
/// hundreds of results is read from it alone, and a site without reports has none of it.
/// </summary>
public sealed class ReportIndex : MapIndex
{
    public string PlanContentItemId { get; set; } = "";

    public string MeasureContentItemId { get; set; } = "";

    /// <summary>The western year in which the fiscal year begins.</summary>
    public int FiscalYear { get; set; }

    public string ContentItemId { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }

    /// <summary>The state of this version's report: the name of a <see cref="Domain.Reporting.ReportState"/>.</summary>
    public string State { get; set; } = "";
}

public sealed class ReportIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<ReportIndex>()
            .When(item => item.Has<AnnualResultPart>())
            .Map(item => (item.Latest || item.Published) && item.TryGet<AnnualResultPart>(out var part)
                && part is { Year: { } year, Interim: null }
                ? new ReportIndex
                {
                    PlanContentItemId = part.PlanContentItemId,
                    MeasureContentItemId = part.MeasureContentItemId,
                    FiscalYear = year.StartYear,
                    ContentItemId = item.ContentItemId,
                    Published = item.Published,
                    Latest = item.Latest,
                    State = ReportContent.StateOf(item).ToString(),
                }
                : null!);
}
