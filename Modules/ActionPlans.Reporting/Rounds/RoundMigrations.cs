using YesSql.Sql;

namespace ActionPlans.Reporting.Rounds;

/// <summary>The table of the changes of reporting rounds.</summary>
public sealed class RoundMigrations : DataMigration
{
    // Orchard's ids have 26 characters.
    private const int IdLength = 26;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<RoundChangeIndex>(table => table
            .Column<string>(nameof(RoundChangeIndex.RoundId), c => c.WithLength(IdLength)));
        await SchemaBuilder.AlterIndexTableAsync<RoundChangeIndex>(table => table.CreateIndex(
            "IDX_RoundChangeIndex_Round", nameof(RoundChangeIndex.RoundId), "DocumentId"));
        return 1;
    }
}
