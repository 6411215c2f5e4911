using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Migrations;

/// <summary>
/// The module's index tables. Each database index is led by the column that we look up by, so that a lookup does not slow down
/// with every archived version.
/// </summary>
public sealed class IndexMigrations : DataMigration
{
    // Orchard's ids have 26 characters; slugs and numbers are at most 40 by the rules of the plan format.
    private const int IdLength = 26;
    private const int NameLength = 40;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ActionPlanIndex>(table => table
            .Column<string>(nameof(ActionPlanIndex.ContentItemId), c => c.WithLength(IdLength))
            .Column<string>(nameof(ActionPlanIndex.Slug), c => c.WithLength(NameLength))
            .Column<bool>(nameof(ActionPlanIndex.Published))
            .Column<bool>(nameof(ActionPlanIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<ActionPlanIndex>(table => table.CreateIndex(
            "IDX_ActionPlanIndex_Slug", nameof(ActionPlanIndex.Slug), nameof(ActionPlanIndex.Published), nameof(ActionPlanIndex.Latest),
            "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<ActionPlanIndex>(table => table.CreateIndex(
            "IDX_ActionPlanIndex_Item", nameof(ActionPlanIndex.ContentItemId), nameof(ActionPlanIndex.Published),
            nameof(ActionPlanIndex.Latest), "DocumentId"));

        await SchemaBuilder.CreateMapIndexTableAsync<MeasureIndex>(table => table
            .Column<string>(nameof(MeasureIndex.PlanContentItemId), c => c.WithLength(IdLength))
            .Column<string>(nameof(MeasureIndex.No), c => c.WithLength(NameLength))
            .Column<string>(nameof(MeasureIndex.ContentItemId), c => c.WithLength(IdLength))
            .Column<bool>(nameof(MeasureIndex.Published))
            .Column<bool>(nameof(MeasureIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<MeasureIndex>(table => table.CreateIndex(
            "IDX_MeasureIndex_Plan", nameof(MeasureIndex.PlanContentItemId), nameof(MeasureIndex.No), nameof(MeasureIndex.Published),
            nameof(MeasureIndex.Latest), "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<MeasureIndex>(table => table.CreateIndex(
            "IDX_MeasureIndex_Item", nameof(MeasureIndex.ContentItemId), nameof(MeasureIndex.Published), nameof(MeasureIndex.Latest),
            "DocumentId"));

        await SchemaBuilder.CreateMapIndexTableAsync<AnnualResultIndex>(table => table
            .Column<string>(nameof(AnnualResultIndex.PlanContentItemId), c => c.WithLength(IdLength))
            .Column<string>(nameof(AnnualResultIndex.MeasureContentItemId), c => c.WithLength(IdLength))
            .Column<int>(nameof(AnnualResultIndex.FiscalYear))
            .Column<string>(nameof(AnnualResultIndex.ContentItemId), c => c.WithLength(IdLength))
            .Column<bool>(nameof(AnnualResultIndex.Published))
            .Column<bool>(nameof(AnnualResultIndex.Latest))
            .Column<string>(nameof(AnnualResultIndex.UniqueKey), c => c.Unique().WithLength(UniqueKeys.Length)));
        await SchemaBuilder.AlterIndexTableAsync<AnnualResultIndex>(table => table.CreateIndex(
            "IDX_AnnualResultIndex_Plan", nameof(AnnualResultIndex.PlanContentItemId), nameof(AnnualResultIndex.FiscalYear),
            nameof(AnnualResultIndex.Published), nameof(AnnualResultIndex.Latest), "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<AnnualResultIndex>(table => table.CreateIndex(
            "IDX_AnnualResultIndex_Measure", nameof(AnnualResultIndex.MeasureContentItemId), nameof(AnnualResultIndex.FiscalYear),
            nameof(AnnualResultIndex.Latest), "DocumentId"));

        await AddQueryIndexesAsync();
        return 4;
    }

    /// <summary>What the named queries look up by.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await AddQueryIndexesAsync();
        return 2;
    }

    /// <summary>The columns of this step are in an index of their own now.</summary>
    public static int UpdateFrom2() => 3;

    /// <summary>
    /// Unique keys that are never null, and the rows for the columns of the steps before. They are made when the shell has started.
    /// </summary>
    public static int UpdateFrom3()
    {
        ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<IndexRebuild>().RunAsync());
        return 4;
    }

    private async Task AddQueryIndexesAsync()
    {
        await SchemaBuilder.AlterIndexTableAsync<MeasureIndex>(table =>
            table.AddColumn<string>(nameof(MeasureIndex.SortKey), c => c.WithLength(NaturalSortKey.Length)));

        await SchemaBuilder.CreateMapIndexTableAsync<IndicatorIndex>(table => table
            .Column<string>(nameof(IndicatorIndex.MeasureContentItemId), c => c.WithLength(IdLength))
            .Column<string>(nameof(IndicatorIndex.Key), c => c.WithLength(NameLength))
            .Column<string>(nameof(IndicatorIndex.Name), c => c.WithLength(IndicatorIndexProvider.LongestName))
            .Column<int>(nameof(IndicatorIndex.Position))
            .Column<bool>(nameof(IndicatorIndex.Published))
            .Column<bool>(nameof(IndicatorIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<IndicatorIndex>(table => table.CreateIndex(
            "IDX_IndicatorIndex_Measure", nameof(IndicatorIndex.MeasureContentItemId), nameof(IndicatorIndex.Published),
            nameof(IndicatorIndex.Latest), "DocumentId"));

        await SchemaBuilder.CreateMapIndexTableAsync<DepartmentIndex>(table => table
            .Column<string>(nameof(DepartmentIndex.Slug), c => c.WithLength(NameLength))
            .Column<string>(nameof(DepartmentIndex.TermContentItemId), c => c.WithLength(IdLength))
            .Column<bool>(nameof(DepartmentIndex.Published))
            .Column<bool>(nameof(DepartmentIndex.Latest)));
        await SchemaBuilder.AlterIndexTableAsync<DepartmentIndex>(table => table.CreateIndex(
            "IDX_DepartmentIndex_Slug", nameof(DepartmentIndex.Slug), nameof(DepartmentIndex.Published), nameof(DepartmentIndex.Latest),
            "DocumentId"));
    }
}
