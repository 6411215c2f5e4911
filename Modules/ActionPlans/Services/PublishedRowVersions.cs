using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Reads which rows the index tables have for the published plans. YesSql deletes an index row and inserts a new one on every save, on
/// whatever node, so that the id of a row is a version of its content. Read by raw SQL, since YesSql may return the result of an identical
/// query that began before a change; all of it is answered from database indexes.
/// </summary>
public sealed class PublishedRowVersions(ISession session, IStore store, IReportingDeadlines deadlines, IPlanHistory history)
{
    private readonly IndexSql _sql = new(store);

    /// <summary>The version of everything that each published plan is built from.</summary>
    internal async Task<IReadOnlyList<PlanSourceVersion>> PlansAsync()
    {
        var published = $"{Column(nameof(ActionPlanIndex.Published))} = {True}";
        var planId = $"p.{Column(nameof(ActionPlanIndex.ContentItemId))}";
        var ofPlan = $"{Column(nameof(MeasureIndex.PlanContentItemId))} = {planId}";
        var sql = $"""
            SELECT p.{Id} AS {Column(nameof(PlanSourceVersion.Plan))}, {planId} AS {Column(nameof(PlanSourceVersion.PlanId))},
                {Version(nameof(PlanSourceVersion.Departments), typeof(DepartmentIndex), published)},
                {Version(nameof(PlanSourceVersion.Measures), typeof(MeasureIndex), $"{ofPlan} AND {published}")},
                {Version(nameof(PlanSourceVersion.Results), typeof(AnnualResultIndex), $"{ofPlan} AND {published}")},
                {Version(nameof(PlanSourceVersion.Summaries), typeof(YearSummaryIndex), $"{ofPlan} AND {published}")},
                {Version(nameof(PlanSourceVersion.History), history.IndexType, ofPlan)},
                {Version(nameof(PlanSourceVersion.Deadlines), deadlines.IndexType, ofPlan)}
            FROM {Table(typeof(ActionPlanIndex))} p WHERE p.{published}
            """;
        var versions = await QueryAsync<PlanSourceVersion>(sql, null);
        // Where corrupt data has two published rows for a plan, the newer one counts.
        return [.. versions.OrderByDescending(v => v.Plan).DistinctBy(v => v.PlanId).OrderBy(v => v.PlanId, StringComparer.Ordinal)];
    }

    /// <summary>Writes the request's pending changes into its transaction, so that the queries here see them.</summary>
    internal Task FlushAsync() => session.FlushAsync();

    /// <summary>The row of each published item of a plan in the table of its type, by content item id.</summary>
    internal Task<IReadOnlyDictionary<string, long>> PublishedAsync<TIndex>(string planId)
        where TIndex : ItemIndex
        => RowsAsync<string>(
            typeof(TIndex), nameof(ItemIndex.ContentItemId), planId, $" AND {Column(nameof(ItemIndex.Published))} = {True}");

    /// <summary>The row of each entry of a plan's history, by its number.</summary>
    internal async Task<IReadOnlyDictionary<int, long>> HistoryAsync(string planId)
        => history.IndexType is { } index ? await RowsAsync<int>(index, "Seq", planId, "") : new Dictionary<int, long>();

    private async Task<IReadOnlyDictionary<TKey, long>> RowsAsync<TKey>(Type index, string key, string planId, string condition)
        where TKey : notnull
    {
        var sql = $"""
            SELECT {Column(key)} AS {Column("Key")}, {Id} FROM {Table(index)}
            WHERE {Column(nameof(MeasureIndex.PlanContentItemId))} = @planId{condition} ORDER BY {Id}
            """;
        var rows = new Dictionary<TKey, long>();
        foreach (var row in await QueryAsync<Row<TKey>>(sql, new { planId }))
        {
            // Where corrupt data has two published rows for an item, the newer one counts.
            rows[row.Key] = row.Id;
        }

        return rows;
    }

    private async Task<IEnumerable<T>> QueryAsync<T>(string sql, object? parameters)
    {
        await FlushAsync();
        var connection = await session.CreateConnectionAsync();
        return await connection.QueryAsync<T>(sql, parameters, session.CurrentTransaction);
    }

    // The highest id alone would be blind to a deletion, and to a lower id that is committed later than a higher one. Ids are never reused,
    // so that sum and count see both. Some databases sum integers to a decimal; Dapper converts it.
    private string Version(string name, Type? index, string condition)
        => index is null
            ? $"0 AS {Column(name)}, 0 AS {Column(name + PlanSourceVersion.Count)}"
            : $"COALESCE((SELECT SUM({Id}) FROM {Table(index)} WHERE {condition}), 0) AS {Column(name)}, "
                + $"(SELECT COUNT(*) FROM {Table(index)} WHERE {condition}) AS {Column(name + PlanSourceVersion.Count)}";

    private string Table(Type index) => _sql.Table(index);

    private string Column(string name) => _sql.Column(name);

    private string Id => _sql.Id;

    private string True => _sql.True;

    private sealed class Row<TKey>
        where TKey : notnull
    {
        public TKey Key { get; set; } = default!;

        public long Id { get; set; }
    }
}
