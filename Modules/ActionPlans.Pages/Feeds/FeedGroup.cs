using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.PlanHistory;

namespace ActionPlans.Pages.Feeds;

/// <summary>
/// What a feed tells in one entry: all changes of one kind, about results of one year, its summary, or texts of the plan, on one day.
/// A city that publishes the results of a whole year at once must not send its readers as many entries.
/// </summary>
/// <param name="Kind">How the public text changed.</param>
/// <param name="Year">The year of the results or of the summary; null for texts of the plan.</param>
/// <param name="Changes">What is recorded, in its order; never empty.</param>
internal sealed record FeedGroup(ChangeKind Kind, FiscalYear? Year, IReadOnlyList<LedgerEntry> Changes)
{
    // Days are those of Japan; it has no summer time.
    private static readonly TimeSpan JapanOffset = TimeSpan.FromHours(9);

    /// <summary>The plan's groups, the newest first.</summary>
    public static IEnumerable<FeedGroup> Of(Plan plan)
        => plan.History
            .GroupBy(e => (e.Kind, e.Year, e.Subject.IsSummary, e.Interim, Day: DateOnly.FromDateTime(e.At.ToOffset(JapanOffset).DateTime)))
            .Select(g => new FeedGroup(g.Key.Kind, g.Key.Year, [.. g]))
            .OrderByDescending(g => g.UpdatedAt)
            .ThenByDescending(g => g.First.Seq);

    /// <summary>
    /// The entry that began the group. What comes later on that day joins it, and changes neither its name nor its place.
    /// </summary>
    public LedgerEntry First => Changes[0];

    public DateTimeOffset PublishedAt => First.At;

    public DateTimeOffset UpdatedAt => Changes.Max(e => e.At);

    public bool HasSamples => Changes.Any(PublicChange.IsOfSample);

    /// <summary>公表: 令和5年度の実績 38件.</summary>
    public string Title(Plan plan)
    {
        return $"{(HasSamples ? "【見本】" : "")}{PublicChange.KindOf(First)}: {SubjectsOf(plan)}";
    }

    private string SubjectsOf(Plan plan)
    {
        var subjects = Changes.Select(e => e.Subject).Distinct().ToArray();
        if (subjects.Length == 1)
        {
            return PublicChange.TitleOf(plan, subjects[0]);
        }

        var measures = subjects.Count(s => s.Measure is not null);
        if (Year is { } year)
        {
            return $"{year.JapaneseName}の{PublicChange.NounOf(subjects[0])} {measures}件";
        }

        return $"{(measures < subjects.Length ? "計画の本文と" : "")}取組 {measures}件";
    }
}
