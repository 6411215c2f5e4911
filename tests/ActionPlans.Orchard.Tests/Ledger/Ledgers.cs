using ActionPlans.Cms.Ledger;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>Looks at what a site has recorded.</summary>
internal static class Ledgers
{
    public static Task<IReadOnlyList<LedgerEntry>> HistoryAsync(this SiteHost site) => site.InScopeAsync(async services =>
        await services.GetRequiredService<LedgerStore>().ListAsync((await SiteContent.FindPlanAsync(services)).ContentItemId));

    /// <summary>The entries since there were this many.</summary>
    public static async Task<LedgerEntry[]> HistorySinceAsync(this SiteHost site, int count)
        => [.. (await site.HistoryAsync()).Skip(count)];

    /// <summary>The chain is whole, and all that is published is recorded.</summary>
    public static async Task AssertWholeAsync(this SiteHost site)
        => Assert.Empty(LedgerVerification.Verify(await site.ExportAsync() with { History = await site.HistoryAsync() }));

    public static AnnualResultDocument ResultText(this LedgerText? text) => PlanJson.ReadPart<AnnualResultDocument>(text!.Text!, out _)!;

    public static MeasureDocument MeasureText(this LedgerText? text) => PlanJson.ReadPart<MeasureDocument>(text!.Text!, out _)!;
}
