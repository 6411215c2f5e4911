using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Migrations;

/// <summary>
/// Database indexes for the public pages, see <see cref="PublishedRowVersions"/>. Runs after the migrations that make the tables.
/// </summary>
public sealed class PublishedRowsMigrations : DataMigration
{
    private const string Id = "Id";
    private const string DocumentId = "DocumentId";

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.AlterIndexTableAsync<ActionPlanIndex>(table => table.CreateIndex(
            "IDX_ActionPlanIndex_Published", nameof(ActionPlanIndex.Published), nameof(ActionPlanIndex.ContentItemId), Id, DocumentId));
        await SchemaBuilder.AlterIndexTableAsync<MeasureIndex>(table => table.CreateIndex(
            "IDX_MeasureIndex_Published", nameof(MeasureIndex.PlanContentItemId), nameof(MeasureIndex.Published), Id,
            nameof(MeasureIndex.ContentItemId), DocumentId));
        await SchemaBuilder.AlterIndexTableAsync<AnnualResultIndex>(table => table.CreateIndex(
            "IDX_AnnualResultIndex_Published", nameof(AnnualResultIndex.PlanContentItemId), nameof(AnnualResultIndex.Published), Id,
            nameof(AnnualResultIndex.ContentItemId), DocumentId));
        await SchemaBuilder.AlterIndexTableAsync<DepartmentIndex>(table => table.CreateIndex(
            "IDX_DepartmentIndex_Published", nameof(DepartmentIndex.Published), Id, DocumentId));
        return 1;
    }
}
