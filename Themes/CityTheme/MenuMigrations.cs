using OrchardCore.ContentManagement.Records;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace CityTheme;

/// <summary>Indexes on tables of Orchard, for the menu that the theme shows on every page.</summary>
public sealed class MenuMigrations : DataMigration
{
    private const string DocumentId = "DocumentId";

    public async Task<int> CreateAsync()
    {
        // Orchard's own indexes of this table begin with the document: looking an item up by its id walks over all versions that were ever
        // archived.
        await SchemaBuilder.AlterIndexTableAsync<ContentItemIndex>(table => table.CreateIndex(
            "IDX_ContentItemIndex_Item",
            nameof(ContentItemIndex.ContentItemId), nameof(ContentItemIndex.Published), nameof(ContentItemIndex.Latest), DocumentId));
        // The menu itself is found by its alias.
        await SchemaBuilder.AlterTableAsync("AliasPartIndex", table => table.CreateIndex("IDX_AliasPartIndex_Alias", "Alias", DocumentId));
        return 1;
    }
}
