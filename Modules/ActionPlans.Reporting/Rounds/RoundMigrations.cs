namespace ActionPlans.Reporting.Rounds;

public sealed class RoundMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<RoundChangeIndex>(table => table
            .IdColumn(nameof(RoundChangeIndex.RoundId)));
        await SchemaBuilder.AddIndexAsync<RoundChangeIndex>("Round", nameof(RoundChangeIndex.RoundId));
        return 1;
    }
}
