using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Indexes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;
using YesSql.Sql;

namespace ActionPlans.Cms.History;

/// <summary>The ledger's table, and the part in which a change is explained.</summary>
[Feature(FeatureIds.Ledger)]
public sealed class LedgerMigrations : DataMigration
{
    // Orchard's ids have 26 characters, a measure's No. at most 40.
    private const int IdLength = 26;
    private const int SubjectLength = 45;
    private const int NumberLength = 11;

    private readonly IContentDefinitionManager _contentDefinitionManager;
    private readonly PlanDefinitions _definitions;

    public LedgerMigrations(IContentDefinitionManager contentDefinitionManager, PlanDefinitions definitions)
    {
        _definitions = definitions;
        _contentDefinitionManager = contentDefinitionManager;
    }

    public async Task<int> CreateAsync()
    {
        await _definitions.StoreAsync(_contentDefinitionManager);
        await SchemaBuilder.CreateMapIndexTableAsync<LedgerEntryIndex>(table => table
            .Column<string>(nameof(LedgerEntryIndex.PlanContentItemId), c => c.WithLength(IdLength))
            .Column<int>(nameof(LedgerEntryIndex.Seq))
            .Column<string>(nameof(LedgerEntryIndex.Subject), c => c.WithLength(SubjectLength))
            .Column<string>(nameof(LedgerEntryIndex.UniqueKey), c => c.Unique().WithLength(IdLength + NumberLength)));
        await SchemaBuilder.AlterIndexTableAsync<LedgerEntryIndex>(table => table.CreateIndex(
            "IDX_LedgerEntryIndex_Plan", nameof(LedgerEntryIndex.PlanContentItemId), nameof(LedgerEntryIndex.Seq), "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<LedgerEntryIndex>(table => table.CreateIndex(
            "IDX_LedgerEntryIndex_Subject", nameof(LedgerEntryIndex.PlanContentItemId), nameof(LedgerEntryIndex.Subject), nameof(LedgerEntryIndex.Seq), "DocumentId"));
        // Which entries there are is asked twice a second: all of it is in this index.
        await SchemaBuilder.AlterIndexTableAsync<LedgerEntryIndex>(table => table.CreateIndex(
            "IDX_LedgerEntryIndex_Newest", nameof(LedgerEntryIndex.PlanContentItemId), "Id", nameof(LedgerEntryIndex.Seq), "DocumentId"));

        ShellScope.AddDeferredTask(scope => BeginAsync(scope.ServiceProvider));
        return 1;
    }

    // What is on the site already is recorded as it stands when the ledger begins.
    private static async Task BeginAsync(IServiceProvider services)
    {
        var plans = await services.GetRequiredService<ISession>().Query<ContentItem, ActionPlanIndex>(i => i.Published).ListAsync();
        foreach (var plan in plans)
        {
            var pending = await services.GetRequiredService<ChangeGuard>().LookAsync(plan);
            if (pending.Changes.Count > 0 && pending.Issues.Count == 0)
            {
                await services.GetRequiredService<LedgerStore>().AppendAsync(pending.PlanId, pending.Changes);
            }
        }
    }
}
