namespace ActionPlans.Reporting.Reports;

/// <summary>Reads from a result's content item what it says and how far it has come.</summary>
public static class ReportContent
{
    /// <summary>The result in the plan format, with this No. as its measure's; null while it has no year.</summary>
    public static AnnualResultDocument? DocumentOf(ContentItem item, string measureNo = "")
        => item.TryGet<AnnualResultPart>(out var part)
            ? PlanContent.ToDocument(
                part, new Dictionary<string, string>(StringComparer.Ordinal) { [part.MeasureContentItemId] = measureNo })
            : null;

    /// <summary>A hash of everything that the result says, whatever the No. of its measure.</summary>
    public static string HashOf(ContentItem item) => DocumentOf(item) is { } document ? PlanJson.HashPart(document) : "";

    /// <summary>A hash of everything that the secretariat decides about: what the result says, and why it was changed.</summary>
    public static string SeenOf(ContentItem item)
    {
        if (WrittenOf(item) is not { } written)
        {
            return "";
        }

        var result = PlanJson.HashPart(written.Result);
        return written.Reason is null ? result : $"{result}.{PlanJson.HashPart(written.Reason)}";
    }

    /// <summary>Everything that departments wrote; null while the result has no year.</summary>
    public static WrittenReport? WrittenOf(ContentItem? item)
        => item is not null && DocumentOf(item) is { } document ? new WrittenReport
        {
            Result = document,
            Reason = FormText.Clean(item.GetOrCreate<ChangePart>().Reason),
            Comment = FormText.Clean(item.GetOrCreate<ReportPart>().Comment),
        } : null;

    /// <summary>The token of the report as it was opened, property by property, whatever the No. of its measure.</summary>
    public static DocumentRevision RevisionOf(ContentItem? item)
        => WrittenOf(item) is { } written ? DocumentRevision.Of(written) : DocumentRevision.Absent;

    /// <summary>The concurrent changes since the text was opened that the typed text would overwrite.</summary>
    /// <param name="report">The report as it is stored.</param>
    /// <param name="seen">The token that the form was opened with. One that cannot be read has seen nothing.</param>
    public static EditConflict? ConflictOf(Report report, WrittenReport typed, string? seen)
    {
        if (report.Latest is not { } latest || WrittenOf(latest) is not { } written)
        {
            return null;
        }

        var opened = DocumentRevision.TryParse(seen, out var token) ? token : DocumentRevision.Absent;
        var comparable = typed with { Result = typed.Result with { Measure = written.Result.Measure } };
        var changes = new PlanItemText<WrittenReport>(written).ConflictsWith(opened, new PlanItemText<WrittenReport>(comparable));
        return changes.Count == 0 ? null
            : new EditConflict(
                latest.ModifiedUtc, latest.Author, RevisionOf(latest).ToString(),
                [.. changes.Select(c => c with { Place = PlaceOf(report, c) })]);
    }

    // People know an indicator by its name, not by its key.
    private static string PlaceOf(Report report, TextChange change)
        => report.Sheet.Indicators.FirstOrDefault(
            i => change.Change.Property == $"result/actuals/{Uri.EscapeDataString(i.Interpretation.Key)}")?.Name ?? change.Place;

    public static ReportState StateOf(ContentItem? item) => item switch
    {
        null => ReportState.NotEntered,
        { Published: true } => ReportState.Published,
        _ => DraftStateOf(item),
    };

    /// <summary>The state of the version, whether published or not.</summary>
    public static ReportState DraftStateOf(ContentItem item)
        => item.TryGet<ReportPart>(out var part) && part.VersionId == item.ContentItemVersionId && part.TextHash == HashOf(item)
            ? part.State
            : ReportState.Draft;

    /// <summary>Sets the workflow state of the item's current text.</summary>
    public static void Stamp(ContentItem item, ReportState state)
    {
        var hash = HashOf(item);
        item.Alter<ReportPart>(part =>
        {
            part.State = state;
            part.TextHash = hash;
            part.VersionId = item.ContentItemVersionId;
            part.PublishAtUtc = null;
            part.ScheduledBy = null;
        });
    }
}
