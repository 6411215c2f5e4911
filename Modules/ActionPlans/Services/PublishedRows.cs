using ActionPlans.Cms.History;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Reporting;
using Dapper;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Indexes;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Asks the index tables which rows the published plans have, and nothing else: all of it is in the database's own indexes. Written in SQL,
/// since
/// YesSql may answer a query with what another request that began earlier is just reading.
/// </summary>
public sealed class PublishedRows
{
    private readonly ISession _session;
    private readonly IndexSql _sql;

    public PublishedRows(ISession session, IStore store)
    {
        _session = session;
        _sql = new IndexSql(store);
    }

    /// <summary>What tells each published plan from what it was before any change.</summary>
    internal async Task<IReadOnlyList<PlanStamp>> StampsAsync()
    {
        var (published, plan) = (Column(nameof(ActionPlanIndex.Published)), Column(nameof(MeasureIndex.PlanContentItemId)));
        var planId = $"p.{Column(nameof(ActionPlanIndex.ContentItemId))}";
        var sql = $"""
            SELECT p.{Id} AS {Column(nameof(PlanStamp.Plan))}, {planId} AS {Column(nameof(PlanStamp.PlanId))},
                {Newest<LedgerEntryIndex>($"{plan} = {planId}")} AS {Column(nameof(PlanStamp.Ledger))},
                {All<DepartmentIndex>(nameof(PlanStamp.Departments), $"{published} = {True}")},
                {All<MeasureIndex>(nameof(PlanStamp.Measures), $"{plan} = {planId} AND {published} = {True}")},
                {All<AnnualResultIndex>(nameof(PlanStamp.Results), $"{plan} = {planId} AND {published} = {True}")},
                {All<YearSummaryIndex>(nameof(PlanStamp.Summaries), $"{plan} = {planId} AND {published} = {True}")},
                {All<ReportingRoundIndex>(nameof(PlanStamp.Rounds), $"{plan} = {planId}")}
            FROM {Table<ActionPlanIndex>()} p WHERE p.{published} = {True}
            """;
        // Where something went wrong and a plan has two published rows, the newer one counts.
        return [.. (await QueryAsync<PlanStamp>(sql, null)).OrderByDescending(s => s.Plan).DistinctBy(s => s.PlanId).OrderBy(s => s.PlanId, StringComparer.Ordinal)];
    }

    /// <summary>Writes what this request has to write into its transaction.</summary>
    internal Task FlushAsync() => _session.FlushAsync();

    internal Task<IReadOnlyDictionary<string, long>> MeasuresAsync(string planId) => RowsAsync<MeasureIndex, string>(planId, nameof(MeasureIndex.ContentItemId), onlyPublished: true);

    internal Task<IReadOnlyDictionary<string, long>> ResultsAsync(string planId) => RowsAsync<AnnualResultIndex, string>(planId, nameof(AnnualResultIndex.ContentItemId), onlyPublished: true);

    internal Task<IReadOnlyDictionary<string, long>> SummariesAsync(string planId) => RowsAsync<YearSummaryIndex, string>(planId, nameof(YearSummaryIndex.ContentItemId), onlyPublished: true);

    internal Task<IReadOnlyDictionary<int, long>> LedgerAsync(string planId) => RowsAsync<LedgerEntryIndex, int>(planId, nameof(LedgerEntryIndex.Seq), onlyPublished: false);

    // Ids by key. Where something went wrong and an item has two published rows, the newer one counts.
    private async Task<IReadOnlyDictionary<TKey, long>> RowsAsync<TIndex, TKey>(string planId, string key, bool onlyPublished)
        where TKey : notnull
        where TIndex : MapIndex
    {
        var condition = onlyPublished ? $" AND {Column(nameof(MeasureIndex.Published))} = {True}" : "";
        var sql = $"SELECT {Column(key)} AS {Column("Key")}, {Id} FROM {Table<TIndex>()} WHERE {Column(nameof(MeasureIndex.PlanContentItemId))} = @planId{condition} ORDER BY {Id}";
        var rows = new Dictionary<TKey, long>();
        foreach (var row in await QueryAsync<Row<TKey>>(sql, new { planId }))
        {
            rows[row.Key] = row.Id;
        }

        return rows;
    }

    private async Task<IEnumerable<T>> QueryAsync<T>(string sql, object? parameters)
    {
        // What this request itself has written counts too.
        await FlushAsync();
        var connection = await _session.CreateConnectionAsync();
        return await connection.QueryAsync<T>(sql, parameters, _session.CurrentTransaction);
    }

    // For rows that are only ever added, one after the other.
    private string Newest<TIndex>(string condition)
        => $"COALESCE((SELECT MAX({Id}) FROM {Table<TIndex>()} WHERE {condition}), 0)";

    // The newest row alone would not tell that an older one is gone, nor that of two written at once the lower id came last.
    // An id is never given again, so that sum and count together tell both. Some databases sum integers to a decimal; Dapper converts it.
    private string All<TIndex>(string name, string condition)
        => $"COALESCE((SELECT SUM({Id}) FROM {Table<TIndex>()} WHERE {condition}), 0) AS {Column(name)}, "
            + $"(SELECT COUNT(*) FROM {Table<TIndex>()} WHERE {condition}) AS {Column(name + PlanStamp.Count)}";

    private string Table<TIndex>() => _sql.Table(typeof(TIndex));

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
