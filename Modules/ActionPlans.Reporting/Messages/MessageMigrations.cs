namespace ActionPlans.Reporting.Messages;

[Feature(FeatureIds.Reminders)]
public sealed class MessageMigrations : DataMigration
{
    // The longest message key has as many characters as an id.
    private const int KeyLength = (IndexTables.IdLength * 4) + 10;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<MessageClaimIndex>(table => table
            .IdColumn(nameof(MessageClaimIndex.ClaimId))
            .IdColumn(nameof(MessageClaimIndex.RoundId))
            .Column<string>(nameof(MessageClaimIndex.UniqueKey), c => c.Unique().WithLength(KeyLength))
            .Column<bool>(nameof(MessageClaimIndex.IsDoubtful)));
        await SchemaBuilder.AddIndexAsync<MessageClaimIndex>(
            "Round", nameof(MessageClaimIndex.RoundId), nameof(MessageClaimIndex.IsDoubtful));
        await SchemaBuilder.AddIndexAsync<MessageClaimIndex>("Claim", nameof(MessageClaimIndex.ClaimId));
        return 1;
    }
}
