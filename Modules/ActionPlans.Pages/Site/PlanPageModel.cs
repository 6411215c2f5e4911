using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.Site;

/// <summary>A page of one plan.</summary>
/// <param name="Links">The addresses to link to.</param>
/// <param name="Plan">The plan.</param>
public abstract record PlanPageModel(PlanLinks Links, Plan Plan) : PageModel(Links)
{
    /// <inheritdoc />
    public override DateTimeOffset? ChangedAt => NewestOf(Plan.History);

    /// <inheritdoc />
    public override string? Feed => Plan.History.Count > 0 ? Links.Feed(Plan) : null;

    /// <summary>
    /// Tells the page from all others that show the same plan, for a cache of rendered pages; null for a page that is not worth caching.
    /// </summary>
    public virtual string? CacheKey => Address;

    /// <summary>True for one of endlessly many pages, such as answers to questions: only the newest are worth caching.</summary>
    public virtual bool IsQueryResult => false;

    /// <summary>When any of these measures, or a result of one, was changed last.</summary>
    protected DateTimeOffset? ChangedOf(IEnumerable<Measure> measures)
    {
        var numbers = measures.Select(m => m.No).ToHashSet(StringComparer.Ordinal);
        return NewestOf(Plan.History.Where(e => e.Measure is { } no && numbers.Contains(no)));
    }

    /// <summary>The moment of the newest of these entries; null where there is none.</summary>
    protected static DateTimeOffset? NewestOf(IEnumerable<LedgerEntry> entries) => entries.Max(e => (DateTimeOffset?)e.At);
}
