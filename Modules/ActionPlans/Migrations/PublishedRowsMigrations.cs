using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Migrations;

/// <summary>
/// Database indexes for the public pages, see <see cref="PublishedRowVersions"/>. Runs after the migrations that make the tables.
/// </summary>
public sealed class PublishedRowsMigrations : DataMigration
{
    private const string Id = "Id";

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.AddIndexAsync<ActionPlanIndex>(
            "Published", nameof(ActionPlanIndex.Published), nameof(ActionPlanIndex.ContentItemId), Id);
        await SchemaBuilder.AddIndexAsync<MeasureIndex>(
            "Published", nameof(MeasureIndex.PlanContentItemId), nameof(MeasureIndex.Published), Id, nameof(MeasureIndex.ContentItemId));
        await SchemaBuilder.AddIndexAsync<AnnualResultIndex>(
            "Published", nameof(AnnualResultIndex.PlanContentItemId), nameof(AnnualResultIndex.Published), Id,
            nameof(AnnualResultIndex.ContentItemId));
        await SchemaBuilder.AddIndexAsync<DepartmentIndex>("Published", nameof(DepartmentIndex.Published), Id);
        return 1;
    }
}
