using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Ledger;

/// <summary>The ledger's table, and the part in which a change is explained.</summary>
[Feature(FeatureIds.Ledger)]
public sealed class LedgerMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions) : DataMigration
{
    // A measure's No. at most 40.
    private const int SubjectLength = 45;
    private const int NumberLength = 11;

    public async Task<int> CreateAsync()
    {
        await definitions.StoreAsync(contentDefinitionManager);
        await SchemaBuilder.CreateMapIndexTableAsync<LedgerEntryIndex>(table => table
            .IdColumn(nameof(LedgerEntryIndex.PlanContentItemId))
            .Column<int>(nameof(LedgerEntryIndex.Seq))
            .Column<string>(nameof(LedgerEntryIndex.Subject), c => c.WithLength(SubjectLength))
            .Column<string>(nameof(LedgerEntryIndex.UniqueKey), c => c.Unique().WithLength(IndexTables.IdLength + NumberLength)));
        await SchemaBuilder.AddIndexAsync<LedgerEntryIndex>(
            "Plan", nameof(LedgerEntryIndex.PlanContentItemId), nameof(LedgerEntryIndex.Seq));
        await SchemaBuilder.AddIndexAsync<LedgerEntryIndex>(
            "Subject", nameof(LedgerEntryIndex.PlanContentItemId), nameof(LedgerEntryIndex.Subject), nameof(LedgerEntryIndex.Seq));
        // A covering index for the version check that runs twice a second.
        await SchemaBuilder.AddIndexAsync<LedgerEntryIndex>(
            "Newest", nameof(LedgerEntryIndex.PlanContentItemId), "Id", nameof(LedgerEntryIndex.Seq));

        // What is public already is recorded when the ledger begins.
        ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<LedgerReconciler>().RunAsync());
        return 1;
    }
}
