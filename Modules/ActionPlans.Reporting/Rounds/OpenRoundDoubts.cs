using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Rounds;

/// <summary>The summary of a year of which reports are still taken speaks of results that may yet change: a question.</summary>
public sealed class OpenRoundDoubts(
    RoundStore rounds, RoundProgress progress, IStringLocalizer<OpenRoundDoubts> S)
    : IPublicationDoubts
{
    public async Task<PublicationDoubt?> FindAsync(ContentItem item)
    {
        if (!item.TryGet<YearSummaryPart>(out var summary) || summary.Year is not { } year
            || await rounds.FindAsync(summary.PlanContentItemId, year) is not { IsClosed: false } round)
        {
            return null;
        }

        var open = (await progress.ReadAsync(round)).Where(m => m.State != ReportState.Published).ToArray();
        return new PublicationDoubt(
            open.Length > 0
                ? S["The reports for {0} are not closed yet, and these {1} are not published:", YearFormatter.Both(year), open.Length]
                : S["The reports for {0} are not closed yet.", YearFormatter.Both(year)],
            [.. open.Select(m => m.NameWithState)]);
    }
}
