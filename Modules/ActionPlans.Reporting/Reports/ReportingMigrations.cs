using ActionPlans.Cms.Definitions;
using OrchardCore.ContentManagement.Metadata;

namespace ActionPlans.Reporting.Reports;

/// <summary>The tables of rounds and of the reports' steps, and the part with a report's state.</summary>
public sealed class ReportingMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.StoreAsync(contentDefinitionManager);
        await SchemaBuilder.CreateMapIndexTableAsync<ReportIndex>(table => table
            .IdColumn(nameof(ReportIndex.PlanContentItemId))
            .IdColumn(nameof(ReportIndex.MeasureContentItemId))
            .Column<int>(nameof(ReportIndex.FiscalYear))
            .ItemColumns()
            .Column<string>(nameof(ReportIndex.State), c => c.WithLength(20)));
        await SchemaBuilder.AddIndexAsync<ReportIndex>(
            "Plan", nameof(ReportIndex.PlanContentItemId), nameof(ReportIndex.FiscalYear), nameof(ReportIndex.Published),
            nameof(ReportIndex.Latest));
        await SchemaBuilder.AddIndexAsync<ReportIndex>(
            "Measure", nameof(ReportIndex.MeasureContentItemId), nameof(ReportIndex.FiscalYear), nameof(ReportIndex.Latest));
        await SchemaBuilder.CreateMapIndexTableAsync<ReportingRoundIndex>(table => table
            .IdColumn(nameof(ReportingRoundIndex.RoundId))
            .IdColumn(nameof(ReportingRoundIndex.PlanContentItemId))
            .Column<int>(nameof(ReportingRoundIndex.FiscalYear))
            .Column<bool>(nameof(ReportingRoundIndex.IsClosed))
            .Column<string>(nameof(ReportingRoundIndex.UniqueKey), c => c.Unique().WithLength(IndexTables.IdLength + 5)));
        await SchemaBuilder.AddIndexAsync<ReportingRoundIndex>(
            "Plan", nameof(ReportingRoundIndex.PlanContentItemId), nameof(ReportingRoundIndex.FiscalYear));
        await SchemaBuilder.AddIndexAsync<ReportingRoundIndex>("Round", nameof(ReportingRoundIndex.RoundId));

        await SchemaBuilder.CreateMapIndexTableAsync<ReportTransitionIndex>(table => table
            .IdColumn(nameof(ReportTransitionIndex.MeasureContentItemId))
            .Column<int>(nameof(ReportTransitionIndex.FiscalYear))
            .IdColumn(nameof(ReportTransitionIndex.PlanContentItemId))
            .Column<string>(nameof(ReportTransitionIndex.To), c => c.WithLength(20)));
        await SchemaBuilder.AddIndexAsync<ReportTransitionIndex>(
            "Report", nameof(ReportTransitionIndex.MeasureContentItemId), nameof(ReportTransitionIndex.FiscalYear));
        await SchemaBuilder.AddIndexAsync<ReportTransitionIndex>(
            "Plan", nameof(ReportTransitionIndex.PlanContentItemId), nameof(ReportTransitionIndex.FiscalYear));

        // Results that were written before the feature was enabled have their rows too.
        return UpdateFrom1();
    }

    /// <summary>Interim results have reports too: their rows are made when the shell has started.</summary>
    public static int UpdateFrom1()
    {
        ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<IndexRebuild>().RunAsync());
        return 2;
    }
}
