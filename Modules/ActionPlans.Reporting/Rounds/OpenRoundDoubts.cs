using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.Reporting;
using ActionPlans.Pages.Components;
using ActionPlans.Reporting.Reports;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace ActionPlans.Reporting.Rounds;

/// <summary>The summary of a year of which reports are still taken speaks of results that may yet change: a question.</summary>
public sealed class OpenRoundDoubts : IPublicationDoubts
{
    private readonly RoundStore _rounds;
    private readonly RoundProgress _progress;
    internal readonly IStringLocalizer S;

    public OpenRoundDoubts(RoundStore rounds, RoundProgress progress, IStringLocalizer<OpenRoundDoubts> localizer)
    {
        _rounds = rounds;
        _progress = progress;
        S = localizer;
    }

    public async Task<PublicationDoubt?> FindAsync(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        if (!item.TryGet<YearSummaryPart>(out var summary) || summary.Year is not { } year
            || await _rounds.FindAsync(summary.PlanContentItemId, year) is not { IsClosed: false } round)
        {
            return null;
        }

        var open = (await _progress.ReadAsync(round)).Where(m => m.State != ReportState.Published).ToArray();
        return new PublicationDoubt(
            open.Length > 0
                ? S["The reports for {0} are not closed yet, and these {1} are not published:", YearWords.Both(year), open.Length]
                : S["The reports for {0} are not closed yet.", YearWords.Both(year)],
            [.. open.Select(m => m.NameWithState)]);
    }
}
