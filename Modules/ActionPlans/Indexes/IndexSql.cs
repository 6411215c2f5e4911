namespace ActionPlans.Cms.Indexes;

/// <summary>The names of index tables and their columns, and values, as this site's database wants them.</summary>
internal sealed class IndexSql(IStore store)
{
    private readonly IConfiguration _configuration = store.Configuration;

    public string Id => Column("Id");

    public string DocumentId => Column("DocumentId");

    public string True => _configuration.SqlDialect.GetSqlValue(true);

    public string Column(string name) => _configuration.SqlDialect.QuoteForColumnName(name);

    /// <summary>The table of all documents, content items among them.</summary>
    public string Documents
        => _configuration.SqlDialect.QuoteForTableName(
            _configuration.TablePrefix + _configuration.TableNameConvention.GetDocumentTable(""), _configuration.Schema);

    public string Table(Type index)
        => _configuration.SqlDialect.QuoteForTableName(
            _configuration.TablePrefix + _configuration.TableNameConvention.GetIndexTable(index), _configuration.Schema);
}
