using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Admin;

/// <summary>What lists need to know of a plan.</summary>
/// <param name="Slug">That of the published plan, where there is one.</param>
/// <param name="Period">Null where the text is not readable as one.</param>
public sealed record PlanFacts(string Id, string Title, string Slug, FiscalPeriod? Period, PolicyTree Tree, bool IsPublished);

/// <summary>How many items are published, and how many have a text that is not.</summary>
public sealed record ItemCounts(int Published, int Drafts);

/// <summary>A plan in the list of plans.</summary>
public sealed record PlanRow(ItemVersions Versions, PlanFacts Plan, string PeriodText, ItemCounts Measures, ItemCounts Results)
{
    /// <summary>The measures without copies that have no No. yet.</summary>
    public ItemCounts Numbered { get; init; } = Measures;

    /// <summary>Whether publishing it is a question about its draft measures.</summary>
    public bool AsksAboutMeasures => PlanPublication.IsAsked(Plan.IsPublished, Numbered);

    public ContentItem Item => Versions.Latest;
}

/// <summary>A measure in the list of measures: its newest text.</summary>
/// <param name="Plan">Null where its plan was deleted.</param>
/// <param name="Policy">Its place in the tree; null where the tree has it no longer.</param>
/// <param name="PublishedSlug">The name in the public address; null where residents have no page of it.</param>
/// <param name="WithoutTarget">The years for which an indicator has no target.</param>
/// <param name="Results">For how many years a result is published, or has a text that is not.</param>
public sealed record MeasureRow(
    ItemVersions Versions,
    PlanFacts? Plan,
    MeasureDocument Sheet,
    IReadOnlyList<DepartmentDocument> Departments,
    PolicyNode? Policy,
    string? PublishedSlug,
    IReadOnlyList<FiscalYear> WithoutTarget,
    ItemCounts Results,
    int Years) : IMeasureListRow
{
    public ContentItem Item => Versions.Latest;

    public PublicationState? State => Versions.State;

    public IEnumerable<string?> Texts => SearchTexts.Of(Sheet);
}

/// <summary>A year of a plan with its summary.</summary>
/// <param name="Versions">Null where none was written yet.</param>
/// <param name="Year">Null for a clone whose year is not set yet.</param>
public sealed record SummaryRow(ItemVersions? Versions, PlanFacts Plan, FiscalYear? Year)
{
    public ContentItem? Item => Versions?.Latest;

    /// <summary>The newest text; null where none was written yet.</summary>
    public YearSummaryPart? Part => Item?.GetOrCreate<YearSummaryPart>();
}

/// <summary>A result in the list of results, or a measure that has none in the chosen year.</summary>
/// <param name="Versions">Null where no result was written yet.</param>
/// <param name="Measure">Null where the measure was deleted.</param>
/// <param name="Year">Null for a clone whose year is not set yet.</param>
/// <param name="Result">The newest text; null where no result was written yet.</param>
public sealed record ResultRow(ItemVersions? Versions, MeasureRow? Measure, FiscalYear? Year, AnnualResultDocument? Result)
    : IResultListRow
{
    public ContentItem? Item => Versions?.Latest;

    public PublicationState? State => Versions?.State;

    public string? MeasureId => Measure?.Item.ContentItemId;

    public IReadOnlyList<DepartmentDocument> Departments => Measure?.Departments ?? [];

    /// <summary>The actual values with the names of their indicators.</summary>
    public IEnumerable<(string Indicator, string Actual)> Actuals => (Result?.Actuals ?? new Dictionary<string, string>())
        .Select(a => (Measure?.Sheet.Indicators.FirstOrDefault(i => i.Interpretation.Key == a.Key)?.Name ?? a.Key, a.Value));

    public IEnumerable<string?> Texts =>
    [
        Item?.DisplayText,
        $"No.{Measure?.Sheet.No}",
        Measure?.Sheet.Name,
        .. Measure?.Sheet.Departments ?? [],
        .. Result?.Actuals.Values ?? [],
        Result?.Achievements,
        Result?.Evaluation,
        Result?.GradeReason,
        .. Result?.Texts.Values ?? [],
    ];
}
