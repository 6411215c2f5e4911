using ActionPlans.Cms.History;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Reporting;
using Dapper;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Indexes;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Asks the index tables which rows the published plans have, and nothing else: a few looks at the ends of indexes. Written in SQL, since
/// YesSql may answer a query with what another request that began earlier is just reading.
/// </summary>
public sealed class PublishedRows
{
    private readonly ISession _session;
    private readonly IStore _store;

    public PublishedRows(ISession session, IStore store)
    {
        _session = session;
        _store = store;
    }

    /// <summary>The newest rows of each published plan.</summary>
    internal async Task<IReadOnlyList<PlanStamp>> StampsAsync()
    {
        var (published, plan) = (Column(nameof(ActionPlanIndex.Published)), Column(nameof(MeasureIndex.PlanContentItemId)));
        var planId = $"p.{Column(nameof(ActionPlanIndex.ContentItemId))}";
        var sql = $"""
            SELECT p.{Id} AS {Column(nameof(PlanStamp.Plan))}, {planId} AS {Column(nameof(PlanStamp.PlanId))},
                {Newest<DepartmentIndex>($"{published} = {True}")} AS {Column(nameof(PlanStamp.Departments))},
                {Newest<MeasureIndex>($"{plan} = {planId} AND {published} = {True}")} AS {Column(nameof(PlanStamp.Measures))},
                {Newest<AnnualResultIndex>($"{plan} = {planId} AND {published} = {True}")} AS {Column(nameof(PlanStamp.Results))},
                {Newest<YearSummaryIndex>($"{plan} = {planId} AND {published} = {True}")} AS {Column(nameof(PlanStamp.Summaries))},
                {Newest<LedgerEntryIndex>($"{plan} = {planId}")} AS {Column(nameof(PlanStamp.Ledger))},
                {All<ReportingRoundIndex>($"{plan} = {planId}")} AS {Column(nameof(PlanStamp.Rounds))}
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

    private string Newest<TIndex>(string condition)
        => $"COALESCE((SELECT MAX({Id}) FROM {Table<TIndex>()} WHERE {condition}), 0)";

    // Few rows, of which two people may write two at once: the lower id may then come last.
    private string All<TIndex>(string condition)
        => $"COALESCE((SELECT CAST(SUM({Id}) AS BIGINT) FROM {Table<TIndex>()} WHERE {condition}), 0)";

    private string Table<TIndex>()
    {
        var configuration = _store.Configuration;
        return configuration.SqlDialect.QuoteForTableName(configuration.TablePrefix + configuration.TableNameConvention.GetIndexTable(typeof(TIndex)), configuration.Schema);
    }

    private string Column(string name) => _store.Configuration.SqlDialect.QuoteForColumnName(name);

    private string Id => Column("Id");

    private string True => _store.Configuration.SqlDialect.GetSqlValue(true);

    private sealed class Row<TKey>
        where TKey : notnull
    {
        public TKey Key { get; set; } = default!;

        public long Id { get; set; }
    }
}
