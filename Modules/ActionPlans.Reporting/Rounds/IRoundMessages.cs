namespace ActionPlans.Reporting.Rounds;

/// <summary>The messages that a site sends about its rounds. Without the feature that sends them there are none.</summary>
public interface IRoundMessages
{
    /// <summary>By which ways the site can write to people; null where it sends no messages about rounds at all.</summary>
    Task<MessageReadiness?> ReadinessAsync();

    /// <summary>The newest claim of each message and person of a round, newest first; of years without a round for the empty id.</summary>
    Task<IReadOnlyList<MessageClaim>> ListAsync(string roundId);

    /// <summary>Whether the secretariat may send it again: its delivery is uncertain, and sending is no longer under way.</summary>
    bool MaySend(MessageClaim claim);
}

/// <summary>Of a site that sends no messages.</summary>
internal sealed class NoRoundMessages : IRoundMessages
{
    public Task<MessageReadiness?> ReadinessAsync() => Task.FromResult<MessageReadiness?>(null);

    public Task<IReadOnlyList<MessageClaim>> ListAsync(string roundId) => Task.FromResult<IReadOnlyList<MessageClaim>>([]);

    public bool MaySend(MessageClaim claim) => false;
}
