using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Cms.Services;

/// <summary>Keeps the published plans of a site in memory, and lets one request at a time bring them up to date.</summary>
public sealed class PlanCache : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);
    private volatile CachedPlans _plans = CachedPlans.None;

    /// <summary>What is kept.</summary>
    internal CachedPlans Plans
    {
        get => _plans;
        set => _plans = value;
    }

    /// <returns>Null where another request is at it and did not end in time.</returns>
    internal async Task<IDisposable?> EnterAsync(TimeSpan wait) => await _semaphore.WaitAsync(wait) ? new Exit(_semaphore) : null;

    public void Dispose() => _semaphore.Dispose();

    private sealed class Exit : IDisposable
    {
        private readonly SemaphoreSlim _semaphore;

        public Exit(SemaphoreSlim semaphore)
        {
            _semaphore = semaphore;
        }

        public void Dispose() => _semaphore.Release();
    }
}

/// <summary>The plans as they were read, and how long that may be believed.</summary>
/// <param name="Plans">All published plans, the newest period first.</param>
/// <param name="Sources">What each was built from.</param>
/// <param name="Generation">The number of the newest change of this node from before the database was asked.</param>
/// <param name="AskedAt">When the database was last asked whether it still is so.</param>
internal sealed record CachedPlans(IReadOnlyList<PublishedPlan> Plans, IReadOnlyList<PlanSource> Sources, long Generation, DateTimeOffset AskedAt)
{
    public static CachedPlans None { get; } = new([], [], -1, DateTimeOffset.MinValue);
}

/// <summary>
/// The content that a plan was built from. Each piece has the id of its row in our index table: content that is written anew gets a new
/// row, on whatever node, so that equal ids are equal content. Where something of it is not valid, the plan is what remains, or null.
/// </summary>
internal sealed record PlanSource(
    PlanStamp Stamp,
    DepartmentTerms Departments,
    PlanFrame Frame,
    IReadOnlyDictionary<string, Piece<MeasureDocument>> Measures,
    IReadOnlyDictionary<string, Piece<AnnualResultPart>> Results,
    IReadOnlyDictionary<string, Piece<YearSummaryPart>> Summaries,
    IReadOnlyDictionary<int, Piece<LedgerEntry>> Ledger,
    IReadOnlyDictionary<FiscalYear, DateOnly> Deadlines,
    bool IsValid,
    PublishedPlan? Plan);

/// <param name="Document">The plan without measures, results and history.</param>
/// <param name="PublishedByCity">See <see cref="PublishedPlan"/>.</param>
internal sealed record PlanFrame(PlanDocument Document, bool PublishedByCity);

/// <param name="Row">The id of its row in the index table.</param>
/// <param name="Value">What the row's document says.</param>
internal sealed record Piece<T>(long Row, T Value);

/// <summary>The rows of all that a plan is built from, as the sum of their ids and their number: another stamp, another plan.</summary>
internal sealed record PlanStamp
{
    /// <summary>The end of the names of the properties that hold a number of rows.</summary>
    public const string Count = "Count";

    public string PlanId { get; init; } = "";

    public long Plan { get; init; }

    public long Departments { get; init; }

    public long DepartmentsCount { get; init; }

    public long Measures { get; init; }

    public long MeasuresCount { get; init; }

    public long Results { get; init; }

    public long ResultsCount { get; init; }

    public long Summaries { get; init; }

    public long SummariesCount { get; init; }

    /// <summary>The newest entry alone: entries are only added.</summary>
    public long Ledger { get; init; }

    public long Rounds { get; init; }

    public long RoundsCount { get; init; }

    /// <summary>Whether the departments are those of another stamp.</summary>
    public bool HasDepartmentsOf(PlanStamp? other) => other?.Departments == Departments && other.DepartmentsCount == DepartmentsCount;

    /// <summary>Whether the reporting rounds are those of another stamp.</summary>
    public bool HasRoundsOf(PlanStamp? other) => other?.Rounds == Rounds && other.RoundsCount == RoundsCount;
}
