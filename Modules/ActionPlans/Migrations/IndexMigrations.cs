using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Migrations;

/// <summary>
/// The module's index tables. Each database index is led by the column that we look up by, so that a lookup does not slow down
/// with every archived version.
/// </summary>
public sealed class IndexMigrations : DataMigration
{
    // Slugs and numbers are at most 40 by the rules of the plan format.
    private const int NameLength = 40;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ActionPlanIndex>(table => table
            .Column<string>(nameof(ActionPlanIndex.Slug), c => c.WithLength(NameLength))
            .ItemColumns());
        await SchemaBuilder.AddIndexAsync<ActionPlanIndex>(
            "Slug", nameof(ActionPlanIndex.Slug), nameof(ActionPlanIndex.Published), nameof(ActionPlanIndex.Latest));
        await SchemaBuilder.AddIndexAsync<ActionPlanIndex>(
            "Item", nameof(ActionPlanIndex.ContentItemId), nameof(ActionPlanIndex.Published), nameof(ActionPlanIndex.Latest));

        await SchemaBuilder.CreateMapIndexTableAsync<MeasureIndex>(table => table
            .IdColumn(nameof(MeasureIndex.PlanContentItemId))
            .Column<string>(nameof(MeasureIndex.No), c => c.WithLength(NameLength))
            .ItemColumns());
        await SchemaBuilder.AddIndexAsync<MeasureIndex>(
            "Plan", nameof(MeasureIndex.PlanContentItemId), nameof(MeasureIndex.No), nameof(MeasureIndex.Published),
            nameof(MeasureIndex.Latest));
        await SchemaBuilder.AddIndexAsync<MeasureIndex>(
            "Item", nameof(MeasureIndex.ContentItemId), nameof(MeasureIndex.Published), nameof(MeasureIndex.Latest));

        await SchemaBuilder.CreateMapIndexTableAsync<AnnualResultIndex>(table => table
            .IdColumn(nameof(AnnualResultIndex.PlanContentItemId))
            .IdColumn(nameof(AnnualResultIndex.MeasureContentItemId))
            .Column<int>(nameof(AnnualResultIndex.FiscalYear))
            .ItemColumns()
            .Column<string>(nameof(AnnualResultIndex.UniqueKey), c => c.Unique().WithLength(UniqueKeys.Length)));
        await SchemaBuilder.AddIndexAsync<AnnualResultIndex>(
            "Plan", nameof(AnnualResultIndex.PlanContentItemId), nameof(AnnualResultIndex.FiscalYear), nameof(AnnualResultIndex.Published),
            nameof(AnnualResultIndex.Latest));
        await SchemaBuilder.AddIndexAsync<AnnualResultIndex>(
            "Measure", nameof(AnnualResultIndex.MeasureContentItemId), nameof(AnnualResultIndex.FiscalYear),
            nameof(AnnualResultIndex.Latest));

        await AddQueryIndexesAsync();
        await AddSlugAsync();
        return 5;
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

    /// <summary>The names of measures in URLs, which need not be their numbers any more.</summary>
    public async Task<int> UpdateFrom4Async()
    {
        await AddSlugAsync();
        UpdateFrom3();
        return 5;
    }

    private Task AddSlugAsync() => SchemaBuilder.AlterIndexTableAsync<MeasureIndex>(table =>
        table.AddColumn<string>(nameof(MeasureIndex.Slug), c => c.WithLength(NameLength)));

    private async Task AddQueryIndexesAsync()
    {
        await SchemaBuilder.AlterIndexTableAsync<MeasureIndex>(table =>
            table.AddColumn<string>(nameof(MeasureIndex.SortKey), c => c.WithLength(NaturalSortKey.Length)));

        await SchemaBuilder.CreateMapIndexTableAsync<IndicatorIndex>(table => table
            .IdColumn(nameof(IndicatorIndex.MeasureContentItemId))
            .Column<string>(nameof(IndicatorIndex.Key), c => c.WithLength(NameLength))
            .Column<string>(nameof(IndicatorIndex.Name), c => c.WithLength(IndicatorIndexProvider.LongestName))
            .Column<int>(nameof(IndicatorIndex.Position))
            .VersionColumns());
        await SchemaBuilder.AddIndexAsync<IndicatorIndex>(
            "Measure", nameof(IndicatorIndex.MeasureContentItemId), nameof(IndicatorIndex.Published), nameof(IndicatorIndex.Latest));

        await SchemaBuilder.CreateMapIndexTableAsync<DepartmentIndex>(table => table
            .Column<string>(nameof(DepartmentIndex.Slug), c => c.WithLength(NameLength))
            .IdColumn(nameof(DepartmentIndex.TermContentItemId))
            .VersionColumns());
        await SchemaBuilder.AddIndexAsync<DepartmentIndex>(
            "Slug", nameof(DepartmentIndex.Slug), nameof(DepartmentIndex.Published), nameof(DepartmentIndex.Latest));
    }
}
