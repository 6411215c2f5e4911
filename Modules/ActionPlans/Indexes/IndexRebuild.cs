using ActionPlans.Cms.OutputCaching;

namespace ActionPlans.Cms.Indexes;

/// <summary>
/// Rebuilds the rows of the module's index tables from the content. While the feature is disabled or its package is missing, YesSql does
/// not maintain them, and every item that is published, unpublished or deleted leaves stale rows.
/// </summary>
/// <param name="others">Orchard's indexes that need a service, such as the one of taxonomies, by which a clerk finds the department's
/// measures.</param>
/// <param name="definitions">The definitions, which such an index asks for.</param>
public sealed class IndexRebuild(
    IOptions<IndexRebuildOptions> options, IStore store, IEnumerable<IScopedIndexProvider> others,
    IContentDefinitionManager definitions, CacheEpoch epoch, ILogger<IndexRebuild> logger)
{
    private const int BatchSize = 100;
    private const int Attempts = 3;

    private readonly IndexRebuildOptions _options = options.Value;
    private readonly IndexSql _sql = new(store);

    /// <summary>Rebuilds all rows.</summary>
    /// <returns>How many documents were saved again.</returns>
    public async Task<int> RunAsync() => await RunAsync(await DocumentsAsync(_options.Tables.Select(WithRows).Append(OfOurTypes())));

    /// <summary>Rebuilds the rows that disagree with <see cref="ContentItemIndex"/> about what is published and latest.</summary>
    /// <returns>How many documents were saved again.</returns>
    public async Task<int> RunWhereStaleAsync()
        => await RunAsync(
            await DocumentsAsync(_options.Tables.Select(Stale).Concat(_options.OneRowEach.Select(t => Missing(t.Type, t.Index)))));

    private async Task<int> RunAsync(long[] documents)
    {
        // Read now: while the session below writes, SQLite may have to refuse the read.
        await definitions.ListTypeDefinitionsAsync();
        foreach (var batch in documents.Chunk(BatchSize))
        {
            await RunBatchAsync(batch);
        }

        if (documents.Length > 0)
        {
            epoch.Increment();
        }

        if (documents.Length > 0 && logger.IsEnabled(LogLevel.Information))
        {
            logger.LogInformation("The index rows of {Count} documents were rebuilt.", documents.Length);
        }

        return documents.Length;
    }

    private async Task RunBatchAsync(long[] documents)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SaveAsync(documents);
                return;
            }
            catch (ConcurrencyException) when (attempt < Attempts)
            {
                // Another writer saved one of them, and its rows with it: try again.
            }
        }
    }

    // Saving an item rewrites its index rows; its content stays as it is. A session of its own frees its identity map after each batch, and
    // works while the tenant is activating, when a child scope would wait for the activation.
    private async Task SaveAsync(long[] documents)
    {
        await using var session = store.CreateSession();
        session.RegisterIndexes([.. others]);
        foreach (var item in await session.GetAsync<ContentItem>(documents))
        {
            await session.SaveAsync(item, checkConcurrency: true);
        }

        await session.SaveChangesAsync();
    }

    private async Task<long[]> DocumentsAsync(IEnumerable<string> queries)
    {
        await using var connection = store.Configuration.ConnectionFactory.CreateConnection();
        await connection.OpenAsync();
        var found = new SortedSet<long>();
        foreach (var query in queries)
        {
            found.UnionWith(await connection.QueryAsync<long>(query, new { taxonomy = ContentTypes.DepartmentsTaxonomyId }));
        }

        return [.. found];
    }

    private string WithRows(Type index) => $"SELECT {_sql.DocumentId} FROM {_sql.Table(index)}";

    private string OfOurTypes()
    {
        var types = string.Join(", ", _options.OneRowEach.Select(t => $"'{t.Type}'"));
        return $"""
            SELECT {_sql.DocumentId} FROM {_sql.Table(typeof(ContentItemIndex))} c
            WHERE ({Of("c", nameof(ContentItemIndex.ContentType))} IN ({types})
                OR {Of("c", nameof(ContentItemIndex.ContentItemId))} = @taxonomy) AND {IsAlive("c")}
            """;
    }

    // Rows whose flags differ from those of Orchard's own index.
    private string Stale(Type index) => $"""
        SELECT r.{_sql.DocumentId} FROM {_sql.Table(index)} r
        LEFT JOIN {_sql.Table(typeof(ContentItemIndex))} c ON c.{_sql.DocumentId} = r.{_sql.DocumentId}
            AND {Of("c", nameof(ContentItemIndex.Published))} = {Of("r", nameof(MeasureIndex.Published))}
            AND {Of("c", nameof(ContentItemIndex.Latest))} = {Of("r", nameof(MeasureIndex.Latest))}
        WHERE c.{_sql.Id} IS NULL
        """;

    private string Missing(string type, Type index) => $"""
        SELECT c.{_sql.DocumentId} FROM {_sql.Table(typeof(ContentItemIndex))} c
        LEFT JOIN {_sql.Table(index)} r ON r.{_sql.DocumentId} = c.{_sql.DocumentId}
        WHERE {Of("c", nameof(ContentItemIndex.ContentType))} = '{type}' AND {IsAlive("c")} AND r.{_sql.Id} IS NULL
        """;

    private string IsAlive(string table)
        => $"({Of(table, nameof(ContentItemIndex.Published))} = {_sql.True} OR {Of(table, nameof(ContentItemIndex.Latest))} = {_sql.True})";

    private string Of(string table, string column) => $"{table}.{_sql.Column(column)}";
}
