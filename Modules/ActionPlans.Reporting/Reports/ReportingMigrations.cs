using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Indexes;
using OrchardCore.ContentManagement.Metadata;
using YesSql.Sql;

namespace ActionPlans.Reporting.Reports;

/// <summary>The tables of rounds and of the reports' steps, and the part with a report's state.</summary>
public sealed class ReportingMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions) : DataMigration
{
    // Orchard's ids have 26 characters.
    private const int IdLength = 26;

    public async Task<int> CreateAsync()
    {
        await definitions.StoreAsync(contentDefinitionManager);
        await SchemaBuilder.CreateMapIndexTableAsync<ReportIndex>(table => table
            .Column<string>(nameof(ReportIndex.PlanContentItemId), c => c.WithLength(IdLength))
            .Column<string>(nameof(ReportIndex.MeasureContentItemId), c => c.WithLength(IdLength))
            .Column<int>(nameof(ReportIndex.FiscalYear))
            .Column<string>(nameof(ReportIndex.ContentItemId), c => c.WithLength(IdLength))
            .Column<bool>(nameof(ReportIndex.Published))
            .Column<bool>(nameof(ReportIndex.Latest))
            .Column<string>(nameof(ReportIndex.State), c => c.WithLength(20)));
        await SchemaBuilder.AlterIndexTableAsync<ReportIndex>(table => table.CreateIndex(
            "IDX_ReportIndex_Plan", nameof(ReportIndex.PlanContentItemId), nameof(ReportIndex.FiscalYear),
            nameof(ReportIndex.Published), nameof(ReportIndex.Latest), "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<ReportIndex>(table => table.CreateIndex(
            "IDX_ReportIndex_Measure", nameof(ReportIndex.MeasureContentItemId), nameof(ReportIndex.FiscalYear), nameof(ReportIndex.Latest),
            "DocumentId"));
        await SchemaBuilder.CreateMapIndexTableAsync<ReportingRoundIndex>(table => table
            .Column<string>(nameof(ReportingRoundIndex.RoundId), c => c.WithLength(IdLength))
            .Column<string>(nameof(ReportingRoundIndex.PlanContentItemId), c => c.WithLength(IdLength))
            .Column<int>(nameof(ReportingRoundIndex.FiscalYear))
            .Column<bool>(nameof(ReportingRoundIndex.IsClosed))
            .Column<string>(nameof(ReportingRoundIndex.UniqueKey), c => c.Unique().WithLength(IdLength + 5)));
        await SchemaBuilder.AlterIndexTableAsync<ReportingRoundIndex>(table => table.CreateIndex(
            "IDX_ReportingRoundIndex_Plan", nameof(ReportingRoundIndex.PlanContentItemId), nameof(ReportingRoundIndex.FiscalYear),
            "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<ReportingRoundIndex>(table => table.CreateIndex(
            "IDX_ReportingRoundIndex_Round", nameof(ReportingRoundIndex.RoundId), "DocumentId"));

        await SchemaBuilder.CreateMapIndexTableAsync<ReportTransitionIndex>(table => table
            .Column<string>(nameof(ReportTransitionIndex.MeasureContentItemId), c => c.WithLength(IdLength))
            .Column<int>(nameof(ReportTransitionIndex.FiscalYear))
            .Column<string>(nameof(ReportTransitionIndex.PlanContentItemId), c => c.WithLength(IdLength))
            .Column<string>(nameof(ReportTransitionIndex.To), c => c.WithLength(20)));
        await SchemaBuilder.AlterIndexTableAsync<ReportTransitionIndex>(table => table.CreateIndex(
            "IDX_ReportTransitionIndex_Report", nameof(ReportTransitionIndex.MeasureContentItemId),
            nameof(ReportTransitionIndex.FiscalYear), "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<ReportTransitionIndex>(table => table.CreateIndex(
            "IDX_ReportTransitionIndex_Plan", nameof(ReportTransitionIndex.PlanContentItemId), nameof(ReportTransitionIndex.FiscalYear),
            "DocumentId"));

        // Results that were written before the feature was enabled have their rows too.
        ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<IndexRebuild>().RunAsync());
        return 1;
    }
}
