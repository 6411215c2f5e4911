using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Migrations;

/// <summary>The content type 総括 and its index table.</summary>
public sealed class YearSummaryMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions) : DataMigration
{
    // Orchard's ids have 26 characters.
    private const int IdLength = 26;

    public async Task<int> CreateAsync()
    {
        await definitions.StoreAsync(contentDefinitionManager);

        await SchemaBuilder.CreateMapIndexTableAsync<YearSummaryIndex>(table => table
            .Column<string>(nameof(YearSummaryIndex.PlanContentItemId), c => c.WithLength(IdLength))
            .Column<int>(nameof(YearSummaryIndex.FiscalYear))
            .Column<string>(nameof(YearSummaryIndex.ContentItemId), c => c.WithLength(IdLength))
            .Column<bool>(nameof(YearSummaryIndex.Published))
            .Column<bool>(nameof(YearSummaryIndex.Latest))
            .Column<string>(nameof(YearSummaryIndex.UniqueKey), c => c.Unique().WithLength(UniqueKeys.Length)));
        await SchemaBuilder.AlterIndexTableAsync<YearSummaryIndex>(table => table.CreateIndex(
            "IDX_YearSummaryIndex_Plan", nameof(YearSummaryIndex.PlanContentItemId), nameof(YearSummaryIndex.FiscalYear),
            nameof(YearSummaryIndex.Published), nameof(YearSummaryIndex.Latest), "DocumentId"));
        return 1;
    }
}
