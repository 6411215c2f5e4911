using ActionPlans.Cms;
using ActionPlans.Reporting.Rounds;
using YesSql.Sql;

namespace ActionPlans.Reporting.Messages;

/// <summary>The table of the messages that were claimed.</summary>
[Feature(FeatureIds.Reminders)]
public sealed class MessageMigrations : DataMigration
{
    // Orchard's ids have 26 characters, and so has the longest message key.
    private const int IdLength = 26;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<MessageClaimIndex>(table => table
            .Column<string>(nameof(MessageClaimIndex.ClaimId), c => c.WithLength(IdLength))
            .Column<string>(nameof(MessageClaimIndex.RoundId), c => c.WithLength(IdLength))
            .Column<string>(nameof(MessageClaimIndex.UniqueKey), c => c.Unique().WithLength((IdLength * 4) + 10))
            .Column<bool>(nameof(MessageClaimIndex.IsDoubtful)));
        await SchemaBuilder.AlterIndexTableAsync<MessageClaimIndex>(table => table.CreateIndex(
            "IDX_MessageClaimIndex_Round", nameof(MessageClaimIndex.RoundId), nameof(MessageClaimIndex.IsDoubtful), "DocumentId"));
        await SchemaBuilder.AlterIndexTableAsync<MessageClaimIndex>(table => table.CreateIndex(
            "IDX_MessageClaimIndex_Claim", nameof(MessageClaimIndex.ClaimId), "DocumentId"));
        return 1;
    }
}
