using ActionPlans.Reporting.Rounds;

namespace ActionPlans.Reporting.Messages;

/// <summary>Finds the claims of a round. The key is unique: the second claim of the same message is refused by the database.</summary>
public sealed class MessageClaimIndex : MapIndex
{
    public string ClaimId { get; set; } = "";

    public string RoundId { get; set; } = "";

    public string UniqueKey { get; set; } = "";

    public bool IsDoubtful { get; set; }
}

public sealed class MessageClaimIndexProvider : IndexProvider<MessageClaim>
{
    public override void Describe(DescribeContext<MessageClaim> context)
        => context.For<MessageClaimIndex>().Map(claim => new MessageClaimIndex
        {
            ClaimId = claim.ClaimId,
            RoundId = claim.RoundId,
            UniqueKey = string.Create(CultureInfo.InvariantCulture, $"{claim.RoundId}:{claim.MessageKey}:{claim.UserId}:{claim.Attempt}"),
            IsDoubtful = claim.IsDoubtful,
        });
}
