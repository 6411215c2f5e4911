namespace ActionPlans.Cms.Services;

/// <summary>What publishing an item would change for residents.</summary>
/// <param name="PlanId">The plan in whose ledger it is to be recorded; empty where nothing is.</param>
/// <param name="Changes">What is to be recorded; empty where the public text stays as it is.</param>
/// <param name="Issues">What stands against it; empty where it may be published.</param>
public sealed record PendingPublication(string PlanId, IReadOnlyList<LedgerChange> Changes, IReadOnlyList<PlanIssue> Issues)
{
    public static PendingPublication None { get; } = new("", [], []);
}

/// <summary>Knows what publishing an item would change for residents, and whether the change was explained.</summary>
public interface IPublicationGuard
{
    /// <summary>What publishing the item as it is would change.</summary>
    Task<PendingPublication> LookAsync(ContentItem item);

    /// <summary>The entries about an item, as what it was published; empty where it never was.</summary>
    Task<IReadOnlyList<LedgerEntry>> HistoryAsync(ContentItem item);

    /// <summary>What stands against a change of a published plan without this decision; empty where it needs none.</summary>
    Task<IReadOnlyList<PlanIssue>> CheckRevisionAsync(ChangeJustification? decision);

    /// <summary>Records for residents what was reorganised between the departments as they were and as they are to be.</summary>
    Task RecordAsync(DepartmentTerms before, DepartmentTerms after);

    /// <summary>Which of these departments, by their slugs, the record names in the text of a measure.</summary>
    Task<IReadOnlySet<string>> RecordedDepartmentsAsync(IReadOnlyCollection<string> slugs);
}

/// <summary>For a site that keeps no public history: nothing is recorded, and no change needs a reason.</summary>
internal sealed class NoPublicationGuard : IPublicationGuard
{
    public Task<PendingPublication> LookAsync(ContentItem item) => Task.FromResult(PendingPublication.None);

    public Task<IReadOnlyList<LedgerEntry>> HistoryAsync(ContentItem item) => Task.FromResult<IReadOnlyList<LedgerEntry>>([]);

    public Task<IReadOnlyList<PlanIssue>> CheckRevisionAsync(ChangeJustification? decision)
        => Task.FromResult<IReadOnlyList<PlanIssue>>([]);

    public Task RecordAsync(DepartmentTerms before, DepartmentTerms after) => Task.CompletedTask;

    public Task<IReadOnlySet<string>> RecordedDepartmentsAsync(IReadOnlyCollection<string> slugs)
        => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());
}
