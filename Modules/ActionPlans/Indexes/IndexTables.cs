using YesSql.Sql.Schema;

namespace ActionPlans.Cms.Indexes;

/// <summary>What the migrations of index tables have in common.</summary>
public static class IndexTables
{
    /// <summary>How many characters Orchard's ids have.</summary>
    public const int IdLength = 26;

    public static ICreateTableCommand IdColumn(this ICreateTableCommand table, string column)
        => table.Column<string>(column, c => c.WithLength(IdLength));

    /// <summary>The columns of a <see cref="VersionIndex"/>.</summary>
    public static ICreateTableCommand VersionColumns(this ICreateTableCommand table)
        => table.Column<bool>(nameof(VersionIndex.Published)).Column<bool>(nameof(VersionIndex.Latest));

    /// <summary>The columns of an <see cref="ItemIndex"/>.</summary>
    public static ICreateTableCommand ItemColumns(this ICreateTableCommand table)
        => table.IdColumn(nameof(ItemIndex.ContentItemId)).VersionColumns();

    /// <summary>Adds a database index, which ends with the id of the document: a query by it reads no row of the table.</summary>
    public static Task AddIndexAsync<TIndex>(this ISchemaBuilder schema, string name, params string[] columns)
        => schema.AlterIndexTableAsync<TIndex>(
            table => table.CreateIndex($"IDX_{typeof(TIndex).Name}_{name}", [.. columns, "DocumentId"]));
}
