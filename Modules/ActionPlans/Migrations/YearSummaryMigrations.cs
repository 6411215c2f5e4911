using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Migrations;

public sealed class YearSummaryMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.StoreAsync(contentDefinitionManager);

        await SchemaBuilder.CreateMapIndexTableAsync<YearSummaryIndex>(table => table
            .IdColumn(nameof(YearSummaryIndex.PlanContentItemId))
            .Column<int>(nameof(YearSummaryIndex.FiscalYear))
            .ItemColumns()
            .Column<string>(nameof(YearSummaryIndex.UniqueKey), c => c.Unique().WithLength(UniqueKeys.Length)));
        await SchemaBuilder.AddIndexAsync<YearSummaryIndex>(
            "Plan", nameof(YearSummaryIndex.PlanContentItemId), nameof(YearSummaryIndex.FiscalYear), nameof(YearSummaryIndex.Published),
            nameof(YearSummaryIndex.Latest));
        return 1;
    }
}
