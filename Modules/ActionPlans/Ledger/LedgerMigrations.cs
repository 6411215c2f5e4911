using ActionPlans.Cms.Definitions;

namespace ActionPlans.Cms.Ledger;

/// <summary>The ledger's table, and the part in which a change is explained.</summary>
[Feature(FeatureIds.Ledger)]
public sealed class LedgerMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions) : DataMigration
{
    // Orchard's ids have 26 characters, a measure's No. at most 40.
    private const int IdLength = 26;
    private const int SubjectLength = 45;
    private const int NumberLength = 11;

    public async Task<int> CreateAsync()
    {
        await definitions.StoreAsync(contentDefinitionManager);
        await SchemaBuilder.CreateMapIndexTableAsync<LedgerEntryIndex>(table => table
            .Column<string>(nameof(LedgerEntryIndex.PlanContentItemId), c => c.WithLength(IdLength))
            .Column<int>(nameof(LedgerEntryIndex.Seq))
            .Column<string>(nameof(LedgerEntryIndex.Subject), c => c.WithLength(SubjectLength))
            .Column<string>(nameof(LedgerEntryIndex.UniqueKey), c => c.Unique().WithLength(IdLength + NumberLength)));
        await SchemaBuilder.AlterIndexTableAsync<LedgerEntryIndex>(table => table.CreateIndex(
            "IDX_LedgerEntryIndex_Plan", nameof(LedgerEntryIndex.PlanContentItemId), nameof(LedgerEntryIndex.Seq), "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<LedgerEntryIndex>(table => table.CreateIndex(
            "IDX_LedgerEntryIndex_Subject", nameof(LedgerEntryIndex.PlanContentItemId), nameof(LedgerEntryIndex.Subject),
            nameof(LedgerEntryIndex.Seq), "DocumentId"));
        // A covering index for the version check that runs twice a second.
        await SchemaBuilder.AlterIndexTableAsync<LedgerEntryIndex>(table => table.CreateIndex(
            "IDX_LedgerEntryIndex_Newest", nameof(LedgerEntryIndex.PlanContentItemId), "Id", nameof(LedgerEntryIndex.Seq), "DocumentId"));

        // What is public already is recorded when the ledger begins.
        ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<LedgerReconciler>().RunAsync());
        return 1;
    }
}
