using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>
/// The content that a cached plan was built from, each item with the version of its row. <see cref="Plan"/> is null where nothing of the
/// plan is valid; where a part of it is not, it is the plan without that part.
/// </summary>
internal sealed record PlanSource(
    PlanSourceVersion Version,
    DepartmentTerms Departments,
    PlanHeader Header,
    IReadOnlyDictionary<string, VersionedRow<MeasureDocument>> Measures,
    IReadOnlyDictionary<string, VersionedRow<AnnualResultPart>> Results,
    IReadOnlyDictionary<string, VersionedRow<YearSummaryPart>> Summaries,
    IReadOnlyDictionary<int, VersionedRow<LedgerEntry>> History,
    IReadOnlyDictionary<FiscalYear, DateOnly> Deadlines,
    PlanDocument Document,
    bool IsValid,
    PublishedPlan? Plan);

/// <param name="Document">The plan without measures, results and history.</param>
/// <param name="PublishedByCity">See <see cref="PublishedPlan"/>.</param>
internal sealed record PlanHeader(PlanDocument Document, bool PublishedByCity);

/// <param name="RowId">The id of the row in the index table: another id, another content.</param>
internal sealed record VersionedRow<T>(long RowId, T Value);

/// <summary>
/// The version of everything that a plan is built from: for each index table the sum of the ids of the plan's rows and their number.
/// Equal values mean that the cached plan is current.
/// </summary>
internal sealed record PlanSourceVersion
{
    /// <summary>The suffix of the properties that hold a number of rows.</summary>
    public const string Count = "Count";

    public string PlanId { get; init; } = "";

    /// <summary>The id of the plan's own row.</summary>
    public long Plan { get; init; }

    public long Departments { get; init; }

    public long DepartmentsCount { get; init; }

    public long Measures { get; init; }

    public long MeasuresCount { get; init; }

    public long Results { get; init; }

    public long ResultsCount { get; init; }

    public long Summaries { get; init; }

    public long SummariesCount { get; init; }

    public long History { get; init; }

    public long HistoryCount { get; init; }

    public long Deadlines { get; init; }

    public long DeadlinesCount { get; init; }

    /// <summary>True where the departments are the same as in another version.</summary>
    public bool HasDepartmentsOf(PlanSourceVersion? other)
        => other?.Departments == Departments && other.DepartmentsCount == DepartmentsCount;

    /// <summary>True where the reporting deadlines are the same as in another version.</summary>
    public bool HasDeadlinesOf(PlanSourceVersion? other)
        => other?.Deadlines == Deadlines && other.DeadlinesCount == DeadlinesCount;
}
